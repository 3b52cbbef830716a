package dev.aloft.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.encryption.Encryption;
import dev.aloft.encryption.EncryptionCode;
import dev.aloft.testing.Keys;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a key nothing of the source can be read from any file of the staging, at any moment. */
class EncryptedStagingTest {

  private static final String CANARY = "canary";
  private static final Encryption KEY = Keys.encryption('a');

  private static final SnapshotHeader HEADER =
      new SnapshotHeader(
          "ab".repeat(32),
          "canary-origin.zip",
          "product",
          Optional.of("8.6.1-canary"),
          Optional.empty(),
          Optional.empty(),
          ZoneOffset.UTC,
          List.of(new SnapshotHeader.Note("ALOFT-X-001", "canary.xml:3", "canary mended")));

  private static final EntityLayout LAYOUT =
      EntityLayout.builder()
          .lane("Issue", "project", "number", "key")
          .part("Comment", "Issue", "issue", "id")
          .counted("Issue", "type")
          .build();

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("a.staging");
  }

  /** The word stands in every kind of place that a value of the source can have. */
  private static void fill(StagingWriter writer, int rows) {
    for (int i = 0; i < rows; i++) {
      writer.add(
          "Issue",
          Map.of("id", "canary-" + i, "project", "canary", "type", "canary", "canary", "x" + i));
      writer.add("Comment", Map.of("id", "" + i, "issue", "canary-" + i, "body", "canary " + i));
      writer.add("Comment", Map.of("id", "9" + i, "issue", "canary of nobody", "body", "x"));
    }
  }

  private void write(Encryption encryption) {
    try (StagingWriter writer = StagingWriter.create(file(), LAYOUT, encryption)) {
      fill(writer, 50);
      writer.seal(HEADER).close();
    }
  }

  private List<String> telling() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(EncryptedStagingTest::tells)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }

  private static boolean tells(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(CANARY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void isReadAsItWasWritten() {
    write(KEY);

    try (Staging staging = Staging.open(file(), KEY)) {
      assertThat(staging.header()).isEqualTo(HEADER);
      assertThat(staging.counts()).containsEntry("Issue", 50L).containsEntry("Comment", 100L);
      assertThat(staging.values("Issue", "type")).containsExactly(Map.entry("canary", 50L));
      assertThat(staging.groups("Issue")).containsExactly("canary");
      assertThat(staging.find("Issue", "canary-7").orElseThrow().text("canary")).isEqualTo("x7");
      assertThat(staging.stream("Comment", "canary-7").map(row -> row.text("body")))
          .containsExactly("canary 7");
      assertThat(staging.unowned("Comment")).hasSize(50);
    }
  }

  @Test
  void tellsNothingToWhoReadsTheDisk() throws IOException {
    write(KEY);

    assertThat(telling()).isEmpty();
  }

  @Test
  void tellsEverythingWithoutAKey() throws IOException {
    write(Encryption.NONE);

    assertThat(telling()).containsExactly("a.staging");
  }

  /** What a process leaves that was killed while it read a large source. */
  @Test
  void tellsNothingWhileRowsWaitInAFile() throws IOException {
    try (StagingWriter writer = StagingWriter.create(file(), LAYOUT, KEY, 1 << 10)) {
      fillLarge(writer);
      assertThat(folder.resolve("a.staging.rows")).isNotEmptyFile();
      assertThat(telling()).isEmpty();
      writer.seal(rows -> {
        // The rows are in the file that has no name yet.
        assertThat(folder.resolve("a.staging.partial")).isNotEmptyFile();
        assertThat(tellingNow()).isEmpty();
        return HEADER;
      });
    }
    try (Staging staging = Staging.open(file(), KEY)) {
      assertThat(staging.stream("Issue").map(row -> row.text("canary")))
          .hasSize(5_000)
          .allMatch(text -> text.startsWith("canary "));
    }
  }

  @Test
  void withoutAKeyRowsWaitInClear() throws IOException {
    try (StagingWriter writer = StagingWriter.create(file(), LAYOUT, Encryption.NONE, 1 << 10)) {
      fillLarge(writer);
      assertThat(telling()).containsExactly("a.staging.rows");
    }
  }

  private static void fillLarge(StagingWriter writer) {
    for (int i = 0; i < 5_000; i++) {
      writer.add("Issue", Map.of("id", "" + i, "canary", "canary " + "s".repeat(1_000)));
    }
  }

  private List<String> tellingNow() {
    try {
      return telling();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void isOpenedWithItsKeyOnly() {
    write(KEY);

    assertRefused(Keys.encryption('b'), EncryptionCode.OTHER_KEY);
    assertRefused(Encryption.NONE, EncryptionCode.NO_KEY);
    assertThatThrownBy(
            () -> Staging.openIfSnapshot(file(), HEADER.snapshotId(), Keys.encryption('b')))
        .hasMessageContaining(EncryptionCode.OTHER_KEY.id());
    assertThatThrownBy(() -> Staging.openIfSnapshot(file(), "cd".repeat(32), Encryption.NONE))
        .hasMessageContaining(EncryptionCode.NO_KEY.id());
  }

  @Test
  void blocksThatChangedPlacesAreRefused() throws SQLException {
    try (StagingWriter writer = StagingWriter.create(file(), LAYOUT, KEY)) {
      fillLarge(writer);
      writer.seal(HEADER).close();
    }
    sql(
        "UPDATE block_data SET id = -1 WHERE id = 1",
        "UPDATE block_data SET id = 1 WHERE id = 2",
        "UPDATE block_data SET id = 2 WHERE id = -1");

    try (Staging staging = Staging.open(file(), KEY)) {
      assertThatThrownBy(() -> staging.stream("Issue").toList())
          .hasMessageContaining(EncryptionCode.DAMAGED.id());
    }
  }

  @Test
  void aChangedNameOfAnAttributeIsRefused() throws SQLException {
    write(KEY);
    sql(
        "UPDATE shape SET names ="
            + " x'0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'");

    assertRefused(KEY, EncryptionCode.DAMAGED);
  }

  @Test
  void oneInClearIsAsIfItWereNotThereForWhoHasAKey() {
    write(Encryption.NONE);

    assertThat(Staging.openIfSnapshot(file(), HEADER.snapshotId(), KEY)).isEmpty();
  }

  @Test
  void aKeyThatComesLaterRemovesWhatStoodInClear() throws IOException {
    write(Encryption.NONE);
    derive(Staging.open(file()));
    SnapshotCache cache = new SnapshotCache(folder, KEY);

    assertThat(SnapshotCache.inClear(folder).dropClear()).isEmpty();
    assertThat(file()).exists();
    assertThat(cache.dropClear()).containsExactly(file());
    assertThat(folder).isEmptyDirectory();

    write(KEY);
    assertThat(cache.dropClear()).isEmpty();
    assertThat(file()).exists();
  }

  @Test
  void whatIsDerivedIsEncryptedToo() throws IOException {
    write(KEY);
    derive(Staging.open(file(), KEY));

    assertThat(derived(KEY)).contains("canary of the derived");
    assertThat(folder.resolve("a.staging.derived"))
        .isDirectoryRecursivelyContaining("glob:**name*");
    assertThat(telling()).isEmpty();
  }

  @Test
  void whatWasDerivedInClearIsNotTakenForWhatIsEncrypted() throws IOException {
    write(Encryption.NONE);
    derive(Staging.open(file()));
    assertThat(derived(Encryption.NONE)).contains("canary of the derived");

    write(KEY);

    assertThat(derived(KEY)).isEmpty();
  }

  private static void derive(Staging staging) {
    try (staging) {
      staging
          .derived(List.of("spec"))
          .keep(
              "name",
              out -> {
                try {
                  out.writeUTF("canary of the derived");
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  private Optional<String> derived(Encryption encryption) throws IOException {
    try (Staging staging = Staging.open(file(), encryption)) {
      Optional<DataInputStream> kept = staging.derived(List.of("spec")).open("name");
      if (kept.isEmpty()) {
        return Optional.empty();
      }
      try (DataInputStream in = kept.get()) {
        return Optional.of(in.readUTF());
      }
    }
  }

  private void assertRefused(Encryption encryption, EncryptionCode code) {
    assertThatThrownBy(() -> Staging.open(file(), encryption))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
              assertThat(problem.diagnostics().getFirst().code()).isEqualTo(code);
              assertThat(problem.diagnostics().getFirst().next()).isPresent();
            });
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.executeUpdate(one);
      }
    }
  }
}
