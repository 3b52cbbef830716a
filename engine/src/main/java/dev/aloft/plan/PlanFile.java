package dev.aloft.plan;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.encryption.Encryption;
import dev.aloft.encryption.EncryptionMark;
import dev.aloft.encryption.FileCipher;
import dev.aloft.encryption.KeySource;
import dev.aloft.resource.Lane;
import dev.aloft.value.Digest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** An opened plan file whose seal was found whole. */
public final class PlanFile implements AutoCloseable {

  private final Path path;
  private final ZipFile zip;
  private final FileCipher cipher;
  private final Plan plan;

  private PlanFile(Path path, ZipFile zip, FileCipher cipher, Plan plan) {
    this.path = path;
    this.cipher = cipher;
    this.zip = zip;
    this.plan = plan;
  }

  /** Opens a plan file in clear. */
  public static PlanFile open(Path path) {
    return open(path, Encryption.NONE);
  }

  /**
   * Opens a plan file.
   *
   * @param keys asked if the file is encrypted
   * @throws ProblemException if it is not a plan, was edited, is of another format, or its key is
   *     not there; exit 3
   */
  public static PlanFile open(Path path, KeySource keys) {
    if (!Files.isRegularFile(path)) {
      throw problem(path, PlanCode.NOT_A_PLAN, "there is no plan file here");
    }
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (IOException e) {
      throw problem(path, PlanCode.NOT_A_PLAN, "the file is not a zip archive");
    }
    try {
      checkSeal(path, zip);
      FileCipher cipher = cipher(path, zip, keys);
      return new PlanFile(path, zip, cipher, readPlan(path, zip, cipher));
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      closeQuietly(zip);
      throw problem(path, PlanCode.NOT_A_PLAN, "the file is not a plan: " + e.getMessage());
    } catch (ProblemException e) {
      closeQuietly(zip);
      throw e;
    }
  }

  /** Whether a file is a plan of whatever version, whole or not. */
  public static boolean isPlan(Path path) {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return zip.getEntry(PlanJson.PLAN) != null && zip.getEntry(PlanJson.SEAL) != null;
    } catch (IOException e) {
      return false;
    }
  }

  public Plan plan() {
    return plan;
  }

  public Path path() {
    return path;
  }

  /** A lane's lines in order; the stream must be closed. */
  public Stream<LaneLine> lines(Lane lane) {
    String name = PlanJson.laneEntry(lane);
    if (zip.getEntry(name) == null) {
      throw problem(path, PlanCode.NOT_A_PLAN, "the plan has no lane " + lane.name());
    }
    try {
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(input(zip, cipher, name), StandardCharsets.UTF_8));
      return reader
          .lines()
          .map(text -> LaneLineText.read(lane.itemType(), text))
          .onClose(() -> closeQuietly(reader));
    } catch (IOException e) {
      throw problem(path, PlanCode.UNREADABLE, "a lane cannot be read: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    closeQuietly(zip);
  }

  private static FileCipher cipher(Path path, ZipFile zip, KeySource keys) throws IOException {
    if (zip.getEntry(PlanJson.ENCRYPTION) == null) {
      return FileCipher.clear();
    }
    EncryptionMark mark = PlanJson.readMark(json(zip, FileCipher.clear(), PlanJson.ENCRYPTION));
    return keys.of(mark.reference()).resume(path, Optional.of(mark));
  }

  private static Plan readPlan(Path path, ZipFile zip, FileCipher cipher) throws IOException {
    JsonNode node = json(zip, cipher, PlanJson.PLAN);
    int format = node.path("header").path("format").asInt(0);
    if (format > PlanHeader.FORMAT) {
      throw problem(path, PlanCode.NEWER, "the plan has format " + format);
    }
    List<Change> changes = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                input(zip, cipher, PlanJson.CONFIGURATION), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        changes.add(PlanJson.readChange(PlanJson.MAPPER.readTree(line)));
      }
    }
    return PlanJson.readPlan(node, changes);
  }

  private static void checkSeal(Path path, ZipFile zip) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    json(zip, FileCipher.clear(), PlanJson.SEAL)
        .path("sha256")
        .properties()
        .forEach(entry -> expected.put(entry.getKey(), entry.getValue().asString("")));
    Map<String, String> actual = new TreeMap<>();
    for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
      if (!entry.getName().equals(PlanJson.SEAL)) {
        actual.put(entry.getName(), sha256(zip, entry));
      }
    }
    for (Map.Entry<String, String> entry : expected.entrySet()) {
      if (!entry.getValue().equals(actual.get(entry.getKey()))) {
        throw problem(path, PlanCode.EDITED, entry.getKey() + " was changed after planning");
      }
    }
    if (!actual.keySet().equals(expected.keySet())) {
      throw problem(path, PlanCode.EDITED, "entries were added after planning");
    }
  }

  private static String sha256(ZipFile zip, ZipEntry entry) throws IOException {
    MessageDigest sha256 = Digest.sha256();
    try (InputStream in = new DigestInputStream(zip.getInputStream(entry), sha256)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static JsonNode json(ZipFile zip, FileCipher cipher, String name) throws IOException {
    try (InputStream in = input(zip, cipher, name)) {
      return PlanJson.MAPPER.readTree(in);
    }
  }

  private static InputStream input(ZipFile zip, FileCipher cipher, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IllegalArgumentException("it has no " + name);
    }
    InputStream stored = cipher.decrypting(zip.getInputStream(entry), name);
    return cipher.mark().isPresent() ? new InflaterInputStream(stored) : stored;
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      // Reading is over and nothing can be lost by it.
      return;
    }
  }

  private static ProblemException problem(Path path, PlanCode code, String summary) {
    return new ProblemException(
        ExitCode.INVALID_INPUT,
        Diagnostic.of(code, Location.file(path.toString()), summary)
            .next("make a new plan with `aloft plan --out " + path.getFileName() + "`"));
  }
}
