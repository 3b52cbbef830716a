package dev.aloft.http;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * How much of what a site allows is taken, since its limits are shared with all who work on it.
 *
 * @param usual from above 0 to 1
 * @param office what holds in office hours instead; empty if nothing else
 */
public record Share(double usual, Optional<OfficeHours> office) {

  /** Everything that the site allows. */
  public static final Share WHOLE = new Share(1, Optional.empty());

  public static final double DEFAULT_USUAL = 0.9;
  public static final double DEFAULT_OFFICE = 0.5;
  public static final LocalTime OFFICE_BEGINS = LocalTime.of(8, 0);
  public static final LocalTime OFFICE_ENDS = LocalTime.of(18, 0);

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  public Share {
    check(usual);
  }

  /**
   * Monday to Friday between two times of the day.
   *
   * @param share from above 0 to 1
   * @param to not included; before {@code from} if the hours reach over midnight
   */
  public record OfficeHours(double share, LocalTime from, LocalTime to, ZoneId zone) {
    public OfficeHours {
      check(share);
      if (from.equals(to)) {
        throw new IllegalArgumentException("office hours that end when they begin: " + from);
      }
    }

    boolean contain(Instant instant) {
      ZonedDateTime there = instant.atZone(zone);
      LocalTime time = there.toLocalTime();
      if (from.isBefore(to)) {
        return workday(there) && !time.isBefore(from) && time.isBefore(to);
      }
      // After midnight the shift still belongs to the day on which it began.
      return time.isBefore(to)
          ? workday(there.minusDays(1))
          : !time.isBefore(from) && workday(there);
    }

    private static boolean workday(ZonedDateTime day) {
      return !WEEKEND.contains(day.getDayOfWeek());
    }
  }

  /** Half in office hours, nine tenths outside. */
  public static Share fair(ZoneId zone) {
    return new Share(
        DEFAULT_USUAL,
        Optional.of(new OfficeHours(DEFAULT_OFFICE, OFFICE_BEGINS, OFFICE_ENDS, zone)));
  }

  /** The same share at all hours. */
  public static Share always(double share) {
    return new Share(share, Optional.empty());
  }

  /** The share at an instant. */
  public double at(Instant instant) {
    return office.filter(hours -> hours.contain(instant)).map(OfficeHours::share).orElse(usual);
  }

  /** The largest share of any hour. */
  public double most() {
    return Math.max(usual, office.map(OfficeHours::share).orElse(usual));
  }

  /** The time between two requests that keeps a rate, at an instant. */
  Duration spacing(double perSecond, Instant instant) {
    return Duration.ofNanos(Math.round(1e9 / (perSecond * at(instant))));
  }

  private static void check(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("a share lies above 0 and is at most 1, not " + share);
    }
  }
}
