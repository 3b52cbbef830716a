package dev.aloft.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Problems;
import dev.aloft.staging.EntityRow;
import dev.aloft.staging.Staging;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupReaderTest extends WrittenBackups {

  @Nested
  class Given {

    @Test
    void aZipReadsBothFiles() throws IOException {
      Path zip = zip("jira.zip", "entities.xml", ENTITIES, "activeobjects.xml", TABLES);
      reading(
          zip,
          staging -> {
            assertThat(staging.counts())
                .containsOnlyKeys("Status", "Issue", "AO_60DB71_SPRINT")
                .containsEntry("AO_60DB71_SPRINT", 2L);
            assertThat(staging.stream("AO_60DB71_SPRINT").map(EntityRow::attributes).toList())
                .extracting(Object::toString)
                .containsExactly("{ID=1, NAME=Sprint 1}", "{ID=2, NAME= two , GOAL=}");
            assertThat(staging.find("AO_60DB71_SPRINT", "2")).isPresent();
            assertThat(staging.header().origin()).isEqualTo("jira.zip");
          });
      assertThat(codes()).doesNotContain(OriginCode.NO_ACTIVE_OBJECTS);
    }

    @Test
    void aZipOfTheWholeFolderIsReadToo() throws IOException {
      reading(
          zip("jira.zip", "backup/entities.xml", ENTITIES),
          staging -> assertThat(staging.count("Issue")).isOne());
      assertThat(codes()).contains(OriginCode.NO_ACTIVE_OBJECTS);
    }

    @Test
    void aFolderReadsBothFilesAndIsNamedByItself() throws IOException {
      Path backup = Files.createDirectory(folder.resolve("unpacked"));
      Files.writeString(backup.resolve("entities.xml"), ENTITIES);
      Files.writeString(backup.resolve("activeobjects.xml"), TABLES);
      reading(
          backup,
          staging -> {
            assertThat(staging.count("AO_60DB71_SPRINT")).isEqualTo(2);
            assertThat(staging.header().origin()).isEqualTo("unpacked");
          });
      reading(
          backup.resolve("entities.xml"),
          staging -> assertThat(staging.count("AO_60DB71_SPRINT")).as("the pair").isEqualTo(2));
    }

    @Test
    void aFileOfAnyOtherNameStandsAlone() throws IOException {
      Path file = Files.writeString(folder.resolve("site.xml"), ENTITIES);
      Files.writeString(folder.resolve("activeobjects.xml"), TABLES);
      reading(file, staging -> assertThat(staging.counts()).containsOnlyKeys("Status", "Issue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "ISO-8859-1", "UTF-8"})
    void anyDeclaredEncodingIsRead(String encoding) throws IOException {
      String text = ENTITIES.replace("UTF-8", encoding).replace("Open", "Größe");
      Path file = folder.resolve("site.xml");
      Files.write(file, text.getBytes(Charset.forName(encoding)));
      reading(
          file,
          staging ->
              assertThat(staging.find("Status", "1").orElseThrow().text("name"))
                  .isEqualTo("Größe"));
    }
  }

  @Nested
  class Values {

    @Test
    void standAsAttributesOrAsElementsWithTheirBlanks() throws IOException {
      reading(
          xml(
              """
              <Action id="1" body="short"/>
              <Action id="2" type="comment">
                  <body><![CDATA[ two
              lines & <b>bold</b> &#8; ]]></body>
              </Action>
              <Action id="3"><body>a ]]&gt; b<![CDATA[c]]>d</body></Action>
              <Action id="4" body="line&#xA;break&#9;tab  end "/>
              """),
          staging -> {
            assertThat(body(staging, "1")).isEqualTo("short");
            assertThat(body(staging, "2")).isEqualTo(" two\nlines & <b>bold</b> &#8; ");
            assertThat(body(staging, "3")).isEqualTo("a ]]> bcd");
            assertThat(body(staging, "4")).isEqualTo("line\nbreak\ttab  end ");
          });
      assertThat(codes()).doesNotContain(OriginCode.MENDED_CHARACTERS);
    }

    @Test
    void ofForbiddenCharactersAreMendedWithOneDiagnosticAFile() throws IOException {
      Path file =
          xml(
              """
              <Action id="1" body="ok"/>
              <Action id="2" body="a\bb&#8;c&#x1b;d&#xFFFE;e&#0;f"/>
              <Action id="3"><body><![CDATA[x\fy]]></body></Action>
              <Action id="4" body="&#55357; 😀 &#128512; &amp;#8;"/>
              """);
      reading(
          file,
          staging -> {
            assertThat(body(staging, "2")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
            assertThat(body(staging, "3")).isEqualTo("x\uFFFDy");
            assertThat(body(staging, "4")).isEqualTo("\uFFFD 😀 😀 &#8;");
            assertThat(staging.header().notes())
                .extracting(note -> note.location())
                .contains("site.xml:4:23");
          });
      assertThat(problems.all())
          .filteredOn(d -> d.code() == OriginCode.MENDED_CHARACTERS)
          .singleElement()
          .satisfies(d -> {
            assertThat(d.location().display()).isEqualTo("site.xml:4:23");
            assertThat(d.summary()).startsWith("7 characters");
          });
    }

    @Test
    void ofBytesThatAreNoTextAreMendedToo() throws IOException {
      byte[] bytes = ENTITIES.getBytes(StandardCharsets.UTF_8);
      int at = ENTITIES.indexOf("Open");
      bytes[at] = (byte) 0xC3;
      Path file = Files.write(folder.resolve("site.xml"), bytes);
      reading(
          file,
          staging ->
              assertThat(staging.find("Status", "1").orElseThrow().text("name"))
                  .isEqualTo("\uFFFDpen"));
      assertThat(problems.all())
          .filteredOn(d -> d.code() == OriginCode.MENDED_CHARACTERS)
          .extracting(d -> d.location().display())
          .containsExactly("site.xml:3:26");
    }

    @Test
    void areMendedWhereverTheyLieInALargeFile() throws IOException {
      StringBuilder rows = new StringBuilder();
      for (int i = 0; i < 20_000; i++) {
        rows.append("<Action id=\"").append(i).append("\" body=\"é&#8;\u0001😀&amp;\"/>\n");
      }
      reading(
          xml(rows.toString()),
          staging -> {
            assertThat(staging.stream("Action").map(row -> row.text("body")).distinct())
                .containsExactly("é\uFFFD\uFFFD😀&");
            assertThat(staging.count("Action")).isEqualTo(20_000);
          });
      assertThat(problems.all())
          .anySatisfy(d -> assertThat(d.summary()).startsWith("40000 characters"));
    }
  }

  @Nested
  class Header {

    @Test
    void tellsVersionBuildTimeAndZone() throws IOException {
      String comment =
          """
          <!--
          ___ Exported on _____________________________

               on                                            : Monday, December 6, 2010 1:24:47 PM CET
               by                                            : admin ( Administrator )

               JIRA Build                                    : 4.2#586-r130229
          -->
          """;
      reading(
          raw(ENTITIES.replace("<entity-engine-xml>", comment + "<entity-engine-xml>")),
          staging -> {
            assertThat(staging.header().version()).contains("4.2");
            assertThat(staging.header().build()).contains("586");
            assertThat(staging.header().takenAt()).contains(Instant.parse("2010-12-06T12:24:47Z"));
            assertThat(staging.header().zone()).isEqualTo(ZoneId.of("Europe/Paris"));
          });
      assertThat(codes()).contains(OriginCode.ZONE_ASSUMED);
    }

    @Test
    void isOutdoneByTheSitesOwnProperties() throws IOException {
      reading(
          xml(
              """
              <OSPropertyString id="7" value="8.6.1"/>
              <OSPropertyString id="8" value="806001"/>
              <OSPropertyString id="9" value="America/Sao_Paulo"/>
              <OSPropertyEntry id="7" entityName="jira.properties" propertyKey="jira.version"/>
              <OSPropertyEntry id="8" entityName="jira.properties" propertyKey="jira.version.patched"/>
              <OSPropertyEntry id="9" entityName="jira.properties" propertyKey="jvm.system.timezone"/>
              <Issue id="1" updated="2020-01-26 18:33:43.0" created="2019-01-01 00:00:00.0"/>
              """),
          staging -> {
            assertThat(staging.header().version()).contains("8.6.1");
            assertThat(staging.header().build()).contains("806001");
            assertThat(staging.header().zone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
            assertThat(staging.header().takenAt())
                .as("the latest row")
                .contains(Instant.parse("2020-01-26T21:33:43Z"));
          });
      assertThat(codes()).doesNotContain(OriginCode.ZONE_ASSUMED, OriginCode.VERSION_UNKNOWN);
    }

    @Test
    void thatSaysNothingMeansUtcAndANote() throws IOException {
      reading(
          raw(ENTITIES), staging -> assertThat(staging.header().zone()).isEqualTo(ZoneOffset.UTC));
      assertThat(codes()).contains(OriginCode.ZONE_ASSUMED, OriginCode.VERSION_UNKNOWN);
    }

    @Test
    void givesWayToAZoneThatTheUserGives() throws IOException {
      Path file = raw(ENTITIES);
      ReadOptions options = ReadOptions.DEFAULT.inZone(ZoneId.of("Asia/Tokyo"));
      try (Staging staging =
          new BackupReader(options).read(file, folder.resolve("s.db"), problems)) {
        assertThat(staging.header().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
      }
      assertThat(codes()).doesNotContain(OriginCode.ZONE_ASSUMED);
    }
  }

  @Nested
  class Again {

    @Test
    void theSameBackupIsNotReadTwice() throws IOException {
      Path file = raw(ENTITIES);
      Path staging = folder.resolve("s.db");
      BackupReader reader = new BackupReader(ReadOptions.DEFAULT);
      reader.readOrReuse(file, reader.snapshotId(file), staging, problems).close();
      Object first = Files.getAttribute(staging, "unix:ino");
      Problems again = new Problems();
      reader.readOrReuse(file, reader.snapshotId(file), staging, again).close();
      assertThat(Files.getAttribute(staging, "unix:ino")).isEqualTo(first);
      assertThat(again.all())
          .extracting(Diagnostic::code)
          .containsExactlyElementsOf(problems.all().stream().map(Diagnostic::code).toList());
      Files.writeString(file, ENTITIES.replace("Open", "Shut"));
      try (Staging other = reader.readOrReuse(file, reader.snapshotId(file), staging, again)) {
        assertThat(other.find("Status", "1").orElseThrow().text("name")).isEqualTo("Shut");
      }
    }

    @Test
    void theIdIsOfTheBytesWhereverTheyLie() throws IOException {
      Path one = zip("a.zip", "entities.xml", ENTITIES);
      Path two = Files.copy(one, folder.resolve("b.zip"));
      BackupReader reader = new BackupReader(ReadOptions.DEFAULT);
      assertThat(reader.snapshotId(one)).isEqualTo(reader.snapshotId(two)).hasSize(64);
      reading(
          one,
          staging -> assertThat(staging.header().snapshotId()).isEqualTo(reader.snapshotId(two)));
    }
  }
}
