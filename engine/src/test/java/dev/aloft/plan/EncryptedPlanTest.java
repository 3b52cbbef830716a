package dev.aloft.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.diagnostics.ProblemException;
import dev.aloft.encryption.Encryption;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.resource.Lane;
import dev.aloft.testing.Keys;
import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan file with a key. */
class EncryptedPlanTest {

  private static final Lane LANE = new Lane(Address.of("jira.project", "OPS"), "jira.issue", true);

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("a.plan");
  }

  private static LaneLine line() {
    return new LaneLine(
        Address.of("jira.issue", "OPS-1"),
        1,
        Action.CREATE,
        Reason.MISSING,
        false,
        Optional.empty(),
        Optional.of(new Digest(1, 2)),
        Map.of());
  }

  private Plan write(Path file, String note) {
    try (PlanFileWriter writer = new PlanFileWriter(file, Detail.KEYS, Keys.encryption('a'))) {
      writer.configuration(List.of());
      writer.lane(LANE, "rest", 0, lines -> lines.accept(line()));
      return writer.finish(
          new PlanHeader(
              PlanHeader.FORMAT,
              "acme",
              "spec",
              Map.of("default", "snapshot"),
              "main",
              "https://acme.example",
              Instant.EPOCH,
              "1"),
          Standing.FRESH,
          new LedgerTotals(Map.of(), List.of(), Map.of(), List.of()),
          List.of(),
          List.of(note));
    }
  }

  private List<String> entries() throws IOException {
    try (ZipFile zip = new ZipFile(file().toFile())) {
      return zip.stream().map(entry -> entry.getName()).toList();
    }
  }

  private String entry(String name) throws IOException {
    try (ZipFile zip = new ZipFile(file().toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void holdsEverythingForWhoHasTheKey() {
    Plan written = write(file(), "a canary");

    try (PlanFile plan = PlanFile.open(file(), Keys.encryption('a'));
        Stream<LaneLine> lines = plan.lines(LANE)) {
      assertThat(plan.plan()).isEqualTo(written);
      assertThat(lines).containsExactly(line());
    }
    assertThat(PlanFile.isPlan(file())).isTrue();
  }

  @Test
  void saysInClearOnlyHowItIsOpened() throws IOException {
    write(file(), "a canary");

    for (String name : entries()) {
      assertThat(entry(name)).doesNotContain("canary", "acme", "OPS-1");
    }
    assertThat(entry("encryption.json")).contains(Keys.REFERENCE).doesNotContain(Keys.text('a'));
    assertThat(entry("seal.json")).contains("encryption.json", "plan.json");
  }

  @Test
  void isPackedBeforeItIsEncrypted() throws IOException {
    write(file(), "a canary ".repeat(100_000));

    assertThat(Files.size(file())).isLessThan(100_000);
  }

  @Test
  void isOpenedWithItsKeyOnly() {
    write(file(), "a canary");

    assertThatThrownBy(() -> PlanFile.open(file())).hasMessageContaining("ALOFT-ENCRYPTION-002");
    assertThatThrownBy(() -> PlanFile.open(file(), Keys.encryption('b')))
        .hasMessageContaining("ALOFT-ENCRYPTION-003");
    assertThatThrownBy(() -> PlanFile.open(file(), any -> Encryption.NONE))
        .hasMessageContaining(Keys.REFERENCE);
  }

  /**
   * Who has no key can compute the seal anew, and still cannot bring in what is not this plan's.
   */
  @Test
  void whatCameFromAnotherPlanIsRefusedEvenUnderANewSeal() throws IOException {
    write(file(), "a canary");
    Path other = folder.resolve("other.plan");
    write(other, "another");
    byte[] foreign;
    try (ZipFile zip = new ZipFile(other.toFile())) {
      foreign = zip.getInputStream(zip.getEntry("plan.json")).readAllBytes();
    }
    String seal = entry("seal.json");
    byte[] own = entry("plan.json").getBytes(StandardCharsets.ISO_8859_1);
    try (FileSystem zip = FileSystems.newFileSystem(file())) {
      Files.write(zip.getPath("plan.json"), foreign);
      Files.writeString(zip.getPath("seal.json"), seal.replace(sha256(own), sha256(foreign)));
    }

    assertThatThrownBy(() -> PlanFile.open(file(), Keys.encryption('a')))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("ALOFT-PLAN-001");
  }

  @Test
  void leavesNothingBehindWhenPlanningBreaksOff() {
    try (PlanFileWriter writer = new PlanFileWriter(file(), Detail.KEYS, Keys.encryption('a'))) {
      writer.lane(LANE, "rest", 0, lines -> lines.accept(line()));
    }

    assertThat(folder).isEmptyDirectory();
  }

  private static String sha256(byte[] bytes) {
    MessageDigest sha256 = Digest.sha256();
    return HexFormat.of().formatHex(sha256.digest(bytes));
  }
}
