package dev.aloft.origin;

import dev.aloft.diagnostics.Problems;
import dev.aloft.staging.Staging;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;

/** Backups that a test writes by hand, and what the reader says of them. */
abstract class WrittenBackups {

  static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  static final String ENTITIES =
      START
          + """
          <entity-engine-xml>
              <Status id="1" name="Open"/>
              <Issue id="10" key="A-1" summary="one" created="2020-01-02 03:04:05.678"/>
          </entity-engine-xml>
          """;
  static final String TABLES =
      START
          + """
          <backup xmlns="http://www.atlassian.com/ao" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <database><meta key="database.name" value="H2"/></database>
            <table name="AO_60DB71_SPRINT"><column name="ID" primaryKey="true"/></table>
            <data tableName="AO_60DB71_SPRINT">
              <column name="ID"/>
              <column name="NAME"/>
              <column name="GOAL"/>
              <row><integer>1</integer><string>Sprint 1</string><string xsi:nil="true"/></row>
              <row><integer>2</integer><string> two </string><string></string></row>
            </data>
            <data tableName="AO_60DB71_EMPTY"><column name="ID"/></data>
          </backup>
          """;

  @TempDir Path folder;
  final Problems problems = new Problems();

  void reading(Path backup, Consumer<Staging> check) {
    try (Staging staging =
        new BackupReader(ReadOptions.DEFAULT).read(backup, folder.resolve("s.db"), problems)) {
      check.accept(staging);
    }
  }

  List<Object> codes() {
    return problems.all().stream().map(d -> (Object) d.code()).toList();
  }

  static String body(Staging staging, String id) {
    return staging.find("Action", id).orElseThrow().text("body");
  }

  Path raw(String text) throws IOException {
    return Files.writeString(folder.resolve("site.xml"), text);
  }

  Path xml(String rows) throws IOException {
    return raw(START + "<entity-engine-xml>\n" + rows + "</entity-engine-xml>\n");
  }

  Path zip(String name, String... files) throws IOException {
    Path zip = folder.resolve(name);
    try (OutputStream bytes = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int i = 0; i < files.length; i += 2) {
        out.putNextEntry(new ZipEntry(files[i]));
        out.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }

  /** A zip that does not compress, so that a test can reach into the text. */
  Path stored(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setMethod(ZipOutputStream.STORED);
      ZipEntry entry = new ZipEntry("entities.xml");
      java.util.zip.CRC32 crc = new java.util.zip.CRC32();
      crc.update(content);
      entry.setCrc(crc.getValue());
      entry.setSize(content.length);
      out.putNextEntry(entry);
      out.write(content);
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }
}
