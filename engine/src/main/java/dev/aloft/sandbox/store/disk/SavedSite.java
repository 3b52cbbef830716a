package dev.aloft.sandbox.store.disk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A site as files: {@code site.json} says what it is, and every table is a file of JSON Lines in
 * the order of its keys. A zip holds them, or a folder.
 */
public final class SavedSite implements AutoCloseable {

  /** The form of these files. */
  static final int FORM = 1;

  /** What says which site it is. */
  static final String HEAD = "site.json";

  static final String LINES = ".jsonl";

  /** Where it says of what the secrets are not in it. */
  static final String LEFT_OUT = "leftOut";

  /** Opens one of the files. */
  private interface Opener {
    InputStream open(String name) throws IOException;
  }

  private final Opener opener;
  private final AutoCloseable zip;
  private final Map<String, List<String>> tables = new LinkedHashMap<>();
  private final Map<String, Long> leftOut = new TreeMap<>();

  private SavedSite(Opener opener, AutoCloseable zip) throws IOException {
    this.opener = opener;
    this.zip = zip;
    try (InputStream head = opener.open(HEAD)) {
      JsonNode site = JsonMapper.shared().readTree(head);
      if (site.path("form").asInt(0) != FORM) {
        throw new IOException("it is no saved site of form " + FORM);
      }
      site.path("tables")
          .forEachEntry((name, keys) -> {
            List<String> columns = new ArrayList<>();
            keys.forEach(key -> columns.add(key.asString("")));
            tables.put(name, columns);
          });
      site.path(LEFT_OUT).forEachEntry((name, count) -> leftOut.put(name, count.asLong(0)));
    } catch (JacksonException e) {
      throw new IOException("its " + HEAD + " cannot be read", e);
    }
  }

  /**
   * Opens a saved site.
   *
   * @throws IOException if it is none
   */
  public static SavedSite open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return new SavedSite(name -> Files.newInputStream(path.resolve(name)), () -> {});
    }
    ZipFile zip = new ZipFile(path.toFile());
    try {
      return new SavedSite(name -> entry(zip, name), zip);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** Whether a file or folder looks like a saved site. */
  public static boolean is(Path path) {
    if (Files.isDirectory(path)) {
      return Files.isRegularFile(path.resolve(HEAD));
    }
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return zip.getEntry(HEAD) != null;
    } catch (IOException e) {
      return false;
    }
  }

  private static InputStream entry(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new NoSuchFileException(name);
    }
    return zip.getInputStream(entry);
  }

  /** The tables, each with the columns that tell its rows apart. */
  public Map<String, List<String>> tables() {
    return Map.copyOf(tables);
  }

  /** Of what the secrets are not in it, such as {@code webhook}, and of how many. */
  public Map<String, Long> leftOut() {
    return Map.copyOf(leftOut);
  }

  /** The rows of a table, one a line. */
  public BufferedReader lines(String table) throws IOException {
    return new BufferedReader(
        new InputStreamReader(opener.open(table + LINES), StandardCharsets.UTF_8));
  }

  /** How many rows a table has. */
  public long rows(String table) throws IOException {
    try (BufferedReader lines = lines(table)) {
      long rows = 0;
      while (lines.readLine() != null) {
        rows++;
      }
      return rows;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      zip.close();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
