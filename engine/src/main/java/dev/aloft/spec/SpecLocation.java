package dev.aloft.spec;

import static java.util.Objects.requireNonNull;

import dev.aloft.diagnostics.Location;
import java.util.Comparator;

/**
 * A place in a spec: what a plan line names as "the line of the spec that caused it".
 *
 * @param file the file as it was found under the path that the user gave, with forward slashes
 * @param line counts from 1
 * @param column counts from 1, in characters
 */
public record SpecLocation(String file, int line, int column) implements Comparable<SpecLocation> {

  private static final Comparator<SpecLocation> ORDER =
      Comparator.comparing(SpecLocation::file)
          .thenComparingInt(SpecLocation::line)
          .thenComparingInt(SpecLocation::column);

  public SpecLocation {
    requireNonNull(file, "file is null");
  }

  /** The same place for a diagnostic. */
  public Location toLocation() {
    return Location.file(file, line, column);
  }

  @Override
  public int compareTo(SpecLocation other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
