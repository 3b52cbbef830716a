package dev.aloft.jira.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.cloud.Issues;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.Plan;
import dev.aloft.testing.JiraWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random edits of both sides between applies, over HTTP, against a model that knows nothing of
 * digests: what the source changed or moved arrives once, what people did on the site stays.
 */
class DeltaOverHttpTest {

  private static final String PROJECTS =
      """
      <Project id="2" name="Development" key="DEV" lead="ann" assigneetype="3"/>
      """;

  private static final List<String> KEYS = List.of("", "OPS", "DEV");

  /** One thing that happens; the numbers are taken modulo what there is. */
  record Step(Kind kind, int issue, int other) {}

  enum Kind {
    SOURCE_EDITS,
    SOURCE_ADDS,
    SOURCE_MOVES,
    SOURCE_COMMENTS,
    SOURCE_EDITS_COMMENT,
    SOURCE_DROPS_COMMENT,
    SOURCE_LOGS,
    SOURCE_EDITS_LOG,
    SOURCE_LINKS,
    SOURCE_UNLINKS,
    SOURCE_ATTACHES,
    SOURCE_CHANGES_FILE,
    SOURCE_DROPS_FILE,
    TARGET_EDITS,
    TARGET_COMMENTS,
    TARGET_DELETES,
    TARGET_DELETES_COMMENT,
    TARGET_DELETES_FILE,
    APPLY
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(0, 9))
        .as(Step::new)
        .list()
        .ofMinSize(10)
        .ofMaxSize(20);
  }

  @Property(tries = 4, shrinking = ShrinkingMode.OFF)
  void theSiteIsWhatTheModelSays(@ForAll("steps") List<Step> steps, @ForAll boolean keepsKeys)
      throws IOException {
    Path folder = Files.createTempDirectory("delta");
    try (Model model = new Model(folder, keepsKeys)) {
      steps.forEach(model::step);
      model.apply();
      model.check();
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** An issue as the source has it, and its summary as three sides know it. */
  private static final class Known {
    final int id;
    int project;
    int number;
    String summary;
    String applied = "";
    String onTarget = "";
    final Map<Integer, String> comments = new TreeMap<>();
    final Map<Integer, Integer> logs = new TreeMap<>();
    final Map<Integer, String> arrived = new TreeMap<>();
    final Map<Integer, String> files = new TreeMap<>();
    final Map<Integer, String> filesThere = new TreeMap<>();
    final Set<Integer> goneThere = new HashSet<>();
    boolean deletedThere;

    Known(int id, int project, int number, String summary) {
      this.id = id;
      this.project = project;
      this.number = number;
      this.summary = summary;
    }

    String stamp() {
      return "default/" + id;
    }

    boolean there() {
      return !onTarget.isEmpty() && !deletedThere;
    }

    String key() {
      return KEYS.get(project) + "-" + number;
    }
  }

  private record Link(int from, int to) {}

  private static final class Model implements AutoCloseable {
    private final JiraWorld world;
    private final boolean keepsKeys;
    private final List<Known> issues = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Link> everLinked = new ArrayList<>();
    private final Set<Link> arrived = new HashSet<>();
    private final Map<String, JsonNode> foreign = new TreeMap<>();
    private final Neighbours neighbours;
    private final Path store;
    private final int[] last = new int[3];
    private int words;

    Model(Path folder, boolean keepsKeys) throws IOException {
      this.keepsKeys = keepsKeys;
      this.store = Files.createDirectory(folder.resolve("files"));
      for (int i = 0; i < 4; i++) {
        add(1 + i % 2);
      }
      comment(issues.getFirst());
      world =
          IssueWorld.in(folder, PROJECTS + rows())
              .spec(
                  """
                  apiVersion: aloft/v1
                  kind: Projects
                  metadata: {name: all}
                  spec: {select: {source: default}, executor: rest, keys: %s}
                  """
                      .formatted(keepsKeys ? "keep" : "new"))
              .attachments(store)
              .start();
      neighbours = Neighbours.moveIn(world);
      apply();
    }

    private void add(int project) {
      issues.add(new Known(1000 + issues.size(), project, ++last[project], word()));
    }

    private String word() {
      return "word" + ++words;
    }

    private void comment(Known issue) {
      issue.comments.put(5000 + ++words, word());
    }

    private String rows() {
      StringBuilder rows = new StringBuilder();
      for (Known issue : issues) {
        rows.append(
            IssueWorld.issue(issue.number, issue.summary, "")
                .replace("id=\"" + (100 + issue.number) + "\"", "id=\"" + issue.id + "\"")
                .replace("project=\"1\"", "project=\"" + issue.project + "\""));
        issue.comments.forEach((id, text) ->
            rows.append(
                "<Action id=\"%d\" issue=\"%d\" type=\"comment\" author=\"ann\" body=\"%s\" created=\"2012-06-01 08:15:00.0\"/>\n"
                    .formatted(id, issue.id, text)));
        issue.logs.forEach((id, minutes) ->
            rows.append(
                "<Worklog id=\"%d\" issue=\"%d\" author=\"ann\" body=\"dug\" created=\"2012-06-01 10:00:00.0\" startdate=\"2012-05-31 08:00:00.0\" timeworked=\"%d\"/>\n"
                    .formatted(id, issue.id, 60 * minutes)));
      }
      issues.forEach(
          issue -> issue.files.forEach((id, content) -> rows.append(file(issue, id, content))));
      for (int i = 0; i < links.size(); i++) {
        rows.append(
            "<IssueLink id=\"%d\" linktype=\"10\" source=\"%d\" destination=\"%d\"/>\n"
                .formatted(
                    7000 + everLinked.indexOf(links.get(i)),
                    links.get(i).from(),
                    links.get(i).to()));
      }
      return rows.toString();
    }

    /** Jira keeps a file below the key that its issue has now. */
    private String file(Known issue, int id, String content) {
      Path file =
          store
              .resolve(KEYS.get(issue.project))
              .resolve("10000")
              .resolve(issue.key())
              .resolve(Integer.toString(id));
      try {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return "<FileAttachment id=\"%d\" issue=\"%d\" filename=\"f%d.txt\" mimetype=\"text/plain\" filesize=\"%d\" author=\"ann\" created=\"2012-06-01 08:15:00.0\"/>\n"
          .formatted(id, issue.id, id, content.length());
    }

    /** Another word is of another length: what is only said otherwise is no other file to Jira. */
    private String content() {
      return word() + "!".repeat(words);
    }

    void step(Step step) {
      Known issue = issues.get(step.issue() % issues.size());
      Known other = issues.get(step.other() % issues.size());
      switch (step.kind()) {
        case SOURCE_EDITS -> issue.summary = word();
        case SOURCE_ADDS -> add(1 + step.other() % 2);
        case SOURCE_ATTACHES -> issue.files.put(9000 + ++words, content());
        case SOURCE_CHANGES_FILE -> issue.files.replaceAll((id, old) -> content());
        case SOURCE_DROPS_FILE ->
            issue.files.keySet().stream().toList().stream().limit(1).forEach(issue.files::remove);
        case SOURCE_MOVES -> {
          // What was deleted on the target takes no number there, and the next ones wait for it.
          if (!issue.deletedThere) {
            issue.project = 3 - issue.project;
            issue.number = ++last[issue.project];
            if (issue.there()) {
              // One move between two applies: a second one would lead back.
              apply();
            }
          }
        }
        case SOURCE_COMMENTS -> comment(issue);
        case SOURCE_EDITS_COMMENT -> issue.comments.replaceAll((id, text) -> word());
        case SOURCE_DROPS_COMMENT ->
            issue.comments.keySet().stream().toList().stream()
                .limit(1)
                .forEach(issue.comments::remove);
        case SOURCE_LOGS -> issue.logs.put(6000 + ++words, 1 + step.other());
        case SOURCE_EDITS_LOG -> issue.logs.replaceAll((id, minutes) -> minutes + 1);
        case SOURCE_LINKS -> {
          Link link = new Link(issue.id, other.id);
          if (issue != other && !everLinked.contains(link)) {
            links.add(link);
            everLinked.add(link);
          }
        }
        case SOURCE_UNLINKS -> links.stream().findFirst().ifPresent(links::remove);
        case TARGET_EDITS -> {
          if (issue.there()) {
            issue.onTarget = word();
            ObjectNode body = IssueRecords.object();
            body.putObject("fields").put("summary", issue.onTarget);
            world.site().issues().edit(TextForm.WIKI, onSite(issue).path("id").asString(), body);
          }
        }
        case TARGET_COMMENTS -> {
          if (issue.there()) {
            String id = onSite(issue).path("id").asString();
            ObjectNode comment = IssueRecords.object().put("body", word());
            String made = world.site().comments().create(TextForm.WIKI, id, comment);
            foreign.put(made, comments(issue).get(made));
          }
        }
        case TARGET_DELETES -> {
          if (issue.there()) {
            JsonNode there = onSite(issue);
            there
                .at("/fields/comment/comments")
                .forEach(comment -> foreign.remove(comment.path("id").asString()));
            world.site().issues().delete(there.path("id").asString());
            issue.deletedThere = true;
          }
        }
        case TARGET_DELETES_COMMENT -> {
          if (issue.there()) {
            issue.arrived.keySet().stream().toList().stream()
                .limit(1)
                .forEach(id -> {
                  String text = issue.arrived.remove(id);
                  issue.goneThere.add(id);
                  String there = commentWith(issue, String.valueOf(text));
                  world.site().comments().delete(onSite(issue).path("id").asString(), there);
                });
          }
        }
        case TARGET_DELETES_FILE -> {
          if (issue.there()) {
            issue.filesThere.keySet().stream().toList().stream()
                .limit(1)
                .forEach(id -> {
                  issue.filesThere.remove(id);
                  issue.goneThere.add(id);
                  world.site().attachments().delete(fileOnSite(issue, "f" + id + ".txt"));
                });
          }
        }
        case APPLY -> apply();
      }
    }

    private String commentWith(Known issue, String text) {
      return comments(issue).entrySet().stream()
          .filter(comment -> comment.getValue().path("body").asString("").contains(text))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElseThrow();
    }

    private String fileOnSite(Known issue, String name) {
      return onSite(issue)
          .at("/fields/attachment")
          .valueStream()
          .filter(file -> file.path("filename").asString("").equals(name))
          .map(file -> file.path("id").asString())
          .findFirst()
          .orElseThrow();
    }

    void apply() {
      world.sourceBecomes(IssueWorld.SITE + PROJECTS + rows());
      assertThat(world.apply().refusals())
          .as("only links to what people deleted on the site are refused")
          .allMatch(refusal -> refusal.part().startsWith("link/") && deadLink(refusal.part()));
      for (Known issue : issues) {
        if (issue.deletedThere) {
          continue;
        }
        if (issue.onTarget.equals(issue.applied)) {
          issue.onTarget = issue.summary;
          issue.applied = issue.summary;
        }
        issue.comments.forEach((id, text) -> arrives(issue, id, text, issue.arrived));
        issue.files.forEach((id, content) -> arrives(issue, id, content, issue.filesThere));
      }
      links.stream().filter(link -> exists(link.from()) && exists(link.to())).forEach(arrived::add);
    }

    private boolean deadLink(String part) {
      Link link = everLinked.get(Integer.parseInt(part.substring("link/".length())) - 7000);
      return !exists(link.to());
    }

    /** What people deleted on the site stays away. */
    private static void arrives(
        Known issue, int id, String content, Map<Integer, String> onTarget) {
      if (!issue.goneThere.contains(id)) {
        onTarget.put(id, content);
      }
    }

    private boolean exists(int issue) {
      return issues.stream().noneMatch(one -> one.id == issue && one.deletedThere);
    }

    void check() {
      Plan second = world.plan();
      if (links.stream().allMatch(link -> exists(link.to()))) {
        assertThat(second.lanes()).as("second plan").noneMatch(LaneSummary::writes);
      }
      assertThat(world.whole().issues().issues().store().all().count())
          .as("issues, none doubled")
          .isEqualTo(
              issues.stream().filter(issue -> !issue.deletedThere).count() + Neighbours.ISSUES);
      neighbours.checkUntouched();
      for (Known issue : issues) {
        if (issue.deletedThere) {
          continue;
        }
        JsonNode there = onSite(issue);
        assertThat(there.at("/fields/summary").asString()).isEqualTo(issue.onTarget);
        assertThat(there.path("key").asString()).startsWith(KEYS.get(issue.project) + "-");
        if (keepsKeys) {
          assertThat(there.path("key").asString()).isEqualTo(issue.key());
        }
        List<String> texts =
            comments(issue).values().stream()
                .map(comment -> comment.path("body").asString(""))
                .toList();
        issue.arrived.forEach((id, text) ->
            assertThat(texts)
                .as("comment %s", id)
                .filteredOn(one -> one.contains(text))
                .hasSize(1));
        assertThat(files(there)).as("files").isEqualTo(issue.filesThere);
        assertThat(there.at("/fields/worklog/total").asInt()).isEqualTo(issue.logs.size());
      }
      assertThat(linksOnSite())
          .as("links, none doubled")
          .hasSize(
              (int)
                  arrived.stream()
                      .filter(link -> exists(link.from()) && exists(link.to()))
                      .count());
      foreign.forEach((id, comment) ->
          assertThat(
                  issues.stream().filter(Known::there).map(this::comments).map(all -> all.get(id)))
              .as("foreign comment %s", id)
              .contains(comment));
    }

    /** By the number of each, and TWICE for one that is there more than once. */
    private Map<Integer, String> files(JsonNode issue) {
      Map<Integer, String> found = new TreeMap<>();
      for (JsonNode file : issue.at("/fields/attachment")) {
        found.merge(
            Integer.parseInt(file.path("filename").asString().replaceAll("\\D", "")),
            world
                .site()
                .attachments()
                .content(
                    file.path("id").asString(),
                    in -> new String(in.readAllBytes(), StandardCharsets.UTF_8)),
            (one, other) -> "TWICE");
      }
      return found;
    }

    private List<String> linksOnSite() {
      List<String> ids = new ArrayList<>();
      issues.stream()
          .filter(Known::there)
          .forEach(issue ->
              onSite(issue)
                  .at("/fields/issuelinks")
                  .forEach(link -> ids.add(link.path("id").asString())));
      return ids.stream().distinct().toList();
    }

    private Map<String, JsonNode> comments(Known issue) {
      Map<String, JsonNode> found = new TreeMap<>();
      onSite(issue)
          .at("/fields/comment/comments")
          .forEach(comment -> found.put(comment.path("id").asString(), comment));
      return found;
    }

    /** The issue with its stamp, of which there must be one. */
    private JsonNode onSite(Known issue) {
      List<Long> ids = world.whole().issues().issues().store().all().map(one -> one.id()).toList();
      List<JsonNode> stamped =
          ids.stream()
              .map(id ->
                  world
                      .site()
                      .issues()
                      .get(
                          TextForm.WIKI,
                          Long.toString(id),
                          Issues.Selection.fields("*all").properties(PropertyKeys.SOURCE))
                      .orElseThrow())
              .filter(one ->
                  one.at("/properties/" + PropertyKeys.SOURCE + "/id")
                      .asString("")
                      .equals(issue.stamp()))
              .toList();
      assertThat(stamped).as("issues with the stamp %s", issue.stamp()).hasSize(1);
      return stamped.getFirst();
    }

    @Override
    public void close() {
      world.close();
    }
  }
}
