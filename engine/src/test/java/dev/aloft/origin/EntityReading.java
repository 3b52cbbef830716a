package dev.aloft.origin;

import com.ctc.wstx.stax.WstxInputFactory;
import dev.aloft.value.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a file of entities by a bare parser and by the entity reader, by turns, and prints the
 * seconds of the faster round of each. For a JVM of its own.
 */
public final class EntityReading {

  private static final int ROUNDS = 2;

  private final Path file;

  private EntityReading(Path file) {
    this.file = file;
  }

  public static void main(String[] arguments) throws IOException, XMLStreamException {
    EntityReading reading = new EntityReading(Path.of(arguments[0]));
    double bare = Double.MAX_VALUE;
    double rows = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      bare = Math.min(bare, reading.bare());
      rows = Math.min(rows, reading.rows());
    }
    System.out.println("bare=" + bare);
    System.out.println("rows=" + rows);
  }

  /** What the parser alone needs for the bytes as they are. */
  private double bare() throws IOException, XMLStreamException {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    long start = System.nanoTime();
    try (InputStream bytes = Files.newInputStream(file)) {
      XMLStreamReader reader = factory.createXMLStreamReader(bytes);
      while (reader.hasNext()) {
        reader.next();
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private double rows() throws IOException, XMLStreamException {
    RowSink nowhere =
        new RowSink() {
          @Override
          public void row(String entity, String[] names, String[] texts, int count) {}

          @Override
          public void comment(String text) {}
        };
    long start = System.nanoTime();
    try (BackupText text =
        new BackupText(
            GuardedBytes.plain(Files.newInputStream(file), ReadOptions.DEFAULT, Digest.sha256()),
            "speed")) {
      XmlRows rows = new XmlRows(new XmlInput(ReadOptions.DEFAULT).open(text), nowhere);
      rows.root();
      rows.entities();
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
