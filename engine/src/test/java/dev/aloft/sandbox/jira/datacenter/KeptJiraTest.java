package dev.aloft.sandbox.jira.datacenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.sandbox.KeptServer;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.store.disk.SavedSite;
import dev.aloft.sandbox.store.disk.SiteFileException;
import dev.aloft.sandbox.store.kept.KeptFile;
import dev.aloft.sandbox.store.kept.KeptLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Jira Data Center that was stopped, or killed, or saved, goes on where it was. */
class KeptJiraTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);

  /** A GIF of 64 by 48 pixels, as far as its head says. */
  private static final String PICTURE = "GIF89a@\0000\000\0\0\0\0";

  /** What shows the whole content. */
  private static final List<String> LOOKS =
      List.of(
          "/rest/api/2/project?expand=description,lead,projectKeys",
          "/rest/api/2/project/OPS/components",
          "/rest/api/2/project/OPS/versions",
          "/rest/api/2/project/OPS/role",
          "/rest/api/2/project/OPS/avatars",
          "/rest/api/2/project/OPS/properties/stamp",
          "/rest/api/2/user/avatars?username=admin",
          "/rest/api/2/field",
          "/rest/api/2/issuetype",
          "/rest/api/2/issuetypescheme",
          "/rest/api/2/permissionscheme?expand=all",
          "/rest/api/2/workflow",
          "/rest/api/2/status",
          "/rest/api/2/screens",
          "/rest/api/2/user/search?username=.",
          "/rest/api/2/group/member?groupname=crew",
          "/rest/api/2/user?username=bob&expand=groups",
          "/rest/api/2/application-properties?key=jira.title",
          "/rest/api/2/mypreferences?key=tone",
          "/rest/api/2/search?jql=&fields=*all&expand=changelog",
          "/rest/api/2/issue/OPS-1?fields=*all&expand=changelog&properties=*all",
          "/rest/api/2/issue/OPS-1/remotelink",
          "/rest/api/2/issue/OPS-1/subtask",
          "/rest/api/2/filter/favourite",
          "/rest/agile/1.0/board",
          "/rest/pat/latest/tokens",
          "/rest/servicedeskapi/request",
          "/rest/servicedeskapi/servicedesk");

  @TempDir Path folder;

  private static KeptServer served(Path path) {
    KeptFile file = KeptFile.open(path, JiraDataCenter.NAME, Optional.empty());
    JiraDataCenter jira = JiraDataCenter.kept(file, CLOCK);
    jira.site()
        .dataCenter()
        .open(new User("admin", "admin", "Admin", "a@acme.example", true), "pass");
    return new KeptServer(file, jira.product(), "admin", "pass");
  }

  /** Fills the site with something of each kind; Bob's token. */
  private static String fill(KeptServer jira) {
    PlainClient admin = jira.admin();
    admin
        .post(
            "/rest/api/2/project",
            """
            {"key": "OPS", "name": "Operations", "projectTypeKey": "software", "lead": "admin",
             "projectTemplateKey": "com.pyxis.greenhopper.jira:gh-scrum-template"}\
            """)
        .expect(201);
    admin
        .post(
            "/rest/api/2/user",
            """
            {"name": "bob", "password": "bobs-password", "emailAddress": "b@acme.example",
             "displayName": "Bob"}\
            """)
        .expect(201);
    admin.post("/rest/api/2/group", "{\"name\": \"crew\"}").expect(201);
    admin.post("/rest/api/2/group/user?groupname=crew", "{\"name\": \"bob\"}").expect(201);
    admin.post("/rest/api/2/component", "{\"name\": \"Engine\", \"project\": \"OPS\"}").expect(201);
    admin.post("/rest/api/2/version", "{\"name\": \"1.0\", \"project\": \"OPS\"}").expect(201);
    admin.put("/rest/api/2/project/OPS/properties/stamp", "{\"n\": [1, 2.50, null]}").expect(201);
    admin.put("/rest/api/2/application-properties/jira.title", "{\"value\": \"Port\"}");
    admin.put("/rest/api/2/mypreferences?key=tone", "low").expect(204);
    String avatar = "/rest/api/2/project/OPS/avatar";
    admin.upload(avatar + "/temporary", "icon.gif", PICTURE).expect(201);
    admin.post(avatar, "{\"cropperWidth\": 48}").expect(201);
    for (String summary : List.of("first", "second", "gone")) {
      admin
          .post(
              "/rest/api/2/issue",
              """
              {"fields": {"project": {"key": "OPS"}, "issuetype": {"name": "Task"},
               "summary": "%s", "description": "h1. Text", "labels": ["b", "a"]}}\
              """
                  .formatted(summary))
          .expect(201);
    }
    admin
        .post(
            "/rest/api/2/issue",
            """
            {"fields": {"project": {"key": "OPS"}, "issuetype": {"name": "Sub-task"},
             "parent": {"key": "OPS-1"}, "summary": "below"}}\
            """)
        .expect(201);
    admin.delete("/rest/api/2/issue/OPS-3").expect(204);
    String issue = "/rest/api/2/issue/OPS-1";
    admin.post(issue + "/comment", "{\"body\": \"a *word*\"}").expect(201);
    admin.post(issue + "/worklog", "{\"timeSpentSeconds\": 60}").expect(201);
    admin.post(issue + "/watchers", "\"bob\"").expect(204);
    admin
        .post(
            issue + "/remotelink",
            "{\"object\": {\"url\": \"https://x.example\", \"title\": \"X\"}}")
        .expect(200);
    admin
        .post(
            "/rest/api/2/issueLink",
            """
            {"type": {"name": "Blocks"}, "inwardIssue": {"key": "OPS-1"},
             "outwardIssue": {"key": "OPS-2"}}\
            """)
        .expect(201);
    admin.upload(issue + "/attachments", "note.txt", "what was noted").expect(200);
    admin
        .post(
            "/rest/api/2/filter",
            "{\"name\": \"Mine\", \"jql\": \"project = OPS\", \"favourite\": true}")
        .expect(200);
    admin
        .post(
            "/rest/api/2/project",
            """
            {"key": "HELP", "name": "Help", "lead": "admin", "projectTypeKey": "service_desk",
             "projectTemplateKey": "com.atlassian.servicedesk:itil-service-desk-project"}\
            """)
        .expect(201);
    String desk =
        admin.get("/rest/servicedeskapi/servicedesk").json().at("/values/0/id").asString();
    String type =
        admin
            .get("/rest/servicedeskapi/servicedesk/" + desk + "/requesttype")
            .json()
            .at("/values/0/id")
            .asString();
    admin
        .post(
            "/rest/servicedeskapi/request",
            """
            {"serviceDeskId": "%s", "requestTypeId": "%s",
             "requestFieldValues": {"summary": "Broken", "description": "It is"}}\
            """
                .formatted(desk, type))
        .expect(201);
    admin.post("/rest/pat/latest/tokens", "{\"name\": \"for looks\"}").expect(201);
    try (PlainClient bob = PlainClient.basic(jira.address(), "bob", "bobs-password")) {
      return bob.post("/rest/pat/latest/tokens", "{\"name\": \"mine\"}")
          .expect(201)
          .json()
          .path("rawToken")
          .asString();
    }
  }

  @Test
  void tellsTheSameAfterItWasStopped() {
    Path path = folder.resolve("site.db");
    List<String> before;
    try (KeptServer first = served(path)) {
      fill(first);
      before = first.told(LOOKS);
      assertThat(before).noneMatch(look -> look.contains(" 404 "));
    }
    try (KeptServer second = served(path)) {
      assertThat(second.told(LOOKS)).isEqualTo(before);
      assertThat(second.admin().get("/secure/attachment/10000/note.txt").expect(200).json())
          .hasToString("\"what was noted\"");
    }
  }

  @Test
  void opensWithTheSecretsOfBeforeAndKeepsNoneOfThem() throws IOException {
    Path path = folder.resolve("site.db");
    String token;
    try (KeptServer first = served(path)) {
      token = fill(first);
      assertThat(first.saved(folder.resolve("s.zip"))).doesNotContain(token);
    }
    assertThat(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1))
        .doesNotContain(token)
        .doesNotContain("bobs-password")
        .doesNotContain("\"pass\"");
    try (KeptServer second = served(path);
        PlainClient password = PlainClient.basic(second.address(), "bob", "bobs-password");
        PlainClient wrong = PlainClient.basic(second.address(), "bob", "bobs-Password");
        PlainClient shown = PlainClient.bearer(second.address(), token)) {
      password.get("/rest/api/2/myself").expect(200);
      wrong.get("/rest/api/2/myself").expect(401);
      shown.get("/rest/api/2/myself").expect(200);
      String id = shown.get("/rest/pat/latest/tokens").json().path(0).path("id").asString();
      shown.delete("/rest/pat/latest/tokens/" + id).expect(204);
      shown.get("/rest/api/2/myself").expect(401);
    }
    try (KeptServer third = served(path);
        PlainClient revoked = PlainClient.bearer(third.address(), token)) {
      revoked.get("/rest/api/2/myself").expect(401);
    }
  }

  @Test
  void ranksGoOnWhereTheyWere() {
    Path path = folder.resolve("site.db");
    String board = "/rest/agile/1.0/board/1/issue?fields=key";
    try (KeptServer first = served(path)) {
      fill(first);
      first
          .admin()
          .put(
              "/rest/agile/1.0/issue/rank",
              "{\"issues\": [\"OPS-2\"], \"rankBeforeIssue\": \"OPS-1\"}")
          .expect(204);
    }
    try (KeptServer second = served(path)) {
      second
          .admin()
          .post(
              "/rest/api/2/issue",
              """
              {"fields": {"project": {"key": "OPS"}, "issuetype": {"name": "Task"},
               "summary": "last"}}\
              """)
          .expect(201);
      assertThat(second.admin().get(board).expect(200).json().path("issues"))
          .extracting(issue -> issue.path("key").asString())
          .containsExactly("OPS-2", "OPS-1", "OPS-4", "OPS-5");
    }
  }

  @Test
  void givesNoIdAndNoKeyTwice() {
    Path path = folder.resolve("site.db");
    try (KeptServer first = served(path)) {
      fill(first);
      first.admin().delete("/rest/api/2/issue/OPS-4").expect(204);
    }
    try (KeptServer second = served(path)) {
      var made =
          second
              .admin()
              .post(
                  "/rest/api/2/issue",
                  """
                  {"fields": {"project": {"key": "OPS"}, "issuetype": {"name": "Task"},
                   "summary": "next"}}\
                  """)
              .expect(201)
              .json();
      assertThat(made.path("key").asString()).isEqualTo("OPS-5");
      // After four issues of OPS and a request.
      assertThat(made.path("id").asString()).isEqualTo("10005");
    }
  }

  @Test
  void hasWhatWasKeptWhenItIsKilledInTheMiddle() throws IOException {
    Path path = folder.resolve("site.db");
    Path copy = folder.resolve("copy.db");
    List<String> before;
    try (KeptServer running = served(path)) {
      fill(running);
      running.keep();
      before = running.told(LOOKS);
      running.admin().delete("/rest/api/2/issue/OPS-2").expect(204);
      running.admin().delete("/rest/api/2/user?username=bob");
      KeptServer.killed(path, copy);
    }
    try (KeptServer revived = served(copy)) {
      assertThat(revived.told(LOOKS)).isEqualTo(before);
    }
  }

  @Test
  void isTheSameByteByByteWhenItWasSavedAndLoaded() throws IOException {
    Path zip = folder.resolve("saved.zip");
    String saved;
    List<String> told;
    try (KeptServer first = served(folder.resolve("site.db"))) {
      fill(first);
      saved = first.saved(zip);
      told = first.told(LOOKS);
    }
    Path loaded = folder.resolve("loaded.db");
    try (SavedSite site = SavedSite.open(zip)) {
      new KeptLoader(loaded).make(site, JiraDataCenter.NAME, file -> {});
    }
    try (KeptServer second = served(loaded)) {
      assertThat(second.told(LOOKS)).isEqualTo(told);
      assertThat(second.saved(folder.resolve("again.zip"))).isEqualTo(saved);
    }
  }

  @Test
  void isNotTakenForAnotherProduct() {
    Path path = folder.resolve("site.db");
    served(path).close();

    assertThatThrownBy(() -> KeptFile.open(path, "confluence-data-center", Optional.empty()))
        .isInstanceOf(SiteFileException.class)
        .hasMessageContaining("one of jira-data-center, not of confluence-data-center");
    assertThatThrownBy(() -> KeptFile.open(path, JiraDataCenter.NAME, Optional.of("acme")))
        .isInstanceOf(SiteFileException.class)
        .hasMessageContaining("named sandbox");
  }
}
