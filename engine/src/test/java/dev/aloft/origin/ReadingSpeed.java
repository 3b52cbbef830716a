package dev.aloft.origin;

import com.ctc.wstx.stax.WstxInputFactory;
import dev.aloft.diagnostics.Problems;
import dev.aloft.staging.EntityRow;
import dev.aloft.staging.OwnedRows;
import dev.aloft.staging.Staging;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Prints how fast a generated backup is read, against a bare parse of the same file. Arguments:
 * issues (200000), comments an issue (3), rounds (3).
 */
public final class ReadingSpeed {

  private final Path file;
  private final Path staging;

  private ReadingSpeed(Path folder) {
    this.file = folder.resolve("generated.xml");
    this.staging = folder.resolve("generated.db");
  }

  public static void main(String[] arguments) throws IOException, XMLStreamException {
    int issues = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
    int comments = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    ReadingSpeed speed = new ReadingSpeed(Files.createTempDirectory("speed"));
    try {
      new GeneratedBackup(issues, comments, 1).write(speed.file);
      for (int i = 0; i < rounds; i++) {
        speed.round();
      }
    } finally {
      Files.deleteIfExists(speed.file);
      Files.deleteIfExists(speed.staging);
      Files.deleteIfExists(speed.file.getParent());
    }
  }

  private void round() throws IOException, XMLStreamException {
    double size = Files.size(file) / 1e6;
    double cpu = processor();
    double bare = bare();
    double bareCpu = processor() - cpu;
    double rows = rows();
    double rowsCpu = processor() - cpu - bareCpu;
    cpu = processor();
    long start = System.nanoTime();
    Staging read = new BackupReader(ReadOptions.DEFAULT).read(file, staging, new Problems());
    double staged = seconds(start);
    double stagedCpu = processor() - cpu;
    start = System.nanoTime();
    long parts = join(read);
    double joined = seconds(start);
    System.out.printf(
        Locale.ROOT,
        "%.0f MB: bare %.2f s (%.0f MB/s); rows %.2f s = %.2f of bare's speed; staged %.2f s ="
            + " %.2f x bare; %d parts joined in %.2f s; staging %.2f of the file; %d MB heap%n",
        size,
        bare,
        size / bare,
        rows,
        bare / rows,
        staged,
        staged / bare,
        parts,
        joined,
        Files.size(staging) / 1e6 / size,
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    System.out.printf(
        Locale.ROOT,
        "  processor time of the parsing thread: bare %.2f s, rows %.2f s, staged %.2f s%n",
        bareCpu,
        rowsCpu,
        stagedCpu);
    read.close();
  }

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
    return seconds(start);
  }

  private double rows() throws IOException, XMLStreamException {
    RowCount count = new RowCount();
    long start = System.nanoTime();
    try (BackupText text =
        new BackupText(
            GuardedBytes.plain(
                Files.newInputStream(file), ReadOptions.DEFAULT, dev.aloft.value.Digest.sha256()),
            "speed")) {
      XmlRows rows = new XmlRows(new XmlInput(ReadOptions.DEFAULT).open(text), count);
      rows.root();
      rows.entities();
    }
    return seconds(start);
  }

  private static long join(Staging staging) {
    OwnedRows comments = staging.parts("Action", "Issue");
    OwnedRows groups = staging.parts("ChangeGroup", "Issue");
    OwnedRows items = staging.parts("ChangeItem", "ChangeGroup");
    long parts = 0;
    for (EntityRow issue : (Iterable<EntityRow>) staging.stream("Issue")::iterator) {
      parts += comments.of(issue).size();
      for (EntityRow group : groups.of(issue)) {
        parts += 1 + items.of(group).size();
      }
    }
    return parts;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Processor time of the calling thread: wall time says little on a busy machine. */
  private static double processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }

  private static final class RowCount implements RowSink {
    private long values;

    @Override
    public void row(String entity, String[] names, String[] texts, int count) {
      values += count;
    }

    @Override
    public void comment(String text) {}

    @Override
    public String toString() {
      return values + " values";
    }
  }
}
