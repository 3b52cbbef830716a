package dev.aloft.spec;

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
 */
public record Migration(
    String name,
    SortedMap<String, Source> sources,
    SortedMap<String, Target> targets,
    Path state,
    SpecLocation location) {

  /** The name of the only source or target when it was written in the singular. */
  public static final String DEFAULT_NAME = "default";

  public Migration {
    sources = sorted(sources);
    targets = sorted(targets);
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
