package dev.aloft.jira.datacenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.http.Method;
import dev.aloft.http.SiteClient;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.PermissionSchemes;
import dev.aloft.jira.source.SourceAttachment;
import dev.aloft.jira.source.SourceCustomField;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.SourceProject;
import dev.aloft.jira.source.SourceUser;
import dev.aloft.jira.source.StoredFile;
import dev.aloft.jira.source.UnreadableProject;
import dev.aloft.jira.source.UserKind;
import dev.aloft.sandbox.datacenter.Directories;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.ForeignLink;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.PermissionScheme;
import dev.aloft.staging.SnapshotHeader;
import dev.aloft.staging.Staging;
import dev.aloft.testing.LiveJira;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A Jira that is read by REST holds what it would hold if it were read from a backup. */
class DataCenterReaderTest extends ServerReading {

  @Test
  void issuesComeInTheOrderOfTheirKeysWithTheirGaps() {
    jira.settle();
    read(source -> {
      SourceProject ops = source.projects().getFirst();
      assertThat(ops.key()).isEqualTo("OPS");
      assertThat(ops.lead()).contains("JIRAUSER10000");
      assertThat(source.issuesAlone(ops.id()).map(one -> one.key()))
          .containsExactly("OPS-1", "OPS-3", "OPS-4");
    });
  }

  @Test
  void anIssueHasEverythingThatHangsOnIt() {
    jira.settle();
    read(source -> {
      SourceIssueBundle first = issue(source, 1);
      assertThat(first.issue().summary()).isEqualTo("The crane squeaks a lot");
      assertThat(first.issue().description()).contains("h1. Ask [~bob]");
      assertThat(first.issue().reporter()).contains("JIRAUSER10000");
      assertThat(first.comments())
          .extracting(one -> one.body())
          .containsExactly("Seen it, see OPS-4.", "psst");
      assertThat(first.comments().getFirst().author()).contains("JIRAUSER10100");
      assertThat(first.comments().get(1).roleLevel())
          .isEqualTo(
              source.roles().stream()
                  .filter(role -> role.name().equals("Administrators"))
                  .map(role -> role.id())
                  .findFirst());
      assertThat(first.worklogs()).extracting(one -> one.seconds()).containsExactly(10_800L);
      assertThat(first.worklogs().getFirst().started().orElseThrow())
          .isEqualTo("2026-05-01T06:00:00Z");
      assertThat(first.watchers()).extracting(one -> one.user()).contains("JIRAUSER10100");
      assertThat(first.voters()).extracting(one -> one.user()).containsExactly("JIRAUSER10100");
      assertThat(first.history().stream().flatMap(group -> group.items().stream()))
          .anySatisfy(item -> {
            assertThat(item.field()).isEqualTo("summary");
            assertThat(item.newString()).contains("The crane squeaks a lot");
          });
    });
  }

  @Test
  void aLinkStandsOnceWithItsSourceAndASubTaskBelowItsParent() {
    jira.settle();
    read(source -> {
      SourceIssueBundle first = issue(source, 1);
      SourceIssueBundle fourth = issue(source, 4);
      assertThat(issue(source, 3).issue().parentId()).contains(first.issue().id());
      assertThat(
              fourth.links().stream()
                  .map(link -> link.destinationId())
                  .collect(Collectors.toList()))
          .isEqualTo(List.of(first.issue().id()));
      assertThat(source.staging().count("IssueLink")).isEqualTo(2);
    });
  }

  private static SourceCustomField field(JiraSource source, String name) {
    return source.customFields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void customFieldsHaveTheirOptionsAndValues() {
    jira.settle();
    read(source -> {
      SourceIssueBundle fourth = issue(source, 4);
      assertThat(values(fourth, field(source, "Effort"))).containsExactly("2.5");
      assertThat(values(fourth, field(source, "Day"))).containsExactly("2026-06-30");
      assertThat(values(fourth, field(source, "Word"))).containsExactly("short");
      assertThat(values(fourth, field(source, "Words"))).containsExactly("*bold* words");
      assertThat(values(fourth, field(source, "Who"))).containsExactly("JIRAUSER10100");
      assertThat(chosen(fourth, field(source, "Colour"))).containsExactly("red");
      assertThat(chosen(fourth, field(source, "Tools"))).containsExactly("saw", "axe");
      assertThat(chosen(fourth, field(source, "Place"))).containsExactly("north", "quay");
      assertThat(field(source, "Colour").contexts().getFirst().options())
          .extracting(option -> option.value())
          .containsExactly("red", "green");
      assertThat(field(source, "Place").contexts().getFirst().options())
          .filteredOn(option -> option.parentId().isPresent())
          .extracting(option -> option.value())
          .containsExactly("quay");
      assertThat(fourth.labels())
          .filteredOn(label -> label.fieldId().isEmpty())
          .extracting(label -> label.label())
          .containsExactly("blue", "sea");
      assertThat(fourth.labels())
          .filteredOn(label -> label.fieldId().isPresent())
          .extracting(label -> label.label())
          .containsExactly("wet", "cold");
      assertThat(fourth.components()).hasSize(1);
      assertThat(fourth.fixVersions()).hasSize(1);
      assertThat(fourth.affectsVersions()).hasSize(1);
    });
  }

  private static List<String> values(SourceIssueBundle issue, SourceCustomField field) {
    return issue.fieldValues().stream()
        .filter(value -> value.fieldId().equals(field.id()))
        .map(value -> value.value())
        .toList();
  }

  private static List<String> chosen(SourceIssueBundle issue, SourceCustomField field) {
    return values(issue, field).stream()
        .map(stored -> field.chosen(stored).orElseThrow().value())
        .toList();
  }

  @Test
  void theBytesOfAttachmentsAreFetchedWhenTheyAreOpened() {
    jira.settle();
    read(source -> {
      List<SourceAttachment> attachments = issue(source, 1).attachments();
      assertThat(attachments)
          .extracting(one -> one.fileName())
          .containsExactly("plan of it.txt", "page.html");
      assertThat(gets("/secure/attachment/{id}/{name}")).isZero();
      assertThat(attachments)
          .extracting(one -> content(one.file().orElseThrow()))
          .containsExactly("hello", "<p>hello</p>");
      assertThat(gets("/secure/attachment/{id}/{name}")).isEqualTo(2);
    });
    assertThat(folder).isDirectoryNotContaining("glob:**/attachment-*");
  }

  private long gets(String template) {
    return exchanges.stream()
        .filter(one -> one.method() == Method.GET && one.template().equals(template))
        .count();
  }

  private static String content(StoredFile file) {
    try (InputStream in = file.content().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFileThatTheSourceLostIsMissingAndNotEmpty() {
    jira.settle();
    jira.site().tables().attachments().all().forEach(one -> jira.site().files().remove(one.id()));
    read(source ->
        assertThat(issue(source, 1).attachments())
            .hasSize(2)
            .allSatisfy(one -> assertThat(one.file()).isEmpty()));
  }

  @Test
  void aFileOfAnotherSizeThanItWasIsNotTaken() {
    jira.settle();
    read(source -> {
      jira.site()
          .tables()
          .attachments()
          .all()
          .forEach(one -> jira.site().files().put(one.id(), new byte[] {1}));
      StoredFile file = issue(source, 1).attachments().getFirst().file().orElseThrow();
      assertThatThrownBy(() -> file.content().open())
          .isInstanceOf(IOException.class)
          .hasMessageContaining("1 bytes");
    });
  }

  @Test
  void peopleAndGroupsAreThoseOfTheSite() {
    jira.settle();
    read(source -> {
      SourceUser bob = source.people().find("bob").orElseThrow();
      assertThat(bob.key()).isEqualTo("JIRAUSER10100");
      assertThat(bob.email()).contains("bob@acme.example");
      assertThat(source.people().groups()).extracting(group -> group.name()).isNotEmpty();
      assertThat(source.people().memberships())
          .anySatisfy(member -> assertThat(member.member()).isEqualTo("JIRAUSER10100"));
      assertThat(source.people().missing()).isEmpty();
    });
  }

  @Test
  void nothingButReadsIsSent() {
    jira.settle();
    read(source -> {});

    assertThat(exchanges)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.method()).isIn(Method.GET, Method.HEAD));
  }

  @Test
  void aSiteThatDidNotChangeGivesTheSameSnapshot() {
    jira.settle();
    String first = snapshot();

    assertThat(snapshot()).isEqualTo(first).hasSize(64);

    jira.client().post("/rest/api/2/issue/OPS-4/comment", "{\"body\": \"one more\"}").expect(201);
    assertThat(snapshot()).isNotEqualTo(first);
  }

  @Test
  void aSnapshotThatWasReadBeforeIsOpenedWithoutTheSite() {
    jira.settle();
    String id = snapshot();
    exchanges.clear();
    try (SiteClient client = client(jira.address().toString(), LiveJira.TOKEN);
        Staging known = reader(client).known(id, problems).orElseThrow()) {
      assertThat(known.header().snapshotId()).isEqualTo(id);
    }
    assertThat(exchanges).isEmpty();
  }

  @Test
  void manyIssuesAreReadPageByPage() {
    jira.settle();
    for (int i = 0; i < 210; i++) {
      jira.issue("Task", "More " + i, "");
    }
    read(source -> {
      assertThat(source.issueCount()).isEqualTo(213);
      assertThat(gets("/rest/api/2/search")).isEqualTo(3);
    });
  }

  @Test
  void moreWorklogsAndCommentsThanASearchShowsAreReadInFull() {
    jira.settle();
    for (int i = 0; i < 25; i++) {
      jira.client().post("/rest/api/2/issue/OPS-4/worklog", "{\"timeSpent\": \"1h\"}").expect(201);
    }
    read(source -> assertThat(issue(source, 4).worklogs()).hasSize(25));
  }

  @Test
  void moreGroupsThanThePickerShowsAreFound() {
    jira.settle();
    for (int i = 0; i < 1_050; i++) {
      jira.site().users().group("crew-" + i);
    }
    read(source ->
        assertThat(source.people().groups())
            .filteredOn(group -> group.name().startsWith("crew-"))
            .hasSize(1_050));
  }

  @Test
  void whoIsNamedAndNotListedIsKnownAllTheSame() {
    jira.settle();
    jira.change(1, values -> values.put("reporter", "JIRAUSER77"));
    read(source -> {
      SourceUser gone = source.people().find("JIRAUSER77").orElseThrow();
      assertThat(gone.kind()).isEqualTo(UserKind.DELETED);
      assertThat(source.people().missing()).isEmpty();
    });
  }

  @Test
  void aLinkFromAnIssueThatIsNotReadStandsAllTheSame() {
    jira.settle();
    long type = jira.site().tables().linkTypes().all().getFirst().id();
    jira.site()
        .tables()
        .foreignLinks()
        .put(
            new ForeignLink(
                77,
                jira.issue(3).id(),
                type,
                false,
                990_000,
                "ELSE-1",
                JsonMapper.shared().createObjectNode()));
    read(source -> {
      assertThat(source.staging().count("IssueLink")).isEqualTo(3);
      assertThat(issue(source, 3).incoming())
          .anySatisfy(link -> assertThat(link.sourceId()).isEqualTo("990000"));
    });
  }

  @Test
  void theLastSnapshotsStay() throws IOException {
    jira.settle();
    for (int i = 0; i < 5; i++) {
      snapshot();
      jira.client()
          .post("/rest/api/2/issue/OPS-4/comment", "{\"body\": \"" + i + "\"}")
          .expect(201);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void aProjectThatMayNotBeBrowsedIsNeverEmpty() {
    jira.settle();
    forbidBrowsing();
    read(source -> {
      assertThat(source.projects()).isEmpty();
      assertThat(source.unreadable()).extracting(UnreadableProject::key).containsExactly("OPS");
    });
    assertThat(codes()).contains(DataCenterCode.PROJECT_HIDDEN);
  }

  private void forbidBrowsing() {
    for (PermissionScheme scheme : jira.site().tables().permissionSchemes().all()) {
      jira.site()
          .tables()
          .permissionSchemes()
          .put(
              scheme.with(
                  scheme.grants().stream()
                      .filter(grant -> !grant.permission().equals("BROWSE_PROJECTS"))
                      .toList()));
    }
  }

  @Test
  void aProjectHasItsPermissionSchemeWithAllKindsOfHolders() {
    jira.settle();
    String scheme =
        jira.client()
            .post(
                "/rest/api/2/permissionscheme",
                """
                {"name": "Ours", "description": "who may", "permissions": [
                  {"permission": "BROWSE_PROJECTS", "holder": {"type": "anyone"}},
                  {"permission": "EDIT_ISSUES", "holder": {"type": "user", "parameter": "bob"}},
                  {"permission": "EDIT_ISSUES", "holder": {"type": "projectLead"}},
                  {"permission": "EDIT_ISSUES", "holder": {"type": "projectRole", "parameter": "10002"}},
                  {"permission": "EDIT_ISSUES", "holder": {"type": "reporter"}}]}
                """)
            .expect(201)
            .json()
            .path("id")
            .asString("");
    jira.client()
        .put("/rest/api/2/project/OPS/permissionscheme", "{\"id\": %s}".formatted(scheme))
        .expect(200);
    read(source -> {
      assertThat(PermissionSchemes.idOf(source.projects().getFirst())).contains(scheme);
      assertThat(source.permissionSchemes().schemes())
          .filteredOn(one -> one.id().equals(scheme))
          .singleElement()
          .satisfies(ours -> {
            assertThat(ours.name()).isEqualTo("Ours");
            assertThat(ours.grants())
                .extracting(one -> one.permission() + " " + one.holder() + " " + one.parameter())
                .containsExactlyInAnyOrder(
                    "BROWSE_PROJECTS group ",
                    "EDIT_ISSUES user JIRAUSER10100",
                    "EDIT_ISSUES lead ",
                    "EDIT_ISSUES projectrole 10002",
                    "EDIT_ISSUES reporter ");
          });
    });
    assertThat(codes()).doesNotContain(DataCenterCode.SCHEME_HIDDEN);
  }

  @Test
  void anArchivedProjectIsNeverEmpty() {
    jira.settle();
    jira.client().put("/rest/api/2/project/OPS/archive", "").expect(204);
    read(source ->
        assertThat(source.unreadable())
            .extracting(UnreadableProject::archived)
            .containsExactly(true));
  }

  @Test
  void whatRestHidesIsSaid() {
    jira.settle();
    read(source ->
        assertThat(source.header().notes())
            .anySatisfy(note -> assertThat(note.code()).isEqualTo(DataCenterCode.REST_HIDES.id())));
    assertThat(codes()).contains(DataCenterCode.REST_HIDES);
  }

  @Test
  void namesWithAccountsInSeveralDirectoriesAreRemarkedOn() {
    jira.settle();
    read(source -> assertThat(codes()).doesNotContain(DataCenterCode.SHADOWED_PEOPLE));
    Directories directories = jira.site().dataCenter().directories();
    for (long id = 1; id <= 2; id++) {
      directories.put(new Directories.Directory(id, "Directory " + id, "INTERNAL", true, id));
      directories.add(
          new Directories.Account(id, "jim", "Jim", "jim" + id + "@acme.example", true));
    }

    read(source ->
        assertThat(source.header().notes())
            .filteredOn(note -> note.code().equals(DataCenterCode.SHADOWED_PEOPLE.id()))
            .extracting(SnapshotHeader.Note::summary)
            .containsExactly("1 login name has accounts in several directories"));
  }

  private List<DiagnosticCode> codes() {
    return problems.all().stream().map(Diagnostic::code).toList();
  }
}
