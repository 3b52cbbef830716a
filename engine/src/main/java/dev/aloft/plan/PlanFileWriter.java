package dev.aloft.plan;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.encryption.Encryption;
import dev.aloft.encryption.FileCipher;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.ledger.Loss;
import dev.aloft.resource.CheckResult;
import dev.aloft.resource.Lane;
import dev.aloft.value.Digest;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;

/**
 * Writes a plan file: a zip of {@code configuration.jsonl}, one {@code lanes/*.tsv} a lane, {@code
 * plan.json} and {@code seal.json}, which holds the SHA-256 of each. Lanes stream through; the file
 * takes its name only when it is whole. With a key all but the seal is encrypted, and {@code
 * encryption.json} says how; then no two files are alike.
 */
public final class PlanFileWriter implements AutoCloseable {

  private final Path file;
  private final Detail detail;
  private final FileCipher cipher;
  private final Path partial;
  private final ZipOutputStream zip;
  private final Map<String, String> seals = new TreeMap<>();
  private final List<LaneSummary> lanes = new ArrayList<>();
  private List<Change> changes = List.of();
  private boolean finished;

  /** Begins a file that tells no text of issues. */
  public PlanFileWriter(Path file) {
    this(file, Detail.KEYS);
  }

  /** Begins a file that tells as much as that. */
  public PlanFileWriter(Path file, Detail detail) {
    this(file, detail, Encryption.NONE);
  }

  /** Begins a file that tells as much as that, to whom has the key. */
  public PlanFileWriter(Path file, Detail detail, Encryption encryption) {
    this.file = file;
    this.cipher = encryption.begin(file);
    this.detail = detail;
    this.partial = file.resolveSibling(file.getFileName() + ".partial");
    try {
      this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(partial)));
    } catch (IOException e) {
      throw unwritable(e);
    }
    // What compresses at all in a lane's lines compresses at once: their digests never do.
    // What is encrypted does not compress, and was packed before.
    boolean encrypted = cipher.mark().isPresent();
    zip.setLevel(encrypted ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
    cipher
        .mark()
        .ifPresent(mark ->
            entry(PlanJson.ENCRYPTION, FileCipher.clear(), out -> json(out, PlanJson.mark(mark))));
  }

  /** Writes the configuration changes; called once. */
  public void configuration(List<Change> planned) {
    changes = List.copyOf(planned);
    entry(
        PlanJson.CONFIGURATION,
        out -> {
          for (Change change : planned) {
            line(out, PlanJson.MAPPER.writeValueAsString(PlanJson.change(change)));
          }
        });
  }

  /** Writes a lane, whose lines the planner hands over one by one. */
  public LaneSummary lane(
      Lane lane, String executor, int maxDeletions, Consumer<LaneSink> planner) {
    LaneSummarizer summarizer = new LaneSummarizer(lane, executor, maxDeletions);
    entry(
        PlanJson.laneEntry(lane),
        out ->
            planner.accept(
                new LaneSink() {
                  @Override
                  public void accept(LaneLine laneLine) {
                    summarizer.accept(laneLine);
                    line(out, LaneLineText.write(laneLine));
                  }

                  @Override
                  public void differs(Difference difference) {
                    summarizer.differs(
                        detail == Detail.VALUES ? difference : difference.withoutSides());
                  }
                }));
    LaneSummary summary = summarizer.finish();
    lanes.add(summary);
    return summary;
  }

  /** Ends the file and gives it its name. */
  public Plan finish(
      PlanHeader header,
      Standing standing,
      LedgerTotals ledger,
      List<Loss> losses,
      List<String> notes) {
    return finish(
        header,
        standing,
        ledger,
        losses,
        List.of(),
        AccessDiff.NONE,
        notes,
        (all, of) -> Optional.empty());
  }

  /**
   * Ends the file and gives it its name.
   *
   * @param effort foretells from changes and lanes what an apply takes
   */
  public Plan finish(
      PlanHeader header,
      Standing standing,
      LedgerTotals ledger,
      List<Loss> losses,
      List<CheckResult> checks,
      AccessDiff access,
      List<String> notes,
      BiFunction<List<Change>, List<LaneSummary>, Optional<Effort>> effort) {
    Plan plan =
        new Plan(
            header,
            standing,
            changes,
            lanes,
            ledger,
            losses,
            checks,
            access,
            notes,
            effort.apply(changes, List.copyOf(lanes)));
    entry(PlanJson.PLAN, out -> json(out, PlanJson.plan(plan)));
    JsonNode seal = PlanJson.MAPPER.valueToTree(Map.of("sha256", new TreeMap<>(seals)));
    entry(PlanJson.SEAL, FileCipher.clear(), out -> json(out, seal));
    try {
      zip.close();
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(e);
    }
    finished = true;
    return plan;
  }

  /** Removes what was begun, unless it was finished. */
  @Override
  public void close() {
    if (finished) {
      return;
    }
    try (zip) {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void entry(String name, Consumer<OutputStream> content) {
    entry(name, cipher, content);
  }

  private void entry(String name, FileCipher through, Consumer<OutputStream> content) {
    MessageDigest sha256 = Digest.sha256();
    try {
      ZipEntry entry = new ZipEntry(name);
      // A fixed time: the same plan is the same file.
      entry.setTime(0);
      zip.putNextEntry(entry);
      OutputStream stored = new DigestOutputStream(new Unclosed(zip), sha256);
      try (OutputStream buffered =
          new BufferedOutputStream(packed(through, stored, name), 1 << 16)) {
        content.accept(buffered);
      }
      zip.closeEntry();
    } catch (IOException e) {
      throw unwritable(e);
    }
    seals.put(name, HexFormat.of().formatHex(sha256.digest()));
  }

  private static OutputStream packed(FileCipher through, OutputStream stored, String name)
      throws IOException {
    OutputStream encrypting = through.encrypting(stored, name);
    return through.mark().isPresent() ? new DeflaterOutputStream(encrypting) : encrypting;
  }

  /** An entry's end is not the end of the zip. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private void json(OutputStream out, JsonNode node) {
    line(out, PlanJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node));
  }

  private void line(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private ProblemException unwritable(IOException e) {
    return new ProblemException(
        ExitCode.FAILED,
        Diagnostic.of(
                PlanCode.UNREADABLE,
                Location.file(file.toString()),
                "the plan file cannot be written: " + e.getMessage())
            .next("name another file with --out"),
        e);
  }
}
