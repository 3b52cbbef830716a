package dev.aloft.cli;

import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.fault.FaultScript;
import dev.aloft.sandbox.fault.Faults;
import dev.aloft.sandbox.generate.BackupGenerator;
import dev.aloft.sandbox.generate.BackupShape;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.web.Disturbed;
import dev.aloft.sandbox.web.Exchange;
import dev.aloft.testing.Program;
import dev.aloft.testing.SiteContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A generated backup, a site for it, and the packaged program between them, to be stopped. */
final class MurderWorld implements AutoCloseable {

  private static final String TOKEN = "t0p-s3cret-t0ken";
  private static final String BOT = "bot@acme.example";
  private static final String SPEC =
      """
      apiVersion: aloft/v1
      kind: Migration
      metadata: {name: acme}
      spec:
        source: {jira: {origins: [{type: xml-backup, path: site.zip, attachments: files}]}}
        target:
          site: SITE
          auth: {email: BOT, token: "${env:ATLASSIAN_TOKEN}"}
      ---
      apiVersion: aloft/v1
      kind: Users
      metadata: {name: everyone}
      spec: {standIn: former@acme.example}
      ---
      apiVersion: aloft/v1
      kind: Decisions
      metadata: {name: groups}
      spec:
        - {type: group, from: jira-software-users, to: migrated-users}
      ---
      apiVersion: aloft/v1
      kind: Projects
      metadata: {name: all}
      spec: {select: {source: default}, executor: rest, keys: keep, maxGapShare: 50 %}
      """;

  private final Faults faults = new Faults(FaultScript.NONE);
  private final Path folder;
  private final AtomicLong writes = new AtomicLong();
  private final AtomicReference<Consumer<Long>> watcher = new AtomicReference<>(number -> {});
  private final WholeSite site;
  private final LaneWrites lanes;
  private final Sandbox sandbox;
  private final Program aloft;

  /** A world whose files stand in the folder; its plan is made. */
  MurderWorld(Path folder, BackupShape shape) throws Exception {
    this.folder = folder;
    Files.createDirectories(folder);
    JiraSite people = JiraSite.withAdministrator("acme", Clock.systemUTC(), BOT, "Aloft", TOKEN);
    people.addUser("former@acme.example", "Former colleague");
    this.site = WholeSite.inMemory(people);
    this.lanes = new LaneWrites(site.issues().issues());
    this.sandbox = Sandbox.start(new Disturbed(site.product(), faults), this::exchanged);
    this.aloft = Program.packaged().in(folder).with(Map.of("ATLASSIAN_TOKEN", TOKEN));
    BackupGenerator generator = new BackupGenerator(shape);
    generator.backup(folder.resolve("site.zip"));
    generator.attachments(folder.resolve("files"));
    Files.writeString(
        folder.resolve("aloft.yaml"),
        SPEC.replace("SITE", sandbox.address().toString()).replace("BOT", BOT));
    Program.Run plan = aloft.run("plan", "--out=p.plan");
    if (plan.exitCode() != 0) {
      throw new AssertionError("no plan: " + plan.out() + plan.err());
    }
  }

  private void exchanged(Exchange exchange) {
    String path = exchange.request().rawPath();
    boolean reads =
        exchange.request().method().equals("GET")
            || path.contains("/bulkfetch")
            || path.contains("/search")
            || path.endsWith("/workflows")
            || path.endsWith("/read")
            || path.endsWith("/list");
    if (!reads) {
      lanes.count(exchange);
      watcher.get().accept(writes.incrementAndGet());
    }
  }

  /** How many writes it was for each project, for configuration and for scaffolding. */
  Map<String, Long> writesByLane() {
    return lanes.counts();
  }

  /** How many writes the site has carried out. */
  long writes() {
    return writes.get();
  }

  Faults faults() {
    return faults;
  }

  Program aloft() {
    return aloft;
  }

  /** Applies to the end. */
  Program.Run apply() throws IOException, InterruptedException {
    return aloft.run("apply", "p.plan", "--share=none");
  }

  /**
   * Applies, and kills the process when the site has carried out so many writes more, before it can
   * answer the last of them.
   *
   * @return whether it was killed; otherwise it had ended before
   */
  boolean murder(long after) throws Exception {
    long last = writes.get() + after;
    AtomicReference<Process> running = new AtomicReference<>();
    watcher.set(number -> {
      Process process = running.get();
      if (number >= last && process != null) {
        process.destroyForcibly();
        process.onExit().join();
      }
    });
    try {
      Process process = aloft.start("apply", "p.plan", "--share=none");
      running.set(process);
      int status = process.waitFor();
      return status == 137;
    } finally {
      watcher.set(number -> {});
    }
  }

  /** Applies while another apply is at work. */
  Program.Run applyBeside() {
    try {
      return apply();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Applies on a disk that has room for so many bytes beside the state as it stands. */
  Program.Run applyWithStateUpTo(long more) throws IOException, InterruptedException {
    long blocks = (Files.size(folder.resolve(".aloft/state.db")) + more) / 512;
    return aloft.withFilesUpTo(blocks).run("apply", "p.plan", "--share=none");
  }

  /** Another folder with the same spec and source. */
  Path unplanned(Path other) throws IOException {
    Files.createDirectories(other);
    Files.copy(folder.resolve("site.zip"), other.resolve("site.zip"));
    String spec = Files.readString(folder.resolve("aloft.yaml"));
    Files.writeString(
        other.resolve("aloft.yaml"),
        spec.replace("attachments: files", "attachments: '" + folder.resolve("files") + "'"));
    return other;
  }

  /** Applies and tells the process when the site has carried out so many writes more. */
  Program.Run applyUntil(long after, Consumer<Process> told) throws Exception {
    long at = writes.get() + after;
    AtomicReference<Process> running = new AtomicReference<>();
    watcher.set(number -> {
      Process process = running.get();
      if (number == at && process != null) {
        told.accept(process);
      }
    });
    try {
      return aloft.run(running::set, "apply", "p.plan", "--share=none");
    } finally {
      watcher.set(number -> {});
    }
  }

  /** What the site holds. */
  List<String> content() {
    return SiteContent.of(site, sandbox.address(), BOT, TOKEN);
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
