package dev.aloft.origin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The real backups beside the checkout, found by their kind, never by their names. */
public final class SharedBackups {

  private SharedBackups() {}

  /** One backup and whether its XML is well-formed, as another parser sees it. */
  public record Backup(Path path, boolean wellFormed) {
    @Override
    public String toString() {
      return path.subpath(path.getNameCount() - 2, path.getNameCount()).toString();
    }
  }

  /** All Jira backups: zips, entity files by any name. */
  public static List<Backup> all() {
    Path root = Path.of(System.getProperty("aloft.shared", "../../shared"), "realdata");
    List<Backup> found = new ArrayList<>();
    try (Stream<Path> sets = Files.list(root)) {
      for (Path set :
          sets.filter(p -> p.getFileName().toString().matches("jira-(xml|zip)-.*"))
              .sorted()
              .toList()) {
        try (Stream<Path> files = Files.walk(set)) {
          files
              .filter(Files::isRegularFile)
              .filter(SharedBackups::isBackup)
              .sorted()
              .forEach(file -> found.add(new Backup(file, isWellFormed(file))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  public static List<Backup> wellFormed() {
    return all().stream().filter(Backup::wellFormed).toList();
  }

  /** The documents of a backup, read whole by the platform's own parser. */
  static List<Document> documents(Path backup) throws IOException, SAXException {
    List<Document> documents = new ArrayList<>();
    if (backup.toString().endsWith(".zip")) {
      try (ZipFile zip = new ZipFile(backup.toFile())) {
        for (String name : List.of("entities.xml", "activeobjects.xml")) {
          try (InputStream bytes = zip.getInputStream(zip.getEntry(name))) {
            documents.add(parser().parse(bytes));
          }
        }
      }
      return documents;
    }
    documents.add(parser().parse(backup.toFile()));
    Path tables = backup.resolveSibling("activeobjects.xml");
    if (backup.getFileName().toString().equals("entities.xml") && Files.exists(tables)) {
      documents.add(parser().parse(tables.toFile()));
    }
    return documents;
  }

  private static boolean isBackup(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".zip") || (name.endsWith(".xml") && !name.equals("activeobjects.xml"));
  }

  private static boolean isWellFormed(Path file) {
    try {
      return !documents(file).isEmpty();
    } catch (SAXException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setAttribute("jdk.xml.totalEntitySizeLimit", "0");
      factory.setAttribute("jdk.xml.maxGeneralEntitySizeLimit", "0");
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
