package dev.aloft.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.diagnostics.Problems;
import dev.aloft.staging.Staging;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/**
 * A backup that was cut or changed on its way is refused with a clear word, or read with all its
 * rows: never read by halves without a word, never a surprise.
 */
class DamagedBackupsTest {

  private static final byte[] XML = WrittenBackups.ENTITIES.getBytes(StandardCharsets.UTF_8);
  private static final Map<String, Long> ROWS = Map.of("Status", 1L, "Issue", 1L);

  private Path folder = Path.of("");

  @BeforeTry
  void open() throws IOException {
    folder = Files.createTempDirectory("aloft-damaged");
  }

  @AfterTry
  void clear() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Property(tries = 30)
  void aFileThatWasCutIsRefused(@ForAll @IntRange(min = 0, max = 1_000) int place)
      throws IOException {
    int end = place % new String(XML, StandardCharsets.UTF_8).stripTrailing().length();

    assertThat(read("site.xml", Arrays.copyOf(XML, end))).isEmpty();
  }

  @Property(tries = 60)
  void aFileWithOneOtherByteIsRefusedOrKeepsItsRows(
      @ForAll @IntRange(min = 0, max = 1_000) int place,
      @ForAll @IntRange(min = 1, max = 255) int bits)
      throws IOException {
    Problems problems = new Problems();

    Optional<Map<String, Long>> rows =
        read("site.xml", flipped(XML, place % XML.length, bits), problems);

    rows.ifPresent(there -> {
      boolean whole = there.values().stream().mapToLong(Long::longValue).sum() == 2;
      assertThat(whole).as("%s", there).isTrue();
    });
  }

  @Example
  void aFileWithAFaultWhereTextIsLookedAtIsRefused() throws IOException {
    assertThat(read("site.xml", flipped(XML, 827 % XML.length, 6))).isEmpty();
  }

  @Property(tries = 30)
  void aZipThatWasCutIsRefused(@ForAll @IntRange(min = 0, max = 10_000) int place)
      throws IOException {
    byte[] zip = zip();

    assertThat(read("site.zip", Arrays.copyOf(zip, place % zip.length))).isEmpty();
  }

  @Property(tries = 60)
  void aZipWithOneOtherByteIsRefusedOrSaysTheSame(
      @ForAll @IntRange(min = 0, max = 10_000) int place,
      @ForAll @IntRange(min = 1, max = 255) int bits)
      throws IOException {
    byte[] zip = zip();

    read("site.zip", flipped(zip, place % zip.length, bits))
        .ifPresent(rows -> assertThat(rows).isEqualTo(ROWS));
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("entities.xml"));
      out.write(XML);
    }
    return bytes.toByteArray();
  }

  private static byte[] flipped(byte[] whole, int at, int bits) {
    byte[] changed = whole.clone();
    changed[at] ^= (byte) bits;
    return changed;
  }

  private Optional<Map<String, Long>> read(String name, byte[] bytes) throws IOException {
    return read(name, bytes, new Problems());
  }

  /** The counts of rows, or nothing if the backup was refused in the way that bad input is. */
  private Optional<Map<String, Long>> read(String name, byte[] bytes, Problems problems)
      throws IOException {
    Path backup = Files.write(folder.resolve(name), bytes);
    Path out = folder.resolve("out");
    try (Staging staging =
        new BackupReader(ReadOptions.DEFAULT).read(backup, out.resolve("s.db"), problems)) {
      return Optional.of(staging.counts());
    } catch (ProblemException problem) {
      assertThat(problem.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
      assertThat(problem.diagnostics()).isNotEmpty();
      try (Stream<Path> left = Files.exists(out) ? Files.list(out) : Stream.empty()) {
        assertThat(left).isEmpty();
      }
      return Optional.empty();
    }
  }
}
