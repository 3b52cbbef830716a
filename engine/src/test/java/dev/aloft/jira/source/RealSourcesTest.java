package dev.aloft.jira.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.Problems;
import dev.aloft.origin.BackupReader;
import dev.aloft.origin.ReadOptions;
import dev.aloft.origin.SharedBackups;
import dev.aloft.staging.Staging;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every backup, whatever its era. */
@Tag("shared")
class RealSourcesTest {

  /** What step by step becomes typed; each row of these is in exactly one record. */
  private static final Set<String> WHOLE =
      Set.of(
          "OSUser",
          "OSGroup",
          "OSMembership",
          "User",
          "ApplicationUser",
          "Group",
          "Membership",
          "Project",
          "ProjectKey",
          "ProjectCategory",
          "ProjectRole",
          "ProjectRoleActor",
          "Component",
          "Version",
          "IssueType",
          "Priority",
          "Resolution",
          "Status",
          "CustomField",
          "CustomFieldOption",
          "CustomFieldValue",
          "Issue",
          "Action",
          "Worklog",
          "ChangeGroup",
          "ChangeItem",
          "IssueLink",
          "IssueLinkType",
          "FileAttachment",
          "UserAssociation",
          "NodeAssociation",
          "Label",
          "Directory");

  @TempDir Path folder;

  static List<SharedBackups.Backup> wellFormed() {
    return SharedBackups.wellFormed();
  }

  @ParameterizedTest
  @MethodSource("wellFormed")
  void everyRowOfTheNamedEntitiesIsInExactlyOneRecord(SharedBackups.Backup backup) {
    withSource(
        backup,
        source -> {
          Map<RowRef, Integer> claims = new HashMap<>();
          refs(source).forEach(ref -> claims.merge(ref, 1, Integer::sum));
          assertThat(claims.values()).as("claimed once").allMatch(n -> n == 1);
          for (String entity : WHOLE) {
            long claimed = claims.keySet().stream().filter(r -> r.entity().equals(entity)).count();
            assertThat(claimed).as(entity).isEqualTo(source.staging().count(entity));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("wellFormed")
  void keysAreThoseThatJiraWrote(SharedBackups.Backup backup) {
    withSource(
        backup,
        source -> {
          Map<String, String> written = new HashMap<>();
          source.staging().stream("Issue").forEach(row -> written.put(row.id(), row.text("key")));
          bundles(source)
              .forEach(bundle -> {
                SourceIssue issue = bundle.issue();
                assertThat(issue.key()).isEqualTo(written.get(issue.id()));
                assertThat(issue.key()).endsWith("-" + issue.number());
                assertThat(issue.created()).isPresent();
                assertThat(issue.summary()).isNotEmpty();
              });
          assertThat(bundles(source).count()).isEqualTo(source.issueCount());
        });
  }

  @ParameterizedTest
  @MethodSource("wellFormed")
  void everyReferenceToAPersonIsKnownOrListedAsMissing(SharedBackups.Backup backup) {
    withSource(
        backup,
        source -> {
          People people = source.people();
          Set<String> missing = new HashSet<>();
          people.missing().forEach(user -> missing.add(user.key()));
          bundles(source)
              .flatMap(RealSourcesTest::named)
              .forEach(reference ->
                  assertThat(people.find(reference).isPresent() || missing.contains(reference))
                      .isTrue());
          assertThat(people.users()).extracting(SourceUser::key).doesNotHaveDuplicates();
          assertThat(people.users())
              .filteredOn(user -> user.kind() == UserKind.PRESENT)
              .isNotEmpty()
              .allSatisfy(user -> assertThat(user.displayName()).isNotBlank());
        });
  }

  @ParameterizedTest
  @MethodSource("wellFormed")
  void everyFieldHasAContextAndEveryValueAField(SharedBackups.Backup backup) {
    withSource(
        backup,
        source -> {
          Set<String> fields = new HashSet<>();
          source
              .customFields()
              .forEach(field -> {
                fields.add(field.id());
                assertThat(field.typeKey()).contains(":");
                assertThat(field.contexts()).isNotEmpty();
              });
          bundles(source)
              .flatMap(bundle -> bundle.fieldValues().stream())
              .forEach(value -> assertThat(fields).contains(value.fieldId()));
        });
  }

  private static Stream<SourceIssueBundle> bundles(JiraSource source) {
    return Stream.concat(
        source.projects().stream().flatMap(project -> source.issues(project.id())),
        source.orphanIssues());
  }

  private static Stream<String> named(SourceIssueBundle bundle) {
    List<Optional<String>> names = new ArrayList<>();
    names.add(bundle.issue().reporter());
    names.add(bundle.issue().assignee());
    names.add(bundle.issue().creator());
    bundle.comments().forEach(c -> names.addAll(List.of(c.author(), c.updateAuthor())));
    bundle.worklogs().forEach(w -> names.addAll(List.of(w.author(), w.updateAuthor())));
    bundle.history().forEach(g -> names.add(g.author()));
    bundle.attachments().forEach(a -> names.add(a.author()));
    bundle.watchers().forEach(w -> names.add(Optional.of(w.user())));
    bundle.voters().forEach(v -> names.add(Optional.of(v.user())));
    return names.stream().flatMap(Optional::stream);
  }

  private static Stream<RowRef> refs(JiraSource source) {
    Stream.Builder<RowRef> refs = Stream.builder();
    People people = source.people();
    Stream.concat(people.users().stream(), people.shadowed().stream())
        .forEach(user -> user.rows().forEach(refs));
    people.groups().forEach(group -> group.rows().forEach(refs));
    people.memberships().forEach(m -> refs.add(m.row()));
    people.directories().forEach(d -> refs.add(d.row()));
    source
        .projects()
        .forEach(project -> {
          project.rows().forEach(refs);
          project.schemes().forEach(scheme -> refs.add(scheme.row()));
        });
    source.categories().forEach(c -> refs.add(c.row()));
    source.roles().forEach(r -> refs.add(r.row()));
    source.roleActors().forEach(a -> refs.add(a.row()));
    source.components().forEach(c -> refs.add(c.row()));
    source.versions().forEach(v -> refs.add(v.row()));
    source.issueTypes().forEach(t -> refs.add(t.row()));
    source.priorities().forEach(p -> refs.add(p.row()));
    source.resolutions().forEach(r -> refs.add(r.row()));
    source.statuses().forEach(s -> refs.add(s.row()));
    source.linkTypes().forEach(t -> refs.add(t.row()));
    source
        .customFields()
        .forEach(field -> {
          refs.add(field.row());
          field
              .contexts()
              .forEach(context -> {
                context.rows().forEach(refs);
                context.options().forEach(option -> refs.add(option.row()));
              });
        });
    bundles(source).forEach(bundle -> refs(bundle, refs));
    return refs.build();
  }

  private static void refs(SourceIssueBundle bundle, Stream.Builder<RowRef> refs) {
    refs.add(bundle.issue().row());
    bundle.comments().forEach(c -> refs.add(c.row()));
    bundle.worklogs().forEach(w -> refs.add(w.row()));
    bundle
        .history()
        .forEach(group -> {
          refs.add(group.row());
          group.items().forEach(item -> refs.add(item.row()));
        });
    bundle.links().forEach(l -> refs.add(l.row()));
    bundle.attachments().forEach(a -> refs.add(a.row()));
    bundle.watchers().forEach(w -> refs.add(w.row()));
    bundle.voters().forEach(v -> refs.add(v.row()));
    bundle.labels().forEach(l -> refs.add(l.row()));
    bundle.fieldValues().forEach(v -> refs.add(v.row()));
    bundle.components().forEach(a -> refs.add(a.row()));
    bundle.affectsVersions().forEach(a -> refs.add(a.row()));
    bundle.fixVersions().forEach(a -> refs.add(a.row()));
  }

  private void withSource(SharedBackups.Backup backup, Consumer<JiraSource> use) {
    try (Staging staging =
        new BackupReader(ReadOptions.DEFAULT)
            .read(backup.path(), folder.resolve("s.db"), new Problems())) {
      use.accept(new JiraSource(staging, Optional.empty()));
    }
  }
}
