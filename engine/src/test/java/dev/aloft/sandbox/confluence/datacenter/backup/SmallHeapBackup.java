package dev.aloft.sandbox.confluence.datacenter.backup;

import dev.aloft.sandbox.HandClock;
import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.datacenter.ConfluenceDataCenter;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.store.kept.KeptFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Backs a space up whose texts and files are larger than the heap, deletes it, and brings it back
 * from the downloaded file.
 */
public final class SmallHeapBackup {

  static final int PAGES = 56;
  static final int TEXT = 1 << 20;
  static final int FILE = 56 << 20;

  private static final String ROOT = "/rest/api/backup-restore";
  private static final User ADA = new User("8a01", "ada", "Ada", "ada@acme.example", true);

  private final HandClock clock = new HandClock(Instant.parse("2026-05-04T10:00:00Z"));
  private final Path folder;

  private SmallHeapBackup(Path folder) {
    this.folder = folder;
  }

  /** Works in a folder. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    new SmallHeapBackup(Path.of(arguments[0])).run();
  }

  private void run() throws IOException, InterruptedException {
    KeptFile file =
        KeptFile.open(folder.resolve("site.db"), ConfluenceDataCenter.NAME, Optional.empty());
    ConfluenceDataCenter confluence = ConfluenceDataCenter.kept(file, clock);
    confluence.site().dataCenter().open(ADA, "secret");
    fill(confluence.site());
    file.keep();
    try (Sandbox sandbox = Sandbox.start(confluence.product());
        PlainClient ada = PlainClient.basic(sandbox.address(), "ada", "secret");
        HttpClient http = HttpClient.newHttpClient()) {
      long job =
          ada.post(ROOT + "/backup/space", "{\"spaceKeys\": [\"DOCS\"]}")
              .expect(200)
              .json()
              .path("id")
              .asLong();
      clock.forward(Duration.ofHours(1));
      Path backup = folder.resolve("backup.zip");
      String path = sandbox.address() + ROOT;
      http.send(
          request(path + "/jobs/" + job + "/download").build(),
          HttpResponse.BodyHandlers.ofFile(backup));
      ada.delete("/rest/api/space/DOCS").expect(202);
      HttpResponse<String> restored =
          http.send(
              request(path + "/restore/space/upload")
                  .header("X-Atlassian-Token", "no-check")
                  .header("Content-Type", "multipart/form-data; boundary=edge")
                  .POST(form(backup))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      tell("restored", restored.body().contains("\"jobState\":\"FINISHED\"") ? 1 : 0);
      tell("bytes", Files.size(backup));
    }
    told(confluence.site());
    file.close();
  }

  private static HttpRequest.Builder request(String address) {
    String pair = Base64.getEncoder().encodeToString("ada:secret".getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Basic " + pair);
  }

  private static HttpRequest.BodyPublisher form(Path file) throws IOException {
    String head =
        """
        --edge\r
        Content-Disposition: form-data; name="file"; filename="b.zip"\r
        Content-Type: application/zip\r
        \r
        """;
    return BodyPublishers.concat(
        BodyPublishers.ofString(head),
        BodyPublishers.ofFile(file),
        BodyPublishers.ofString("\r\n--edge--\r\n"));
  }

  private static String text(int page) {
    char[] letters = new char[TEXT];
    Arrays.fill(letters, (char) ('a' + page % 26));
    return "<p>" + new String(letters) + "</p>";
  }

  private static void fill(ConfluenceSite site) {
    Space space = site.found("DOCS", "Documents", "", ADA, ConfluenceSite.USERS);
    for (int page = 0; page < PAGES; page++) {
      Body body = new Body(Body.Format.STORAGE, text(page));
      site.contents()
          .add(site.fresh(Kind.PAGE, space.id(), space.homepage(), "Page " + page, body, ADA));
    }
    long blob = site.contents().nextId();
    // Noise: what can be packed would be small on the way.
    site.files().write(blob, new Noise()::writeTo);
    Content file =
        site.fresh(Kind.ATTACHMENT, space.id(), space.homepage(), "noise.bin", Body.EMPTY, ADA);
    site.contents()
        .add(file.with(new Detail.File("application/octet-stream", FILE, blob, "f", "")));
  }

  private static void told(ConfluenceSite site) throws IOException {
    Space space = site.spaces().byKey("DOCS").orElseThrow();
    int same = 0;
    for (int page = 0; page < PAGES; page++) {
      String text = text(page);
      same +=
          site.contents()
              .titled(space.id(), "Page " + page)
              .filter(one -> one.body().value().equals(text))
              .map(one -> 1)
              .orElse(0);
    }
    tell("pages", same);
    Content file = site.contents().all(Kind.ATTACHMENT).findFirst().orElseThrow();
    long blob = ((Detail.File) file.detail()).blob();
    tell("file", new Noise().same(site.files().find(blob).orElseThrow()) ? FILE : 0);
  }

  private static void tell(String name, long value) {
    System.out.println(name + "=" + value);
  }
}
