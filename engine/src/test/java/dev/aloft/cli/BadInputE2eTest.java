package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.web.Exchange;
import dev.aloft.state.StateStore;
import dev.aloft.state.sqlite.SqliteStates;
import dev.aloft.testing.Golden;
import dev.aloft.testing.Program;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the packaged program says of bad input: what, where, what was expected and what to do, with
 * the published exit code, and nothing half-written.
 */
class BadInputE2eTest {

  private static final String TOKEN = "t0p-s3cret-t0ken";
  private static final String BOT = "bot@acme.example";

  @TempDir Path folder;

  private final Queue<Exchange> writes = new ConcurrentLinkedQueue<>();
  private Sandbox site;
  private Program aloft;

  @BeforeEach
  void start() throws IOException {
    JiraSite people = JiraSite.withAdministrator("acme", Clock.systemUTC(), BOT, "Aloft", TOKEN);
    people.addUser("former@acme.example", "Former colleague");
    site =
        Sandbox.start(
            WholeSite.inMemory(people).product(),
            exchange -> {
              if (!exchange.request().method().equals("GET") && exchange.reply().status() == 201) {
                writes.add(exchange);
              }
            });
    aloft = Program.packaged().in(folder).with(Map.of("ATLASSIAN_TOKEN", TOKEN));
    SmallBackup.in(folder);
    spec("aloft.yaml", "source: default");
  }

  @AfterEach
  void nothingWasWritten() throws IOException {
    site.close();
    assertThat(writes).as("writes to the site").isEmpty();
    assertThat(filesLike("*.db", "*.plan.*", "*.tmp")).isEmpty();
  }

  @Test
  void brokenYaml() throws Exception {
    Files.writeString(folder.resolve("more.yaml"), "kind: Users\nspec: {standIn: [a, b\n");

    refused(3, "broken-yaml", "plan");
  }

  @Test
  void wrongTypesAllAtOnce() throws Exception {
    Path spec = folder.resolve("aloft.yaml");
    Files.writeString(
        spec,
        Files.readString(spec)
            .replace("maxGapShare: 40 %", "maxGapShare: lots, keys: [keep], owner: 12")
            .replace("executor: rest", "executor: rset"));

    refused(3, "wrong-types", "plan");
  }

  @Test
  void anUnknownProject() throws Exception {
    spec("aloft.yaml", "source: default, keys: [OPS, OSP]");

    refused(3, "unknown-project", "plan");
  }

  @Test
  void aMissingBackup() throws Exception {
    Files.delete(folder.resolve("site.xml"));

    refused(3, "missing-backup", "plan");
  }

  @Test
  void aBackupThatEndsInTheMiddle() throws Exception {
    Path xml = folder.resolve("site.xml");
    String whole = Files.readString(xml);
    Files.writeString(xml, whole.substring(0, whole.length() / 2));

    refused(3, "truncated-xml", "plan");
  }

  @Test
  void aZipThatEndsInTheMiddle() throws Exception {
    byte[] whole =
        Files.readAllBytes(zip("whole.zip", Files.readString(folder.resolve("site.xml"))));
    Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));

    refused(3, "truncated-zip", "rehearse", "cut.zip");
  }

  @Test
  void anEmptyFile() throws Exception {
    Files.createFile(folder.resolve("empty.xml"));

    refused(3, "empty-file", "rehearse", "empty.xml");
  }

  @Test
  void aZipThatUnpacksWithoutEnd() throws Exception {
    try (ZipOutputStream out =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("bomb.zip")))) {
      out.putNextEntry(new ZipEntry("entities.xml"));
      write(out, "<entity-engine-xml><Issue id=\"1\" summary=\"");
      for (int i = 0; i < 100; i++) {
        write(out, " ".repeat(1 << 20));
      }
      write(out, "\"/></entity-engine-xml>");
    }

    refused(3, "zip-bomb", "rehearse", "bomb.zip");
  }

  @Test
  void entitiesThatGrowOrReachOutside() throws Exception {
    Files.writeString(folder.resolve("secret.txt"), "what only this machine knows");
    Files.writeString(
        folder.resolve("entities.xml"),
        """
        <?xml version="1.0"?>
        <!DOCTYPE x [
          <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
          <!ENTITY outside SYSTEM "secret.txt">
        ]>
        <entity-engine-xml><Issue id="1" summary="&b;&outside;"/></entity-engine-xml>
        """);

    Program.Run run = refused(3, "entity-bomb", "rehearse", "entities.xml");

    assertThat(run.out() + run.err()).doesNotContain("what only this machine knows");
  }

  @Test
  void anExportOfConfluence() throws Exception {
    Files.writeString(
        folder.resolve("entities.xml"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <hibernate-generic datetime="2020">
        </hibernate-generic>
        """);

    refused(3, "confluence-export", "rehearse", "entities.xml");
  }

  @Test
  void aBrokenStructureWithItsLineAndColumn() throws Exception {
    Path xml = folder.resolve("site.xml");
    Files.writeString(xml, Files.readString(xml).replace("reporter=\"ada\"", "repor\nter=\"ada\""));

    refused(3, "broken-structure", "plan");
  }

  @Test
  void aTokenThatTheSiteRefuses() throws Exception {
    aloft = aloft.with(Map.of("ATLASSIAN_TOKEN", "wr0ng-t0ken"));

    Program.Run run = refused(3, "wrong-token", "plan");
    Program.Run json = aloft.run("plan", "--json", "--debug");

    assertThat(json.exitCode()).isEqualTo(3);
    assertThat(run.out() + run.err() + json.out() + json.err()).doesNotContain("wr0ng-t0ken");
  }

  @Test
  void aTokenThatIsNotThere() throws Exception {
    aloft = aloft.with(Map.of("ATLASSIAN_TOKEN", ""));

    refused(3, "no-token", "plan");
  }

  @Test
  void aStateThatSomebodyElseHolds() throws Exception {
    Path state = folder.resolve(".aloft/state.db");
    Files.createDirectories(state.getParent());
    try (StateStore held = new SqliteStates(Clock.systemUTC()).openLocked(state, "apply")) {
      assertThat(held).isNotNull();
      refused(4, "locked-state", "plan");
    }
    deleteState();
  }

  @Test
  void aStateThatIsNone() throws Exception {
    Path state = folder.resolve(".aloft/state.db");
    Files.createDirectories(state.getParent());
    Files.writeString(state, "a letter, and no database at all".repeat(100));

    refused(3, "no-state", "plan");

    assertThat(state).content().startsWith("a letter");
    deleteState();
  }

  @Test
  void aPlanThatWasEditedByHand() throws Exception {
    plan();
    try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("p.plan"))) {
      Path changes;
      try (Stream<Path> entries = Files.walk(zip.getPath("/"))) {
        changes =
            entries
                .filter(entry -> Files.isRegularFile(entry) && read(entry).contains("Operations"))
                .findFirst()
                .orElseThrow();
      }
      Files.writeString(changes, read(changes).replace("Operations", "Op3rations"));
    }

    refused(3, "edited-plan", "apply", "p.plan");
    refused(3, "edited-plan", "show", "p.plan");
    deleteState();
  }

  @Test
  void aPlanThatEndsInTheMiddle() throws Exception {
    plan();
    byte[] whole = Files.readAllBytes(folder.resolve("p.plan"));
    Files.write(folder.resolve("p.plan"), Arrays.copyOf(whole, whole.length / 2));

    refused(3, "truncated-plan", "apply", "p.plan");
    deleteState();
  }

  @Test
  void aZipThatIsNoPlan() throws Exception {
    zip("p.plan", "<entity-engine-xml/>");

    refused(3, "no-plan", "apply", "p.plan");
  }

  private void plan() throws Exception {
    Program.Run run = aloft.run("plan", "--out=p.plan");
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private Program.Run refused(int exitCode, String golden, String... words) throws Exception {
    Program.Run run = aloft.run(words);

    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
    Golden.assertMatches("cli/bad/" + golden + ".txt", masked(run.err()));
    return run;
  }

  private String masked(String text) {
    return text.replace(folder.toString(), "FOLDER")
        .replace(String.valueOf(site.address().getPort()), "PORT")
        .replaceAll("process \\d+", "process PID")
        .replaceAll("on [\\w.-]+, since \\S+", "on HOST, since TIME")
        .replaceAll("\\(lock [0-9a-f]+\\)", "(lock ID)");
  }

  private void spec(String name, String select) throws IOException {
    Files.writeString(
        folder.resolve(name),
        """
        apiVersion: aloft/v1
        kind: Migration
        metadata: {name: acme}
        spec:
          source: {jira: {origins: [{type: xml-backup, path: site.xml, timeZone: UTC}]}}
          target:
            site: %s
            auth: {email: %s, token: "${env:ATLASSIAN_TOKEN}"}
        ---
        apiVersion: aloft/v1
        kind: Users
        metadata: {name: everyone}
        spec: {standIn: former@acme.example}
        ---
        apiVersion: aloft/v1
        kind: Projects
        metadata: {name: all}
        spec: {select: {%s}, executor: rest, keys: keep, maxGapShare: 40 %%}
        """
            .formatted(site.address(), BOT, select));
  }

  private Path zip(String name, String entities) throws IOException {
    Path zip = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("entities.xml"));
      write(out, entities);
    }
    return zip;
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> filesLike(String... globs) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file ->
              Arrays.stream(globs)
                  .anyMatch(glob ->
                      file.getFileSystem()
                          .getPathMatcher("glob:" + glob)
                          .matches(file.getFileName())))
          .toList();
    }
  }

  private void deleteState() throws IOException {
    for (Path file : filesLike("*.db")) {
      Files.delete(file);
    }
  }
}
