package dev.aloft.sandbox.jira.cloud.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.KeptServer;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.store.disk.SavedSite;
import dev.aloft.sandbox.store.kept.KeptLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is kept in several pieces is one file to every caller. */
class LargeFilesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);
  private static final String EMAIL = "ada@acme.example";
  private static final String CONTENT = "/rest/api/3/attachment/content/10000?redirect=false";

  @TempDir Path folder;

  private static KeptServer served(Path path) {
    KeptSite kept = KeptSite.open(path, Optional.empty(), CLOCK, Behaviour.usual());
    if (kept.site().accounts().byEmail(EMAIL).isEmpty()) {
      kept.site().addAdministrator(EMAIL, "Ada", "token");
    }
    String account = kept.site().accounts().byEmail(EMAIL).orElseThrow().accountId();
    kept.site().accounts().token(account, "token");
    return new KeptServer(kept.file(), kept.whole().product(), EMAIL, "token");
  }

  /** Seven digits and a line's end for each number. */
  private static String numbers(int count) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < count; at++) {
      text.append("%07d\n".formatted(at));
    }
    return text.toString();
  }

  private static void issue(PlainClient ada) {
    String me = ada.get("/rest/api/3/myself").expect(200).json().path("accountId").asString();
    ada.post(
            "/rest/api/3/project",
            """
            {"key": "OPS", "name": "Operations", "projectTypeKey": "software",
             "leadAccountId": "%s"}\
            """
                .formatted(me))
        .expect(201);
    ada.post(
            "/rest/api/3/issue",
            """
            {"fields": {"project": {"key": "OPS"}, "issuetype": {"name": "Task"}, "summary": "x"}}\
            """)
        .expect(201);
  }

  @Test
  void comesWholeAndInStretchesAndFromASavedSite() throws IOException {
    String text = numbers(400_000);
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    Path saved = folder.resolve("saved.zip");
    try (KeptServer first = served(folder.resolve("site.db"))) {
      issue(first.admin());
      first.admin().upload("/rest/api/3/issue/OPS-1/attachments", "numbers.txt", bytes).expect(200);
      assertThat(first.admin().file(CONTENT)).isEqualTo(bytes);
      // Around the end of the first mebibyte.
      PlainClient.Answer part =
          first.admin().with("Range", "bytes=1048560-1048591").get(CONTENT).expect(206);
      assertThat(part.json().asString()).isEqualTo(text.substring(1_048_560, 1_048_592));
      assertThat(part.headers()).containsEntry("Content-Range", "bytes 1048560-1048591/3200000");
      first.saved(saved);
    }
    try (SavedSite site = SavedSite.open(saved)) {
      new KeptLoader(folder.resolve("loaded.db")).make(site, KeptSite.PRODUCT, KeptSite::tables);
    }
    try (KeptServer loaded = served(folder.resolve("loaded.db"))) {
      assertThat(loaded.admin().file(CONTENT)).isEqualTo(bytes);
      loaded.admin().delete("/rest/api/3/attachment/10000").expect(204);
      loaded.admin().get(CONTENT).expect(404);
    }
  }
}
