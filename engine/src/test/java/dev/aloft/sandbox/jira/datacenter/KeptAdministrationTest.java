package dev.aloft.sandbox.jira.datacenter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.KeptServer;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.datacenter.Directories;
import dev.aloft.sandbox.datacenter.Directories.Account;
import dev.aloft.sandbox.datacenter.Directories.Directory;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.store.kept.KeptFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What administrators left half done on a Jira Data Center is there after a restart. */
class KeptAdministrationTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);

  /** A GIF of 64 by 48 pixels, as far as its head says. */
  private static final String PICTURE = "GIF89a@\0000\000\0\0\0\0";

  /** A ZIP with one empty file. */
  private static final String PACK =
      "PK\003\004\n\0\0\0\0\0\0\0!\0\0\0\0\0\0\0\0\0\0\0\0\0\001\0\0\0a";

  private static final String TEMPLATES = "/rest/api/2/email-templates";
  private static final String ANONYMIZATION = "/rest/api/2/user/anonymization";

  @TempDir Path folder;

  /** A site that is being served, and what it is. */
  private record Served(JiraDataCenter jira, KeptServer server) implements AutoCloseable {

    PlainClient admin() {
      return server.admin();
    }

    Directories directories() {
      return jira.site().dataCenter().directories();
    }

    @Override
    public void close() {
      server.close();
    }
  }

  private Served served() {
    KeptFile file = KeptFile.open(folder.resolve("site.db"), JiraDataCenter.NAME, Optional.empty());
    JiraDataCenter jira = JiraDataCenter.kept(file, CLOCK);
    jira.site()
        .dataCenter()
        .open(new User("admin", "admin", "Admin", "a@acme.example", true), "pass");
    return new Served(jira, new KeptServer(file, jira.product(), "admin", "pass"));
  }

  private static void project(PlainClient admin) {
    admin
        .post(
            "/rest/api/2/project",
            """
            {"key": "OPS", "name": "Operations", "projectTypeKey": "software", "lead": "admin",
             "projectTemplateKey": "com.pyxis.greenhopper.jira:gh-scrum-template"}\
            """)
        .expect(201);
  }

  @Test
  void aPictureThatWaitsIsStillToBeCut() {
    String avatar = "/rest/api/2/project/OPS/avatar";
    try (Served first = served()) {
      project(first.admin());
      first.admin().upload(avatar + "/temporary", "icon.gif", PICTURE).expect(201);
    }
    String avatars;
    try (Served second = served()) {
      second.admin().post(avatar, "{\"cropperWidth\": 48}").expect(201);
      second.admin().post(avatar, "{\"cropperWidth\": 48}").expect(400);
      avatars = custom(second);
      assertThat(avatars).contains("\"id\"");
    }
    try (Served third = served()) {
      assertThat(custom(third)).isEqualTo(avatars);
    }
  }

  private static String custom(Served site) {
    JsonNode all = site.admin().get("/rest/api/2/project/OPS/avatars").expect(200).json();
    return all.path("custom").toString().replace(site.server().address().toString(), "SITE");
  }

  @Test
  void aPackOfMailTemplatesWaitsAndIsUsed() {
    try (Served first = served()) {
      first.admin().with("Content-Type", "application/zip").post(TEMPLATES, PACK).expect(200);
    }
    try (Served second = served()) {
      second.admin().get(TEMPLATES).expect(501);
      second.admin().post(TEMPLATES + "/apply", "").expect(200);
    }
    try (Served third = served()) {
      assertThat(third.admin().get(TEMPLATES).expect(200).headers().get("content-type"))
          .contains("zip");
      third.admin().post(TEMPLATES + "/apply", "").expect(400);
    }
  }

  @Test
  void directoriesTellWhoIsShadowed() {
    String told;
    try (Served first = served()) {
      first.directories().put(new Directory(1, "Internal", "INTERNAL", true, 0));
      first.directories().put(new Directory(2, "Company", "CROWD", true, 1));
      first.directories().add(new Account(1, "bob", "Bob", "b@acme.example", true));
      first.directories().add(new Account(2, "bob", "Bob", "b@acme.example", true));
      told = duplicated(first);
      assertThat(told).contains("bob").contains("Company");
    }
    try (Served second = served()) {
      assertThat(duplicated(second)).isEqualTo(told);
    }
  }

  private static String duplicated(Served site) {
    return site.admin().get("/rest/api/2/user/duplicated/list").expect(200).json().toString();
  }

  @Test
  void anAnonymizationGoesOnToTellHowFarItIs() {
    String told;
    try (Served first = served()) {
      first
          .admin()
          .post(
              "/rest/api/2/user",
              """
              {"name": "fred", "password": "p", "emailAddress": "f@acme.example",
               "displayName": "Fred"}\
              """)
          .expect(201);
      String key =
          first
              .admin()
              .get("/rest/api/2/user?username=fred")
              .expect(200)
              .json()
              .path("key")
              .asString();
      first.admin().post(ANONYMIZATION, "{\"userKey\": \"%s\"}".formatted(key)).expect(202);
      told = progress(first);
      assertThat(told).contains("JIRAUSER");
    }
    try (Served second = served()) {
      assertThat(progress(second)).isEqualTo(told);
      second.admin().get("/rest/api/2/user?username=fred").expect(404);
    }
  }

  private static String progress(Served site) {
    return site.admin()
        .get(ANONYMIZATION + "/progress")
        .expect(200)
        .json()
        .toString()
        .replace(site.server().address().toString(), "SITE");
  }
}
