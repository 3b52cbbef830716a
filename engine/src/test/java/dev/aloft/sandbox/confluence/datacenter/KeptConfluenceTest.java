package dev.aloft.sandbox.confluence.datacenter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.store.disk.SavedSite;
import dev.aloft.sandbox.store.kept.KeptFile;
import dev.aloft.sandbox.store.kept.KeptLoader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

  private static final class Served implements AutoCloseable {
    private final KeptFile file;
    private final Sandbox sandbox;
    private final PlainClient admin;

    Served(Path path) {
      file = KeptFile.open(path, ConfluenceDataCenter.NAME, Optional.empty());
      ConfluenceDataCenter confluence = ConfluenceDataCenter.kept(file, CLOCK);
      confluence
          .site()
          .dataCenter()
          .open(new User("admin", "admin", "Admin", "a@acme.example", true), "pass");
      sandbox = Sandbox.start(confluence.product());
      admin = PlainClient.basic(sandbox.address(), "admin", "pass");
    }

    List<String> told() {
      String page =
          admin.get("/rest/api/content?title=Harbour").json().at("/results/0/id").asString();
      List<String> told = new ArrayList<>();
      for (String look :
          List.of(
              "/rest/api/space?expand=description.plain,homepage",
              "/rest/api/content?expand=body.storage,version,ancestors",
              "/rest/api/content/" + page + "/label",
              "/rest/api/content/" + page + "/property",
              "/rest/api/content/" + page + "/child/attachment",
              "/rest/api/content/" + page + "/restriction/byOperation",
              "/rest/api/webhooks",
              "/rest/api/group",
              "/rest/api/group/crew/member",
              "/rest/api/user?username=bob",
              "/rest/api/search?cql=text~second")) {
        PlainClient.Answer answer = admin.get(look);
        told.add(
            look
                + " "
                + answer.status()
                + " "
                + answer.json().toString().replace(sandbox.address().toString(), "SITE"));
      }
      return told;
    }

    byte[] saved(Path to) throws IOException {
      try (OutputStream out = Files.newOutputStream(to)) {
        file.save(out);
      }
      return Files.readAllBytes(to);
    }

    @Override
    public void close() {
      admin.close();
      sandbox.close();
      file.close();
    }
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
  }

  @Test
  void tellsTheSameAfterItWasStopped() {
    Path path = folder.resolve("site.db");
    List<String> before;
    try (Served first = new Served(path)) {
      fill(first.admin);
      before = first.told();
      assertThat(before).noneMatch(look -> look.contains(" 404 "));
      assertThat(before.toString()).contains("page_created", "note.txt", "crew");
    }
    try (Served second = new Served(path);
        PlainClient bob = PlainClient.basic(second.sandbox.address(), "bob", "bobs-password")) {
      assertThat(second.told()).isEqualTo(before);
      bob.get("/rest/api/user/current").expect(200);
    }
  }

  @Test
  void hasWhatWasKeptWhenItIsKilledInTheMiddle() throws IOException {
    Path path = folder.resolve("site.db");
    Path copy = folder.resolve("copy.db");
    List<String> before;
    try (Served running = new Served(path)) {
      fill(running.admin);
      running.file.keep();
      before = running.told();
      running.admin.post("/rest/api/space", "{\"key\": \"LATE\", \"name\": \"Late\"}").expect(200);
      Files.copy(path, copy);
      Files.copy(folder.resolve("site.db-wal"), folder.resolve("copy.db-wal"));
    }
    try (Served revived = new Served(copy)) {
      assertThat(revived.told()).isEqualTo(before);
    }
  }

  @Test
  void isTheSameByteByByteWhenItWasSavedAndLoaded() throws IOException {
    Path zip = folder.resolve("saved.zip");
    byte[] saved;
    try (Served first = new Served(folder.resolve("site.db"))) {
      fill(first.admin);
      saved = first.saved(zip);
    }
    Path loaded = folder.resolve("loaded.db");
    try (SavedSite site = SavedSite.open(zip)) {
      new KeptLoader(loaded).make(site, ConfluenceDataCenter.NAME, file -> {});
    }
    try (Served second = new Served(loaded)) {
      assertThat(second.saved(folder.resolve("again.zip"))).isEqualTo(saved);
    }
  }

  @Test
  void keepsTheSecretsOfWebhooksAndLeavesThemOutOfASavedSite() throws IOException {
    Path path = folder.resolve("site.db");
    try (Served first = new Served(path)) {
      first
          .admin
          .post(
              "/rest/api/webhooks",
              """
              {"name": "w", "url": "https://x.example", "events": ["page_created"],
               "configuration": {"secret": "shared-secret", "description": "log"}}\
              """)
          .expect(201);
    }
    try (Served second = new Served(path)) {
      assertThat(second.admin.get("/rest/api/webhooks").json().toString())
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
