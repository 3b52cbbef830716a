package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.web.ExchangeListener;
import dev.aloft.testing.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The small backup, a spec for it, a site on loopback, and the packaged program between them. */
final class SmallSite implements AutoCloseable {

  private static final String TOKEN = "t0p-s3cret-t0ken";
  private static final String BOT = "bot@acme.example";
  private static final String SPEC =
      """
      apiVersion: aloft/v1
      kind: Migration
      metadata: {name: acme}
      spec:
        source: {jira: {origins: [{type: xml-backup, path: site.xml}]}}
        target:
          site: SITE
          auth: {email: BOT, token: "${env:ATLASSIAN_TOKEN}"}
          rate: {share: 1}
      ---
      apiVersion: aloft/v1
      kind: Users
      metadata: {name: everyone}
      spec: {standIn: former@acme.example}
      ---
      apiVersion: aloft/v1
      kind: Projects
      metadata: {name: all}
      spec: {select: {source: default}, executor: rest, keys: keep, maxGapShare: 40 %}
      """;

  private final Path spec;
  private final Sandbox sandbox;
  private final Program aloft;
  private final AtomicLong writes = new AtomicLong();

  private SmallSite(Path folder, ExchangeListener watcher) throws IOException {
    JiraSite people = JiraSite.withAdministrator("acme", Clock.systemUTC(), BOT, "Aloft", TOKEN);
    people.addUser("ada@acme.example", "Ada Lovelace");
    people.addUser("former@acme.example", "Former colleague");
    this.sandbox =
        Sandbox.start(
            WholeSite.inMemory(people).product(),
            exchange -> {
              count(exchange.request().method(), exchange.request().rawPath());
              watcher.exchanged(exchange);
            });
    this.aloft = Program.packaged().in(folder).with(Map.of("ATLASSIAN_TOKEN", TOKEN));
    this.spec = folder.resolve("aloft.yaml");
    SmallBackup.in(folder);
    Files.writeString(spec, SPEC.replace("SITE", sandbox.address().toString()).replace("BOT", BOT));
  }

  static SmallSite in(Path folder) throws IOException {
    return new SmallSite(folder, ExchangeListener.none());
  }

  /**
   * The same with somebody who sees each exchange.
   *
   * @param watcher called before the answer goes out
   */
  static SmallSite in(Path folder, ExchangeListener watcher) throws IOException {
    return new SmallSite(folder, watcher);
  }

  private void count(String method, String path) {
    boolean reads =
        method.equals("GET")
            || path.contains("/issue/bulkfetch")
            || path.contains("/search")
            || path.endsWith("/workflows")
            || path.endsWith("/read");
    if (!reads) {
      writes.incrementAndGet();
    }
  }

  /** How many writes the site has seen. */
  long writes() {
    return writes.get();
  }

  /** The spec says something else from now on. */
  void spec(String before, String after) throws IOException {
    String text = Files.readString(spec);
    assertThat(text).contains(before);
    Files.writeString(spec, text.replace(before, after));
  }

  /** Somebody else who uses the site. */
  Outsider outsider() {
    return Outsider.of(sandbox, BOT, TOKEN);
  }

  Program aloft() {
    return aloft;
  }

  /** Runs the program and insists on how it ends. */
  Program.Run run(int expected, String... words) throws Exception {
    Program.Run run = aloft.run(words);
    assertThat(run.exitCode())
        .as("aloft %s: %s%s", String.join(" ", words), run.out(), run.err())
        .isEqualTo(expected);
    return run;
  }

  static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
