package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.run.OpenSource;
import dev.aloft.run.RehearsalSites.RehearsalSite;
import dev.aloft.sandbox.web.ExchangeListener;
import dev.aloft.testing.Keys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A migration with an encryptionKey: what lies in the folder tells nobody what the source holds.
 */
class EncryptionRoadTest {

  private static final String ADDRESS = "quill@canary.example";
  private static final String NAME = "Quillon Canarybird";
  private static final String TEXT = "The canary of the pit sings";
  private static final List<String> GIVEN = List.of("entities.xml", "aloft.yaml");

  private static final String BACKUP =
      """
      <entity-engine-xml>
      <Project id="1" name="Ops" key="OPS" lead="quill" counter="2"/>
      <Directory id="1" position="0" directoryName="Internal" active="1"/>
      <User id="1" directoryId="1" userName="quill" lowerUserName="quill" active="1" displayName="%2$s" emailAddress="%1$s"/>
      <User id="2" directoryId="1" userName="lost" lowerUserName="lost" active="1" displayName="%2$s the Second" emailAddress="lost@canary.example"/>
      <IssueType id="1" sequence="1" name="Errand" iconurl="/i.png"/>
      <Status id="1" sequence="1" name="Open" statuscategory="2"/>
      <Priority id="1" sequence="1" name="High" statusColor="#990000"/>
      <Issue id="10" key="OPS-1" number="1" project="1" type="1" status="1" priority="1" reporter="quill" creator="lost" assignee="lost" summary="%3$s" description="%3$s" created="2024-01-02 03:04:05.0" updated="2024-01-02 03:04:05.0"/>
      <Action id="1" issue="10" author="quill" type="comment" actionbody="%3$s" created="2024-01-03 03:04:05.0" updated="2024-01-03 03:04:05.0"/>
      </entity-engine-xml>
      """
          .formatted(ADDRESS, NAME, TEXT);

  @TempDir private Path folder;
  private RehearsalSite site;

  @BeforeEach
  void spec() throws IOException {
    site =
        new SandboxSites(Clock.systemUTC(), ExchangeListener.none())
            .start(
                List.of(
                    new OpenSource.Person(ADDRESS, NAME),
                    new OpenSource.Person("archive@acme.example", "Archive")),
                "admin@acme.example");
    Files.writeString(folder.resolve("entities.xml"), BACKUP);
    Crowd.spec(
        folder,
        "{standIn: archive@acme.example, maxStandIns: 100 %}",
        site.access("default").site());
  }

  @AfterEach
  void close() {
    site.close();
  }

  private void encrypting() throws IOException {
    Path spec = folder.resolve("aloft.yaml");
    String text = Files.readString(spec);
    Files.writeString(
        spec, text.replace("  source:", "  encryptionKey: \"${env:ALOFT_KEY}\"\n  source:"));
  }

  private ShellRun aloft(Map<String, String> variables, String... words) {
    return ShellRun.of(
        Commands.all(), new Environment(variables, folder, Clock.systemUTC()), words);
  }

  private ShellRun aloft(String... words) {
    return aloft(Map.of("ATLASSIAN_TOKEN", "sandbox-token", "ALOFT_KEY", Keys.text('a')), words);
  }

  private ShellRun ok(String... words) {
    ShellRun run = aloft(words);
    assertThat(run.exitCode()).as("%s%s", run.out(), run.err()).isEqualTo(ExitCode.OK);
    return run;
  }

  private void wholeRoad() {
    ok("plan", "--out", "first.plan", "--reveal");
    ok("apply", "first.plan");
    ok("verify");
    ok("plan", "--refresh", "full");
    ok("drift");
  }

  @Test
  void nothingOfTheSourceIsFoundInWhatAloftWrote() throws IOException {
    encrypting();
    wholeRoad();

    assertThat(telling(TEXT)).isEmpty();
    // The state is not encrypted; `aloft state purge --people` takes people out of it.
    assertThat(telling(ADDRESS)).containsExactly(".aloft/state.db");
    assertThat(telling(NAME)).containsExactly(".aloft/state.db");
    assertThat(folder.resolve(".aloft/last.plan")).exists();
    assertThat(written()).anyMatch(file -> file.endsWith(".staging"));
  }

  /** The same road without a key, so that the test above is known to look at the right places. */
  @Test
  void withoutAKeyItIsFound() throws IOException {
    wholeRoad();

    assertThat(telling(TEXT)).anyMatch(file -> file.endsWith(".staging"));
    assertThat(telling(ADDRESS)).anyMatch(file -> file.endsWith(".staging"));
    assertThat(telling(NAME)).contains("first.plan", ".aloft/last.plan", ".aloft/state.db");
  }

  @Test
  void aRehearsalKeepsItsPlansEncrypted() throws IOException {
    encrypting();
    ok("rehearse", ".", "--keep", "work");

    assertThat(written()).contains("work/first.plan", "work/second.plan");
    assertThat(telling(TEXT)).isEmpty();
    assertThat(telling(NAME)).allMatch(file -> file.endsWith(".db"));
  }

  @Test
  void aPlanIsShownWithoutItsSpecByTheKeyThatItNames() throws IOException {
    encrypting();
    ok("plan", "--out", "first.plan");
    Files.delete(folder.resolve("aloft.yaml"));

    assertThat(ok("show", "first.plan").out()).contains("OPS");
    assertRefused("ALOFT-ENCRYPTION-002", aloft(Map.of(), "show", "first.plan"));
    assertRefused(
        "ALOFT-ENCRYPTION-003", aloft(Map.of("ALOFT_KEY", Keys.text('b')), "show", "first.plan"));
  }

  @Test
  void aKeyFromAFileServesAsWell() throws IOException {
    Files.writeString(folder.resolve("key"), Keys.text('f') + "\n");
    encrypting();
    Path spec = folder.resolve("aloft.yaml");
    Files.writeString(spec, Files.readString(spec).replace("${env:ALOFT_KEY}", "${file:key}"));
    Map<String, String> withoutKey = Map.of("ATLASSIAN_TOKEN", "sandbox-token");

    assertThat(aloft(withoutKey, "plan", "--out", "first.plan").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(aloft(withoutKey, "show", "first.plan").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(aloft(withoutKey, "apply", "first.plan").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(telling(TEXT)).isEmpty();
  }

  @Test
  void anotherKeyOverwritesNothing() throws IOException {
    encrypting();
    ok("plan");
    Map<Path, String> before = contents();

    assertRefused(
        "ALOFT-ENCRYPTION-003",
        aloft(Map.of("ATLASSIAN_TOKEN", "sandbox-token", "ALOFT_KEY", Keys.text('b')), "plan"));
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void whatIsNoKeyIsToldAndNotShown() throws IOException {
    encrypting();

    ShellRun run =
        aloft(Map.of("ATLASSIAN_TOKEN", "sandbox-token", "ALOFT_KEY", "hunter2"), "plan");

    assertRefused("ALOFT-ENCRYPTION-001", run);
    assertThat(run.err()).contains("openssl rand -base64 32").doesNotContain("hunter2");
  }

  @Test
  void aKeyThatComesLaterTakesTheSnapshotInClearAway() throws IOException {
    ok("plan");
    assertThat(telling(TEXT)).isNotEmpty();
    encrypting();

    ShellRun run = ok("plan");

    assertThat(run.err()).contains("ALOFT-ENCRYPTION-006");
    assertThat(telling(TEXT)).isEmpty();
    assertThat(ok("plan").err()).doesNotContain("ALOFT-ENCRYPTION");
  }

  @Test
  void aPlanMadeInClearIsStillAppliedWhenThereIsAKey() throws IOException {
    ok("plan", "--out", "first.plan");
    encrypting();

    ok("apply", "first.plan");
  }

  /** Without the key, too: nothing has to be read for it. */
  @Test
  void aPurgeTakesEncryptedFilesAway() throws IOException {
    encrypting();
    wholeRoad();

    aloft(Map.of(), "state", "purge", "--people", "--yes");

    assertThat(written()).noneMatch(file -> file.endsWith(".staging") || file.endsWith(".plan"));
    assertThat(telling(NAME)).isEmpty();
  }

  private static void assertRefused(String code, ShellRun run) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INVALID_INPUT);
    assertThat(run.err()).contains(code);
  }

  private Map<Path, String> contents() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("state.db"))
          .collect(Collectors.toMap(file -> file, file -> text(bytes(file))));
    }
  }

  /** Files that Aloft wrote. */
  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !GIVEN.contains(name))
          .toList();
    }
  }

  /** Those that hold a text, packed or not. */
  private List<String> telling(String text) throws IOException {
    return written().stream()
        .filter(name -> unpacked(folder.resolve(name)).anyMatch(content -> content.contains(text)))
        .toList();
  }

  private static Stream<String> unpacked(Path file) {
    byte[] raw = bytes(file);
    return Stream.of(Stream.of(text(raw)), entries(file), inflated(raw)).flatMap(all -> all);
  }

  private static Stream<String> entries(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> texts = zip.stream().map(entry -> text(bytes(zip, entry))).toList();
      return texts.stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static Stream<String> inflated(byte[] raw) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(raw))) {
      // Behind it comes a seal, so that not all of it can be asked for at once.
      return Stream.of(text(in.readAllBytes()));
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) {
    try {
      return zip.getInputStream(entry).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
