package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.web.Exchange;
import dev.aloft.sandbox.web.ExchangeListener;
import dev.aloft.testing.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The road an admin goes, command by command, with the packaged program against a site. */
class RoadE2eTest {

  private static final String TOKEN = "t0p-s3cret-t0ken";
  private static final String BOT = "bot@acme.example";
  private static final int OK = 0;
  private static final int CHANGES = 2;
  private static final int DIFFERENCES = 6;

  @TempDir Path folder;

  private final Watcher watcher = new Watcher();
  private final JiraSite people =
      JiraSite.withAdministrator("acme", Clock.systemUTC(), BOT, "Aloft", TOKEN);
  private Sandbox site;
  private Program aloft;

  @BeforeEach
  void start() {
    people.addUser("ada@acme.example", "Ada Lovelace");
    people.addUser("former@acme.example", "Former colleague");
    site = Sandbox.start(WholeSite.inMemory(people).product(), watcher);
    aloft = Program.packaged().in(folder).with(Map.of("ATLASSIAN_TOKEN", TOKEN));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void planShowApplyPlanAgainAndVerify() throws Exception {
    SmallBackup.in(folder);
    writeSpec("site.xml");

    run(OK, "validate");
    run(CHANGES, "plan", "--detailed-exitcode", "--out=p.plan");
    assertThat(watcher.writes()).as("a plan writes nothing").isEmpty();
    JsonNode shown = json(run(OK, "show", "p.plan", "--json"));
    assertThat(shown.at("/applyable").asBoolean()).as(shown.toString()).isTrue();
    run(OK, "apply", "p.plan");
    run(OK, "plan", "--detailed-exitcode");
    run(OK, "verify");

    assertThat(watcher.created("/rest/api/2/issue/bulk")).isNotZero();
    assertNoSecretIn(folder);
  }

  @Test
  void aLostStateIsRebuiltFromStamps() throws Exception {
    SmallBackup.in(folder);
    writeSpec("site.xml");
    run(OK, "apply", "--auto-approve");
    try (Stream<Path> files = Files.list(folder.resolve(".aloft"))) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("state")).toList()) {
        Files.delete(file);
      }
    }

    run(OK, "plan", "--detailed-exitcode");
    run(OK, "apply", "--auto-approve");
    run(OK, "verify");
  }

  @Test
  void whatSomebodyDeletesBehindAloftsBackIsNamed() throws Exception {
    SmallBackup.in(folder);
    writeSpec("site.xml");
    run(OK, "apply", "--auto-approve");
    Program.Run clean = run(OK, "verify", "--json");
    assertThat(json(clean).path("differences").asInt()).isZero();

    Outsider.of(site, BOT, TOKEN).deleteIssue("OPS-4");

    JsonNode found = json(run(DIFFERENCES, "verify", "--json"));
    assertThat(found.path("findings")).hasSize(1);
    assertThat(found.at("/findings/0/address").asString()).isEqualTo("jira.issue[\"OPS-4\"]");
    assertThat(found.at("/findings/0/kind").asString()).isEqualTo("missing");
  }

  @Test
  void anApplyKilledWhileAWriteIsOnItsWayGoesOnWithNothingTwice() throws Exception {
    copyExample();
    run(CHANGES, "plan", "--detailed-exitcode", "--out=p.plan");
    ConcurrentLinkedQueue<Process> running = new ConcurrentLinkedQueue<>();
    watcher.at("/rest/api/2/issue/bulk", 9, exchange -> running.forEach(Process::destroyForcibly));
    watcher.at("/comment", 700, exchange -> running.forEach(Process::destroyForcibly));

    int kills = 0;
    while (kills < 10) {
      Process apply = aloft.start("apply", "p.plan", "--share=none");
      running.add(apply);
      int code = apply.waitFor();
      running.clear();
      if (code == OK) {
        break;
      }
      assertThat(code).as("killed, not failed").isEqualTo(137);
      kills++;
    }

    assertThat(kills).isEqualTo(2);
    run(OK, "plan", "--detailed-exitcode");
    run(OK, "verify");
    List<String> keys = Outsider.of(site, BOT, TOKEN).issueKeys();
    assertThat(keys).doesNotHaveDuplicates().hasSize(1180);
  }

  private void copyExample() throws IOException {
    Path example = Path.of(System.getProperty("aloft.dist")).resolve("examples/lighthouse-ferries");
    try (Stream<Path> files = Files.list(example)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    Path spec = folder.resolve("aloft.yaml");
    Files.writeString(
        spec,
        Files.readString(spec)
            .replace("https://lighthouse-ferries.atlassian.net", site.address().toString())
            .replace("bot@lighthouse.example", BOT)
            .replace("former-colleague@lighthouse.example", "former@acme.example"));
    Path decisions = folder.resolve("decisions.yaml");
    // This site has no status of that name, and a line that decides nothing is an error.
    Files.writeString(
        decisions, Files.readString(decisions).replaceAll("(?m)^.*jira\\.status.*$", ""));
  }

  private void writeSpec(String backup) throws IOException {
    Files.writeString(
        folder.resolve("aloft.yaml"),
        """
        apiVersion: aloft/v1
        kind: Migration
        metadata: {name: acme}
        spec:
          source: {jira: {origins: [{type: xml-backup, path: %s}]}}
          target:
            site: %s
            auth: {email: %s, token: "${env:ATLASSIAN_TOKEN}"}
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
        spec: {select: {source: default}, executor: rest, keys: keep, maxGapShare: 40 %%}
        """
            .formatted(backup, site.address(), BOT));
  }

  private Program.Run run(int expected, String... words) throws Exception {
    Program.Run run = aloft.run(words);
    assertThat(run.exitCode())
        .as("aloft %s: %s%s", String.join(" ", words), run.out(), run.err())
        .isEqualTo(expected);
    assertThat(run.out() + run.err()).doesNotContain(TOKEN);
    return run;
  }

  private static JsonNode json(Program.Run run) {
    return JsonMapper.shared().readTree(run.out());
  }

  private static void assertNoSecretIn(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(TOKEN);
      }
    }
  }

  /** Sees each request, and does something at the n-th of a kind. */
  private static final class Watcher implements ExchangeListener {

    private final List<Exchange> seen = new CopyOnWriteArrayList<>();
    private final List<Trap> traps = new CopyOnWriteArrayList<>();

    private record Trap(String path, int count, AtomicInteger passed, Consumer<Exchange> action) {}

    void at(String path, int count, Consumer<Exchange> action) {
      traps.add(new Trap(path, count, new AtomicInteger(), action));
    }

    @Override
    public void exchanged(Exchange exchange) {
      if (exchange.request().method().equals("GET")) {
        return;
      }
      seen.add(exchange);
      for (Trap trap : traps) {
        if (exchange.request().rawPath().endsWith(trap.path())
            && trap.passed().incrementAndGet() == trap.count()) {
          trap.action().accept(exchange);
        }
      }
    }

    Set<String> writes() {
      Set<String> writes = new HashSet<>();
      seen.stream()
          .map(exchange -> exchange.request().method() + " " + exchange.request().rawPath())
          .filter(line -> !line.contains("/issue/bulkfetch") && !line.contains("/search"))
          .forEach(writes::add);
      return writes;
    }

    long created(String path) {
      return seen.stream().filter(e -> e.request().rawPath().equals(path)).count();
    }
  }
}
