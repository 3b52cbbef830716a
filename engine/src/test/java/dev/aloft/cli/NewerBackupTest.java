package dev.aloft.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewerBackupTest {

  private static final String ROWS =
      """
      <entity-engine-xml>
          <Project id="7" name="Fleet" key="FLEET"/>
          <Project id="8" name="Crew" key="CREW"/>
          <Issue id="100" number="2" project="7" reporter="ada" summary="old" updated="2020-01-01 00:00:00.0"/>
          <Issue id="101" number="2" project="8" reporter="bob" summary="theirs" updated="2020-01-01 00:00:00.0"/>
      </entity-engine-xml>
      """;

  @TempDir private Path folder;
  private Path backup = Path.of(".");

  @BeforeEach
  void write() throws IOException {
    backup = folder.resolve("backup.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(backup))) {
      zip.putNextEntry(new ZipEntry("activeobjects.xml"));
      zip.write("<backup/>".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("entities.xml"));
      zip.write(ROWS.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }

  @Test
  void changesTheIssueThatIsMeantAndNoOther() throws IOException {
    NewerBackup newer = NewerBackup.of(backup).retitled("FLEET-2", "new $1");
    newer.write(backup);

    assertThat(newer.changes()).isOne();
    assertThat(entry("entities.xml"))
        .contains("summary=\"new $1\" updated=\"2026-", "summary=\"theirs\" updated=\"2020-")
        .doesNotContain("summary=\"old\"");
    assertThat(entry("activeobjects.xml")).isEqualTo("<backup/>");
  }

  @Test
  void aCommentIsARowOfItsOwnByTheReporterAndTouchesTheIssue() throws IOException {
    NewerBackup newer = NewerBackup.of(backup).commented("CREW-2", "hello");
    newer.write(backup);

    assertThat(newer.changes()).isEqualTo(2);
    assertThat(entry("entities.xml"))
        .contains("issue=\"101\" author=\"bob\" type=\"comment\" body=\"hello\"")
        .contains("summary=\"theirs\" updated=\"2026-", "summary=\"old\" updated=\"2020-")
        .endsWith("</entity-engine-xml>\n");
  }

  @Test
  void anIssueThatIsNotThereIsAnError() throws IOException {
    NewerBackup newer = NewerBackup.of(backup);

    assertThatThrownBy(() -> newer.retitled("FLEET-9", "new"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no row");
  }

  private String entry(String name) throws IOException {
    try (ZipFile zip = new ZipFile(backup.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
