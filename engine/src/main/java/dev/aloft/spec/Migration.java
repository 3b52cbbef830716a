package dev.aloft.spec;

import dev.aloft.encryption.Encryption;
import dev.aloft.encryption.EncryptionKey;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sites that are read and written, and where state lives.
 *
 * @param sources by name; {@code default} for one written as {@code source:}
 * @param targets by name; {@code default} for one written as {@code target:}
 * @param state where Aloft keeps what it wrote, a SQLite file
 * @param encryptionKey what snapshots and plan files are encrypted with; empty to leave them in
 *     clear
 */
public record Migration(
    String name,
    SortedMap<String, Source> sources,
    SortedMap<String, Target> targets,
    Path state,
    Optional<Secret> encryptionKey,
    SpecLocation location) {

  /** The name of the only source or target when it was written in the singular. */
  public static final String DEFAULT_NAME = "default";

  public Migration {
    sources = sorted(sources);
    targets = sorted(targets);
  }

  /**
   * How what is read from the source and what is planned is kept on disk.
   *
   * @throws dev.aloft.diagnostics.ProblemException exit 3 if the key is none
   */
  public Encryption encryption() {
    return encryptionKey
        .map(secret ->
            Encryption.with(
                EncryptionKey.of(secret.name(), secret.reveal(), secret.location().toLocation())))
        .orElse(Encryption.NONE);
  }

  public Optional<Source> source(String name) {
    return Optional.ofNullable(sources.get(name));
  }

  public Optional<Target> target(String name) {
    return Optional.ofNullable(targets.get(name));
  }

  private static <T> SortedMap<String, T> sorted(Map<String, T> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
