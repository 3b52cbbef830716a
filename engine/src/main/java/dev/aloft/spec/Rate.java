package dev.aloft.spec;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How much of what a site allows is taken, as far as the spec says.
 *
 * @param share at all hours, or outside office hours where these are given; above 0, at most 1
 */
public record Rate(Optional<Double> share, Optional<Office> office) {

  /** The spec says nothing. */
  public static final Rate UNSAID = new Rate(Optional.empty(), Optional.empty());

  /**
   * Monday to Friday.
   *
   * @param to not included; before {@code from} where the hours reach over midnight
   */
  public record Office(
      Optional<Double> share,
      Optional<LocalTime> from,
      Optional<LocalTime> to,
      Optional<ZoneId> zone) {}
}
