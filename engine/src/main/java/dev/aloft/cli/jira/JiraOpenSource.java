package dev.aloft.cli.jira;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Problems;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.JiraMigration;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.datacenter.DataCenterCode;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.SourceCategory;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.UnreadableProject;
import dev.aloft.run.DesiredSite;
import dev.aloft.run.FirstSpec;
import dev.aloft.run.OpenSource;
import dev.aloft.run.PeopleToDecide;
import dev.aloft.spec.Blueprint;
import dev.aloft.spec.SelectedProject;
import dev.aloft.spec.Source;
import dev.aloft.spec.SourceProject;
import dev.aloft.spec.Users;
import dev.aloft.staging.DerivedCache;
import dev.aloft.staging.SnapshotHeader;
import dev.aloft.staging.Staging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Jira whose snapshot is open. */
record JiraOpenSource(
    Source from,
    Staging staging,
    JiraSource source,
    OpenAttachments attachments,
    BuildMark build,
    JiraConnections connections)
    implements OpenSource {

  @Override
  public String name() {
    return from.name();
  }

  @Override
  public SnapshotHeader snapshot() {
    return staging.header();
  }

  @Override
  public long rows() {
    return staging.counts().values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public List<SourceProject> projects(boolean withTimes) {
    Map<String, String> categories =
        source.categories().stream()
            .collect(
                Collectors.toMap(SourceCategory::id, SourceCategory::name, (first, _) -> first));
    Stream<SourceProject> readable =
        source.projects().stream()
            .map(project ->
                new SourceProject(
                    name(),
                    project.key(),
                    project.name(),
                    project.categoryId().flatMap(id -> Optional.ofNullable(categories.get(id))),
                    false,
                    withTimes ? updated(project.id()) : Optional.empty()));
    // Whoever selects one of these is told so, and does not find it missing.
    Stream<SourceProject> unreadable =
        source.unreadable().stream()
            .map(project ->
                new SourceProject(
                    name(),
                    project.key(),
                    project.name(),
                    Optional.empty(),
                    project.archived(),
                    Optional.empty()));
    return Stream.concat(readable, unreadable).toList();
  }

  private Optional<Instant> updated(String projectId) {
    try (Stream<SourceIssueBundle> issues = source.issues(projectId)) {
      return issues.flatMap(bundle -> bundle.issue().updated().stream()).max(Instant::compareTo);
    }
  }

  @Override
  public DesiredSite derive(Blueprint blueprint, List<SelectedProject> selected) {
    checkReadable(selected);
    List<MovingProject> moving = moving(selected);
    JiraTypes types = connections.types();
    return new JiraDesiredSite(
        JiraMigration.derive(
            source,
            name(),
            blueprint,
            moving,
            types.inOrder(),
            types.lane(),
            cache(blueprint, selected)),
        connections);
  }

  private List<MovingProject> moving(List<SelectedProject> selected) {
    Map<String, dev.aloft.jira.source.SourceProject> byKey = new HashMap<>();
    source.projects().forEach(project -> byKey.putIfAbsent(project.key(), project));
    return selected.stream()
        .flatMap(one ->
            Optional.ofNullable(byKey.get(one.key())).stream()
                .map(project -> new MovingProject(project, one)))
        .toList();
  }

  @Override
  public PeopleToDecide people(Blueprint blueprint, List<SelectedProject> selected) {
    checkReadable(selected);
    return new JiraPeople(
            new Derivation(source, name(), blueprint, moving(selected), cache(blueprint, selected)))
        .toDecide();
  }

  private void checkReadable(List<SelectedProject> selected) {
    Set<String> keys = selected.stream().map(SelectedProject::key).collect(Collectors.toSet());
    Problems problems = new Problems();
    for (UnreadableProject project : source.unreadable()) {
      if (keys.contains(project.key())) {
        problems.add(
            Diagnostic.of(
                    DataCenterCode.PROJECT_UNREADABLE,
                    from.jira().getFirst().location().toLocation(),
                    "project "
                        + project.key()
                        + " is selected and shows no issues: "
                        + project.why())
                .next("make it readable, or leave it out with 'except'"));
      }
    }
    problems.throwIfErrors(ExitCode.INVALID_INPUT);
  }

  /**
   * What is derived depends on the snapshot, the files beside it, the spec, and on Aloft itself.
   */
  private DerivedCache cache(Blueprint blueprint, List<SelectedProject> selected) {
    Optional<String> files = attachments.mark();
    if (files.isEmpty()) {
      return DerivedCache.none();
    }
    List<String> key = new ArrayList<>();
    key.add(build.text());
    key.add(name());
    key.add(staging.header().snapshotId());
    key.add(staging.header().zone().getId());
    key.add(files.get());
    key.add(blueprint.digest().toString());
    selected.forEach(project -> key.add(project.key() + " " + project.targetKey()));
    return staging.derived(key);
  }

  @Override
  public List<Person> provisioned(Users users) {
    return new Provisioned(source.people()).people(users);
  }

  @Override
  public FirstSpec firstSpec(FirstSpec.Terms terms) {
    return new JiraFirstSpec(source, terms).draft();
  }

  @Override
  public void close() {
    staging.close();
    attachments.close();
  }
}
