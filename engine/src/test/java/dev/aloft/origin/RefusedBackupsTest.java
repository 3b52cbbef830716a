package dev.aloft.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Backups that end in exit code 3, with nothing left on disk. */
class RefusedBackupsTest extends WrittenBackups {

  @Test
  void whatIsNotThere() throws IOException {
    assertThat(refused(folder.resolve("none.zip")).code()).isEqualTo(OriginCode.MISSING);
  }

  @Test
  void aFileThatIsNeitherZipNorXml() throws IOException {
    Diagnostic diagnostic = refused(raw("hello, this is a letter"));
    assertThat(diagnostic.code()).isEqualTo(OriginCode.BROKEN_STRUCTURE);
    assertThat(diagnostic.location().display()).isEqualTo("site.xml:1:1");
    assertThat(refused(raw("")).code()).isEqualTo(OriginCode.TRUNCATED);
  }

  @Test
  void xmlOfAnotherKind() throws IOException {
    assertThat(refused(raw("<rss/>")).code()).isEqualTo(OriginCode.NOT_A_BACKUP);
    assertThat(refused(raw("<hibernate-generic datetime=\"x\"/>")).code())
        .isEqualTo(OriginCode.CONFLUENCE_EXPORT);
    assertThat(refused(raw(TABLES)).code()).isEqualTo(OriginCode.ACTIVE_OBJECTS_ALONE);
    assertThat(refused(zip("c.zip", "entities.xml", "<hibernate-generic/>")).summary())
        .contains("Confluence");
  }

  @Test
  void aZipOrFolderWithoutEntities() throws IOException {
    Diagnostic diagnostic = refused(zip("x.zip", "photo.jpg", "x"));
    assertThat(diagnostic.code()).isEqualTo(OriginCode.NO_ENTITIES);
    assertThat(diagnostic.summary()).contains("photo.jpg");
    assertThat(refused(Files.createDirectory(folder.resolve("empty"))).code())
        .isEqualTo(OriginCode.NO_ENTITIES);
  }

  @Test
  void brokenStructureAtItsLineAndColumn() throws IOException {
    Diagnostic diagnostic =
        refused(raw(ENTITIES.replace("key=\"A-1\"", "key=\"A-1\" sum\nmary=\"x\"")));
    assertThat(diagnostic.code()).isEqualTo(OriginCode.BROKEN_STRUCTURE);
    assertThat(diagnostic.location().display()).isEqualTo("site.xml:5:1");
    assertThat(diagnostic.next()).isPresent();
  }

  @Test
  void aFileThatEndsInTheMiddle() throws IOException {
    assertThat(refused(raw(ENTITIES.substring(0, ENTITIES.length() - 30))).code())
        .isEqualTo(OriginCode.TRUNCATED);
  }

  @Test
  void aZipThatEndsInTheMiddle() throws IOException {
    byte[] whole = Files.readAllBytes(zip("w.zip", "entities.xml", ENTITIES));
    Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
    assertThat(refused(cut).code()).isEqualTo(OriginCode.DAMAGED_ZIP);
  }

  @Test
  void aZipWhoseBytesWereChanged() throws IOException {
    byte[] whole = Files.readAllBytes(stored("w.zip", ENTITIES));
    int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf("Open");
    whole[at] = 'S';
    Path changed = Files.write(folder.resolve("changed.zip"), whole);
    assertThat(refused(changed).code()).isEqualTo(OriginCode.DAMAGED_ZIP);
  }

  @Test
  void aZipBomb() throws IOException {
    Path bomb = folder.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
      out.putNextEntry(new ZipEntry("entities.xml"));
      out.write("<entity-engine-xml>".getBytes(StandardCharsets.UTF_8));
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 80; i++) {
        out.write(blanks);
      }
      out.write("</entity-engine-xml>".getBytes(StandardCharsets.UTF_8));
    }
    Diagnostic diagnostic = refused(bomb);
    assertThat(diagnostic.code()).isEqualTo(OriginCode.TOO_LARGE);
    assertThat(diagnostic.next().orElseThrow()).contains("unpack");
  }

  @Test
  void moreBytesThanTheLimit() throws IOException {
    ReadOptions tight = new ReadOptions(Optional.empty(), 100, 250, 1 << 20, 1 << 20);
    assertThat(refused(raw(ENTITIES), tight).code()).isEqualTo(OriginCode.TOO_LARGE);
  }

  @Test
  void anEntityBombAndAnExternalEntity() throws IOException {
    String bomb =
        """
        <!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
        <entity-engine-xml><Status id="1" name="&b;"/></entity-engine-xml>
        """;
    assertThat(refused(raw(bomb)).code()).isEqualTo(OriginCode.DOCTYPE);
    Files.writeString(folder.resolve("secret.txt"), "secret");
    String external =
        "<!DOCTYPE x [<!ENTITY s SYSTEM"
            + " \"secret.txt\">]><entity-engine-xml>&s;</entity-engine-xml>";
    assertThat(refused(raw(external)).code()).isEqualTo(OriginCode.DOCTYPE);
    assertThat(refused(xml("<Status id=\"1\" name=\"&undeclared;\"/>")).code())
        .isEqualTo(OriginCode.BROKEN_STRUCTURE);
  }

  @Test
  void aValueBeyondAllMeasure() throws IOException {
    ReadOptions tight = new ReadOptions(Optional.empty(), 1L << 30, 250, 1 << 20, 10_000);
    String row = "<Status id=\"1\" name=\"" + "x".repeat(300_000) + "\"/>";
    assertThat(refused(xml(row), tight).code()).isEqualTo(OriginCode.VALUE_TOO_LONG);
    String element = "<Status id=\"1\"><name>" + "x".repeat(300_000) + "</name></Status>";
    assertThat(refused(xml(element), tight).code()).isEqualTo(OriginCode.VALUE_TOO_LONG);
    StringBuilder wide = new StringBuilder("<Status");
    for (int i = 0; i < 3_000; i++) {
      wide.append(" a").append(i).append("=\"\"");
    }
    assertThat(refused(xml(wide + "/>")).code()).isEqualTo(OriginCode.VALUE_TOO_LONG);
  }

  @Test
  void aRowOfTooManyElements() throws IOException {
    StringBuilder tall = new StringBuilder("<Status>");
    for (int i = 0; i < 3_000; i++) {
      tall.append("<a").append(i).append("/>");
    }
    assertThat(refused(xml(tall + "</Status>")).code()).isEqualTo(OriginCode.VALUE_TOO_LONG);
  }

  @Test
  void anEncodingThatNobodyKnows() throws IOException {
    assertThat(refused(raw(ENTITIES.replace("UTF-8", "x-klingon"))).code())
        .isEqualTo(OriginCode.UNKNOWN_ENCODING);
  }

  @Test
  void aRowInsideAValue() throws IOException {
    Diagnostic diagnostic = refused(xml("<Status id=\"1\"><name><Issue/></name></Status>"));
    assertThat(diagnostic.code()).isEqualTo(OriginCode.NESTED_VALUE);
    assertThat(diagnostic.summary()).isEqualTo("the value <name> holds the element <Issue>");
    assertThat(diagnostic.location().display()).startsWith("site.xml:");
  }

  @Test
  void aRowThatLostItsFirstCharacter() throws IOException {
    Diagnostic diagnostic = refused(xml("<Status id=\"1\"/> Status id=\"2\"/> <Status id=\"3\"/>"));
    assertThat(diagnostic.code()).isEqualTo(OriginCode.STRAY_TEXT);
    assertThat(diagnostic.location().display()).startsWith("site.xml:");
  }

  @Test
  void aRowWithoutTheIdByWhichItIsKnownAgain() throws IOException {
    Diagnostic diagnostic = refused(xml("<Action issue=\"1\" type=\"comment\" body=\"words\"/>"));
    assertThat(diagnostic.code()).isEqualTo(OriginCode.NO_ID);
    assertThat(diagnostic.summary()).isEqualTo("a row of Action has no id");
    assertThat(diagnostic.location().display()).startsWith("site.xml:");
  }

  @Test
  void brokenAppTablesBesideSoundEntities() throws IOException {
    Path zip =
        zip("j.zip", "entities.xml", ENTITIES, "activeobjects.xml", TABLES.substring(0, 300));
    Diagnostic diagnostic = refused(zip);
    assertThat(diagnostic.location().display()).startsWith("j.zip!/activeobjects.xml:");
  }

  private Diagnostic refused(Path backup) throws IOException {
    return refused(backup, ReadOptions.DEFAULT);
  }

  /** Reads what must be refused; exit code 3, and no trace of a snapshot is left. */
  private Diagnostic refused(Path backup, ReadOptions options) {
    Path out = folder.resolve("out");
    ProblemException problem =
        catchThrowableOfType(
            ProblemException.class,
            () -> new BackupReader(options).read(backup, out.resolve("s.db"), problems));
    assertThat(problem).isNotNull();
    assertThat(problem.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
    try (Stream<Path> left = Files.exists(out) ? Files.list(out) : Stream.empty()) {
      assertThat(left).isEmpty();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return problem.diagnostics().getFirst();
  }
}
