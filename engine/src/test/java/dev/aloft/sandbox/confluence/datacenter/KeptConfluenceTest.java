package dev.aloft.sandbox.confluence.datacenter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.KeptServer;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.store.disk.SavedSite;
import dev.aloft.sandbox.store.kept.KeptFile;
import dev.aloft.sandbox.store.kept.KeptLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Confluence Data Center that was stopped, or killed, or saved, goes on where it was. */
class KeptConfluenceTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private static KeptServer served(Path path) {
    KeptFile file = KeptFile.open(path, ConfluenceDataCenter.NAME, Optional.empty());
    ConfluenceDataCenter confluence = ConfluenceDataCenter.kept(file, CLOCK);
    confluence
        .site()
        .dataCenter()
        .open(new User("admin", "admin", "Admin", "a@acme.example", true), "pass");
    return new KeptServer(file, confluence.product(), "admin", "pass");
  }

  private static List<String> told(KeptServer confluence) {
    String page =
        confluence
            .admin()
            .get("/rest/api/content?title=Harbour")
            .json()
            .at("/results/0/id")
            .asString();
    return confluence.told(
        List.of(
            "/rest/api/space?expand=description.plain,homepage",
            "/rest/api/content?expand=body.storage,version,ancestors",
            "/rest/api/content/" + page + "/label",
            "/rest/api/content/" + page + "/property",
            "/rest/api/content/" + page + "/child/attachment",
            "/rest/api/content/" + page + "/restriction/byOperation",
            "/rest/api/webhooks",
            "/rest/api/audit",
            "/rest/api/backup-restore/jobs",
            "/rest/api/group",
            "/rest/api/group/crew/member",
            "/rest/api/user?username=bob",
            "/rest/api/search?cql=text~second"));
  }

  private static void fill(PlainClient admin) {
    admin.post("/rest/api/space", "{\"key\": \"DOCS\", \"name\": \"Documents\"}").expect(200);
    String content =
        """
        {"type": "page", "title": "Harbour", "space": {"key": "DOCS"}, "version": {"number": %d},
         "body": {"storage": {"value": "<p>%s</p>", "representation": "storage"}}}\
        """;
    String page =
        "/rest/api/content/"
            + admin
                .post("/rest/api/content", content.formatted(1, "first"))
                .expect(200)
                .json()
                .path("id")
                .asString();
    admin.put(page, content.formatted(2, "second")).expect(200);
    admin.post(page + "/label", "[{\"prefix\": \"global\", \"name\": \"port\"}]").expect(200);
    admin.post(page + "/property", "{\"key\": \"stamp\", \"value\": {\"n\": 1.50}}").expect(200);
    admin.upload(page + "/child/attachment", "note.txt", "what was noted").expect(200);
    admin
        .post(
            "/rest/api/webhooks",
            "{\"name\": \"w\", \"url\": \"https://x.example\", \"events\": [\"page_created\"]}")
        .expect(201);
    admin.post("/rest/api/admin/group", "{\"type\": \"group\", \"name\": \"crew\"}").expect(200);
    admin
        .post(
            "/rest/api/admin/user",
            """
            {"userName": "bob", "fullName": "Bob", "email": "b@acme.example",
             "password": "bobs-password", "notifyViaEmail": false}\
            """)
        .expect(201);
    admin.put("/rest/api/user/bob/group/crew", "").expect(204);
    admin.post("/rest/api/backup-restore/backup/space", "{\"spaceKeys\": [\"DOCS\"]}").expect(200);
  }

  @Test
  void tellsTheSameAfterItWasStopped() {
    Path path = folder.resolve("site.db");
    List<String> before;
    try (KeptServer first = served(path)) {
      fill(first.admin());
      before = told(first);
      assertThat(before).noneMatch(look -> look.contains(" 404 "));
      assertThat(before.toString())
          .contains("page_created", "note.txt", "crew", "Space created", "PROCESSING");
    }
    try (KeptServer second = served(path);
        PlainClient bob = PlainClient.basic(second.address(), "bob", "bobs-password")) {
      assertThat(told(second)).isEqualTo(before);
      bob.get("/rest/api/user/current").expect(200);
    }
  }

  @Test
  void hasWhatWasKeptWhenItIsKilledInTheMiddle() throws IOException {
    Path path = folder.resolve("site.db");
    Path copy = folder.resolve("copy.db");
    List<String> before;
    try (KeptServer running = served(path)) {
      fill(running.admin());
      running.keep();
      before = told(running);
      running
          .admin()
          .post("/rest/api/space", "{\"key\": \"LATE\", \"name\": \"Late\"}")
          .expect(200);
      KeptServer.killed(path, copy);
    }
    try (KeptServer revived = served(copy)) {
      assertThat(told(revived)).isEqualTo(before);
    }
  }

  @Test
  void isTheSameByteByByteWhenItWasSavedAndLoaded() throws IOException {
    Path zip = folder.resolve("saved.zip");
    String saved;
    try (KeptServer first = served(folder.resolve("site.db"))) {
      fill(first.admin());
      saved = first.saved(zip);
    }
    Path loaded = folder.resolve("loaded.db");
    try (SavedSite site = SavedSite.open(zip)) {
      new KeptLoader(loaded).make(site, ConfluenceDataCenter.NAME, file -> {});
    }
    try (KeptServer second = served(loaded)) {
      assertThat(second.saved(folder.resolve("again.zip"))).isEqualTo(saved);
    }
  }

  @Test
  void keepsTheSecretsOfWebhooksAndLeavesThemOutOfASavedSite() throws IOException {
    Path path = folder.resolve("site.db");
    try (KeptServer first = served(path)) {
      first
          .admin()
          .post(
              "/rest/api/webhooks",
              """
              {"name": "w", "url": "https://x.example", "events": ["page_created"],
               "configuration": {"secret": "shared-secret", "description": "log"}}\
              """)
          .expect(201);
    }
    try (KeptServer second = served(path)) {
      assertThat(second.admin().get("/rest/api/webhooks").json().toString())
          .contains("shared-secret");
      Path zip = folder.resolve("site.zip");
      second.saved(zip);
      StringBuilder all = new StringBuilder();
      try (ZipFile saved = new ZipFile(zip.toFile())) {
        for (ZipEntry entry : Collections.list(saved.entries())) {
          all.append(new String(saved.getInputStream(entry).readAllBytes(), UTF_8));
        }
      }
      assertThat(all.toString()).contains("description").doesNotContain("shared-secret");
    }
  }
}
