package dev.aloft.cli.jira;

import dev.aloft.jira.JiraMigration;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.SourceCategory;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.run.DesiredSite;
import dev.aloft.run.FirstSpec;
import dev.aloft.run.OpenSource;
import dev.aloft.spec.Blueprint;
import dev.aloft.spec.SelectedProject;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Jira backup whose snapshot is open. */
record JiraOpenSource(
    String name,
    Staging staging,
    JiraSource source,
    AttachmentCopy attachments,
    BuildMark build,
    JiraConnections connections)
    implements OpenSource {

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
    return source.projects().stream()
        .map(project ->
            new SourceProject(
                name,
                project.key(),
                project.name(),
                project.categoryId().flatMap(id -> Optional.ofNullable(categories.get(id))),
                false,
                withTimes ? updated(project.id()) : Optional.empty()))
        .toList();
  }

  private Optional<Instant> updated(String projectId) {
    try (Stream<SourceIssueBundle> issues = source.issues(projectId)) {
      return issues.flatMap(bundle -> bundle.issue().updated().stream()).max(Instant::compareTo);
    }
  }

  @Override
  public DesiredSite derive(Blueprint blueprint, List<SelectedProject> selected) {
    Map<String, dev.aloft.jira.source.SourceProject> byKey = new HashMap<>();
    source.projects().forEach(project -> byKey.putIfAbsent(project.key(), project));
    List<MovingProject> moving =
        selected.stream()
            .flatMap(one ->
                Optional.ofNullable(byKey.get(one.key())).stream()
                    .map(project -> new MovingProject(project, one)))
            .toList();
    JiraTypes types = connections.types();
    return new JiraDesiredSite(
        JiraMigration.derive(
            source,
            name,
            blueprint,
            moving,
            types.inOrder(),
            types.lane(),
            cache(blueprint, selected)),
        connections);
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
    key.add(name);
    key.add(staging.header().snapshotId());
    key.add(staging.header().zone().getId());
    key.add(files.get());
    key.add(blueprint.digest().toString());
    selected.forEach(project -> key.add(project.key() + " " + project.targetKey()));
    return DerivedCache.beside(staging.file(), key);
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
