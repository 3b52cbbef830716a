package dev.aloft.sandbox.jira.cloud.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.store.disk.SiteFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is done to them, issues in memory and issues on disk are the same. */
class IssueStoresTest {

  /** What a site does to its issues. */
  sealed interface Step {
    record Create(int project, Optional<Integer> parent, String summary) implements Step {}

    record Change(int which, String status, Optional<Integer> parent) implements Step {}

    record Move(int which, int project) implements Step {}

    record Delete(int which) implements Step {}

    record Burn(int project) implements Step {}
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Integer> projects = Arbitraries.integers().between(1, 3);
    Arbitrary<Integer> which = Arbitraries.integers().between(0, 15);
    Arbitrary<Optional<Integer>> parents = which.optional(0.4);
    Arbitrary<Step> create =
        Combinators.combine(projects, parents, Arbitraries.strings().ofMaxLength(10))
            .as(Step.Create::new);
    Arbitrary<Step> change =
        Combinators.combine(which, Arbitraries.of("3", "10000"), parents).as(Step.Change::new);
    return Arbitraries.frequencyOf(
            Tuple.of(5, create),
            Tuple.of(3, change),
            Tuple.of(2, which.map(Step.Delete::new)),
            Tuple.of(2, Combinators.combine(which, projects).as(Step.Move::new)),
            Tuple.of(1, projects.map(Step.Burn::new)))
        .list()
        .ofMaxSize(40);
  }

  @Property(tries = 200)
  void tellTheSame(@ForAll("steps") List<Step> steps) {
    try (SiteFile file = SiteFile.open(Path.of(":memory:"))) {
      List<String> disk = done(new DiskIssueStore(file), steps);
      assertThat(disk).isEqualTo(done(new MemoryIssueStore(), steps));
      assertThat(told(new DiskIssueStore(file))).as("opened again").isEqualTo(disk);
    }
  }

  private static List<String> done(IssueStore store, List<Step> steps) {
    long id = 10_000;
    List<Long> made = new ArrayList<>();
    for (Step step : steps) {
      switch (step) {
        case Step.Create(var project, var parent, var summary) -> {
          String projectId = Integer.toString(project);
          ObjectNode fields = JsonNodeFactory.instance.objectNode().put("summary", summary);
          store.save(
              new Issue(
                  id,
                  projectId,
                  store.takeNumber(projectId),
                  "10001",
                  "3",
                  nth(made, parent),
                  Instant.ofEpochMilli(id),
                  Instant.ofEpochMilli(id + 1),
                  fields));
          made.add(id++);
        }
        case Step.Change(var which, var status, var parent) ->
            nth(made, Optional.of(which))
                .flatMap(store::find)
                .ifPresent(issue ->
                    store.save(
                        issue
                            .withStatus(status)
                            .withParent(nth(made, parent).filter(one -> one != issue.id()))));
        case Step.Move(var which, var project) -> {
          String to = Integer.toString(project);
          nth(made, Optional.of(which))
              .flatMap(store::find)
              .filter(issue -> !issue.projectId().equals(to))
              .ifPresent(issue -> store.save(issue.withPlace(to, store.takeNumber(to))));
        }
        case Step.Delete(var which) -> nth(made, Optional.of(which)).ifPresent(store::delete);
        case Step.Burn(var project) -> store.takeNumber(Integer.toString(project));
      }
    }
    return told(store);
  }

  private static Optional<Long> nth(List<Long> made, Optional<Integer> index) {
    return index.filter(one -> one < made.size()).map(made::get);
  }

  private static List<String> told(IssueStore store) {
    List<String> told = new ArrayList<>();
    store.all().forEach(issue -> told.add(issue.toString()));
    told.add(store.projects().toString());
    for (String project : List.of("1", "2", "3")) {
      told.add("count " + store.count(project));
      store.ofProject(project).forEach(issue -> told.add(issue.toString()));
      store.heads(project).forEach(head -> told.add(head.toString()));
      told.add("by number " + store.find(project, 1) + store.find(project, 2));
    }
    for (long id = 10_000; id < 10_016; id++) {
      told.add(store.children(id) + " below " + store.find(id));
    }
    return told;
  }

  @Property(tries = 5)
  void aCallerMayDeleteWhatItStreams(@ForAll boolean onDisk) {
    try (SiteFile file = SiteFile.open(Path.of(":memory:"))) {
      IssueStore store = onDisk ? new DiskIssueStore(file) : new MemoryIssueStore();
      for (long id = 1; id <= 1300; id++) {
        store.save(
            new Issue(
                id,
                "1",
                store.takeNumber("1"),
                "10001",
                "3",
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                JsonNodeFactory.instance.objectNode()));
      }
      store.ofProject("1").forEach(issue -> store.delete(issue.id()));
      assertThat(store.count("1")).isZero();
      assertThat(store.all()).isEmpty();
    }
  }
}
