package dev.aloft.sandbox.jira.cloud.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.sandbox.KeptServer;
import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.JiraClient;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import dev.aloft.sandbox.store.disk.SiteFileException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A site that was stopped, or killed, goes on where it was. */
class KeptSiteTest {

  private static final String EMAIL = "ada@acme.example";

  /** What shows the whole content, issue by issue and table by table. */
  private static final List<String> LOOKS =
      List.of(
          "3/auditing/record",
          "3/configuration",
          "3/field",
          "3/fieldconfiguration",
          "3/fieldconfiguration/10001/fields",
          "3/fieldconfigurationscheme/mapping",
          "3/field/search?expand=key,searcherKey",
          "3/issuetype",
          "3/issuetypescheme",
          "3/issuetypescreenscheme",
          "3/issueLinkType",
          "3/notificationscheme?expand=all",
          "3/issuesecurityschemes",
          "3/permissionscheme?expand=all",
          "3/priority/search",
          "3/priorityscheme",
          "3/project/search?expand=description,lead,issueTypes,url,projectKeys",
          "3/project/OPS/components",
          "3/project/OPS/versions",
          "3/project/OPS/role",
          "3/project/OPS/properties",
          "3/resolution/search",
          "3/role",
          "3/screens",
          "3/screenscheme",
          "3/statuses/search",
          "3/users/search",
          "3/group/bulk",
          "3/dashboard",
          "3/workflows/search",
          "3/workflowscheme",
          "3/workflowscheme/10000/draft",
          "3/project/search?status=archived",
          "3/issue/OPS-1?fields=*all&properties=*all",
          "3/issue/OPS-1/comment",
          "3/issue/OPS-1/changelog",
          "3/issue/OPS-1/worklog",
          "3/issue/OPS-1/watchers",
          "3/issue/OPS-1/remotelink",
          "3/issue/OPS-2?fields=*all");

  @TempDir Path folder;

  /** A site that is being served. */
  private static final class Served implements AutoCloseable {
    private final KeptSite kept;
    private final KeptServer server;
    private final JiraClient ada;

    Served(Path file) {
      this(file, Behaviour.usual());
    }

    Served(Path file, Behaviour behaviour) {
      kept =
          KeptSite.open(
              file,
              Optional.empty(),
              Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC),
              behaviour);
      Account account =
          kept.site()
              .accounts()
              .byEmail(EMAIL)
              .orElseGet(() -> kept.site().addAdministrator(EMAIL, "Ada", "token"));
      kept.site().accounts().token(account.accountId(), "token");
      server = new KeptServer(kept.file(), kept.whole().product(), EMAIL, "token");
      ada = new JiraClient(server.address(), EMAIL, "token");
    }

    List<String> told() {
      return server.told(LOOKS.stream().map("/rest/api/"::concat).toList());
    }

    @Override
    public void close() {
      ada.close();
      server.close();
    }
  }

  private static void fill(JiraClient ada) {
    String me = ada.get("3/myself").expect(200).json().path("accountId").asString();
    ada.post(
            "3/project",
            """
            {"key": "OPS", "name": "Operations", "projectTypeKey": "software",
             "leadAccountId": "%s"}
            """
                .formatted(me))
        .expect(201);
    ada.post("3/component", "{\"name\": \"Engine\", \"project\": \"OPS\"}").expect(201);
    ada.post(
            "3/version",
            "{\"name\": \"1.0\", \"project\": \"OPS\", \"releaseDate\": \"2026-05-06\"}")
        .expect(201);
    ada.put("3/project/OPS/properties/stamp", "{\"source\": [1, 2.50, null]}").expect(201);
    ada.post("3/group", "{\"name\": \"crew\"}").expect(201);
    ada.post(
            "3/field",
            """
            {"name": "Color", "type": "com.atlassian.jira.plugin.system.customfieldtypes:select"}
            """)
        .expect(201);
    JsonNode types =
        ada.get("3/issue/createmeta/OPS/issuetypes").expect(200).json().path("issueTypes");
    String type =
        types
            .valueStream()
            .filter(one -> one.path("hierarchyLevel").asInt() == 0)
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString();
    for (String summary : List.of("first", "second")) {
      ada.post(
              "2/issue",
              """
              {"fields": {"project": {"key": "OPS"}, "issuetype": {"id": "%s"},
                "summary": "%s", "description": "h1. Text", "labels": ["b", "a"]},
               "properties": [{"key": "stamp", "value": {"n": 1}}]}
              """
                  .formatted(type, summary))
          .expect(201);
    }
    ada.post("2/issue/OPS-1/comment", "{\"body\": \"a *word*\"}").expect(201);
    ada.post(
            "3/project",
            """
            {"key": "OLD", "name": "Put aside", "leadAccountId": "%s",
             "projectTemplateKey": "com.pyxis.greenhopper.jira:gh-simplified-basic"}
            """
                .formatted(me))
        .expect(201);
    ada.post("3/workflowscheme/10000/createdraft", "").expect(201);
    ada.put(
            "3/configuration/timetracking/options",
            """
            {"workingHoursPerDay": 7.5, "workingDaysPerWeek": 4, "timeFormat": "hours",
             "defaultUnit": "day"}
            """)
        .expect(200);
    ada.post("3/fieldconfiguration", "{\"name\": \"Strict\"}").expect(200);
    ada.put(
            "3/fieldconfiguration/10001/fields",
            """
            {"fieldConfigurationItems": [{"id": "duedate", "isRequired": true},
             {"id": "environment", "isHidden": true}]}
            """)
        .expect(204);
    ada.post("3/fieldconfigurationscheme", "{\"name\": \"Strictly\"}").expect(201);
    ada.put(
            "3/fieldconfigurationscheme/10000/mapping",
            """
            {"mappings": [{"issueTypeId": "10003", "fieldConfigurationId": "10001"}]}
            """)
        .expect(204);
    ada.post("3/project/OLD/archive", "").expect(204);
    ada.post(
            "2/issue/OPS-1/worklog",
            "{\"timeSpentSeconds\": 60, \"started\": \"2026-01-02T03:04:05.000+0000\"}")
        .expect(201);
    ada.post("3/issue/OPS-1/watchers", "\"" + me + "\"").expect(204);
    ada.post(
            "3/issueLink",
            """
            {"type": {"name": "Blocks"}, "inwardIssue": {"key": "OPS-1"},
             "outwardIssue": {"key": "OPS-2"}}
            """)
        .expect(201);
    ada.post(
            "3/issue/OPS-1/remotelink",
            "{\"object\": {\"url\": \"https://x.example/\", \"title\": \"X\"}}")
        .expect(201);
    ada.call(
            "POST",
            "3/issue/OPS-1/attachments",
            BodyPublishers.ofString(
                """
                --b\r
                Content-Disposition: form-data; name="file"; filename="note.txt"\r
                Content-Type: text/plain\r
                \r
                what was noted\r
                --b--\r
                """),
            Map.of(
                "Content-Type", "multipart/form-data; boundary=b",
                "X-Atlassian-Token", "no-check"))
        .expect(200);
  }

  @Test
  void tellsTheSameAfterItWasStopped() {
    Path file = folder.resolve("site.db");
    List<String> before;
    try (Served first = new Served(file)) {
      fill(first.ada);
      before = first.told();
      assertThat(before).noneMatch(look -> look.contains(" 404 "));
    }
    try (Served second = new Served(file)) {
      assertThat(second.told()).isEqualTo(before);
      byte[] note = second.ada.get("3/attachment/content/10000?redirect=false").expect(200).bytes();
      assertThat(new String(note, StandardCharsets.UTF_8)).isEqualTo("what was noted");
    }
  }

  @Test
  void givesNoIdAndNoKeyTwice() {
    Path file = folder.resolve("site.db");
    try (Served first = new Served(file)) {
      fill(first.ada);
      first.ada.delete("3/issue/OPS-2").expect(204);
    }
    try (Served second = new Served(file)) {
      JsonNode issue = second.ada.get("3/issue/OPS-1").expect(200).json();
      String type = issue.path("fields").path("issuetype").path("id").asString();
      JsonNode made =
          second
              .ada
              .post(
                  "3/issue",
                  """
                  {"fields": {"project": {"key": "OPS"}, "issuetype": {"id": "%s"},
                   "summary": "third"}}
                  """
                      .formatted(type))
              .expect(201)
              .json();
      assertThat(made.path("key").asString()).isEqualTo("OPS-3");
      assertThat(made.path("id").asString()).isEqualTo("10002");
    }
  }

  @Test
  void hasWhatWasKeptWhenItIsKilled() throws IOException {
    Path file = folder.resolve("site.db");
    Path copy = folder.resolve("copy.db");
    List<String> before;
    try (Served running = new Served(file)) {
      fill(running.ada);
      running.server.keep();
      before = running.told();
      running.ada.delete("3/issue/OPS-2").expect(204);
      KeptServer.killed(file, copy);
    }
    try (Served revived = new Served(copy)) {
      assertThat(revived.told()).isEqualTo(before);
    }
  }

  @Test
  void beginsAnewWhereItIsKilledBeforeItWasKept() throws IOException {
    Path file = folder.resolve("site.db");
    Path copy = folder.resolve("copy.db");
    List<String> fresh;
    try (Served running = new Served(file)) {
      fresh = running.told();
      fill(running.ada);
      KeptServer.killed(file, copy);
    }
    try (Served revived = new Served(copy)) {
      assertThat(revived.told()).isEqualTo(fresh);
    }
  }

  @Test
  void isServedByOneProcessOnly() {
    Path file = folder.resolve("site.db");
    try (Served first = new Served(file)) {
      assertThat(first.told()).isNotEmpty();
      assertThatThrownBy(() -> new Served(file)).isInstanceOf(SiteFileException.class);
    }
  }

  @Test
  void refusesAFileOfAnotherProgramAndAnotherName() throws IOException {
    Path other = folder.resolve("other.db");
    Files.writeString(other, "this is no database at all, but long enough to be read as one");
    assertThatThrownBy(() -> new Served(other)).isInstanceOf(SiteFileException.class);
    Path file = folder.resolve("site.db");
    new Served(file).close();
    assertThatThrownBy(
            () -> KeptSite.open(file, Optional.of("acme"), Clock.systemUTC(), Behaviour.usual()))
        .isInstanceOf(SiteFileException.class)
        .hasMessageContaining("named sandbox");
  }

  @Test
  void picturesOfProjectsAreThereWithTheirBytes() throws IOException {
    Path file = folder.resolve("avatars.site");
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", picture);
    String shown;
    byte[] bytes;
    try (Served before = new Served(file)) {
      fill(before.ada);
      JsonNode loaded =
          before
              .ada
              .call(
                  "POST",
                  "3/project/OPS/avatar2?size=40",
                  BodyPublishers.ofByteArray(picture.toByteArray()),
                  Map.of("Content-Type", "image/png", "X-Atlassian-Token", "no-check"))
              .expect(201)
              .json();
      shown = "3/universal_avatar/view/type/project/avatar/" + loaded.path("id").asString();
      bytes = before.ada.get(shown).expect(200).bytes();
      before
          .ada
          .put("3/project/OPS/avatar", "{\"id\": \"%s\"}".formatted(loaded.path("id").asString()))
          .expect(204);
    }
    try (Served after = new Served(file)) {
      assertThat(after.ada.get(shown).expect(200).bytes()).isEqualTo(bytes);
      assertThat(after.ada.get("3/project/OPS/avatars").expect(200).json().path("custom"))
          .hasSize(1);
      assertThat(
              after.ada.get("3/project/OPS").expect(200).json().at("/avatarUrls/48x48").asString())
          .endsWith(shown.substring(2));
    }
  }

  @Test
  void queriesAskForTheHistoryThatWasKept() {
    Path file = folder.resolve("history.site");
    String id;
    try (Served before = new Served(file)) {
      fill(before.ada);
      before.ada.put("3/issue/OPS-1", "{\"fields\": {\"priority\": {\"id\": \"1\"}}}").expect(204);
      id = before.ada.get("3/issue/OPS-1").expect(200).json().path("id").asString();
    }
    try (Served after = new Served(file)) {
      String search = "3/search/jql?fields=key&reconcileIssues=" + id + "&jql=";
      for (String jql : List.of("priority+was+Medium", "priority+changed+to+Highest")) {
        assertThat(after.ada.get(search + jql).expect(200).json().at("/issues/0/key").asString())
            .isEqualTo("OPS-1");
      }
      assertThat(after.ada.get(search + "priority+was+Lowest").expect(200).json().path("issues"))
          .isEmpty();
    }
  }

  @Test
  void aSiteIsMovedToFieldSchemesThatSayWhatItsConfigurationsSaid() {
    Path file = folder.resolve("moved.site");
    Behaviour moved = Behaviour.usual().with(Quirk.FIELD_SCHEMES);
    try (Served before = new Served(file)) {
      fill(before.ada);
      configure(before.ada);
    }
    String schemes;
    try (Served after = new Served(file, moved)) {
      JsonNode page = after.ada.get("3/config/fieldschemes").expect(200).json();
      assertThat(page.path("values").valueStream().map(one -> one.path("name").asString()))
          .containsExactly("Default Field Scheme", "Strictly", "By type");
      JsonNode due =
          after
              .ada
              .get("3/config/fieldschemes/10002/fields?fieldId=duedate")
              .expect(200)
              .json()
              .at("/values/0");
      assertThat(due.at("/parameters/isRequired").asBoolean()).isFalse();
      assertThat(due.at("/workTypeParameters/0/isRequired").asBoolean()).isTrue();
      JsonNode environment =
          after
              .ada
              .get("3/config/fieldschemes/10002/fields?fieldId=environment")
              .expect(200)
              .json()
              .at("/values/0/restrictedToWorkTypes");
      assertThat(environment.valueStream().map(JsonNode::asString))
          .contains("10002")
          .doesNotContain("10003");
      assertThat(
              after
                  .ada
                  .get("3/config/fieldschemes/10002/projects")
                  .json()
                  .at("/values/0/key")
                  .asString())
          .isEqualTo("OPS");
      after.ada.post("3/config/fieldschemes", "{\"name\": \"Legal\"}").expect(200);
      schemes = after.ada.get("3/config/fieldschemes").json().path("values").toString();
    }
    try (Served again = new Served(file, moved)) {
      assertThat(again.ada.get("3/config/fieldschemes").json().path("values").toString())
          .isEqualTo(schemes);
    }
  }

  /** Bugs of OPS need a due date and have no environment. */
  private static void configure(JiraClient ada) {
    String configuration =
        ada.post("3/fieldconfiguration", "{\"name\": \"For bugs\"}")
            .expect(200)
            .json()
            .path("id")
            .asString();
    ada.put(
            "3/fieldconfiguration/" + configuration + "/fields",
            """
            {"fieldConfigurationItems": [{"id": "duedate", "isRequired": true},
             {"id": "environment", "isHidden": true}]}
            """)
        .expect(204);
    String scheme =
        ada.post("3/fieldconfigurationscheme", "{\"name\": \"By type\"}")
            .expect(201)
            .json()
            .path("id")
            .asString();
    ada.put(
            "3/fieldconfigurationscheme/" + scheme + "/mapping",
            "{\"mappings\": [{\"issueTypeId\": \"10003\", \"fieldConfigurationId\": \"%s\"}]}"
                .formatted(configuration))
        .expect(204);
    String project = ada.get("3/project/OPS").expect(200).json().path("id").asString();
    ada.put(
            "3/fieldconfigurationscheme/project",
            "{\"projectId\": \"%s\", \"fieldConfigurationSchemeId\": \"%s\"}"
                .formatted(project, scheme))
        .expect(204);
  }
}
