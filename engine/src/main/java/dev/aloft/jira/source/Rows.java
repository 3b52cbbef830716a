package dev.aloft.jira.source;

import dev.aloft.origin.SourceTime;
import dev.aloft.staging.EntityRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Reads typed values out of rows as Jira writes them. */
final class Rows {

  private final ZoneId zone;

  /**
   * @param zone of the source's timestamps
   */
  Rows(ZoneId zone) {
    this.zone = zone;
  }

  Optional<Instant> instant(EntityRow row, String name) {
    return row.get(name).flatMap(text -> SourceTime.instant(text, zone));
  }

  static Optional<LocalDate> date(EntityRow row, String name) {
    return row.get(name).flatMap(SourceTime::date);
  }

  /** A value that counts only when it says something: ids, keys, names. */
  static Optional<String> filled(EntityRow row, String name) {
    return row.get(name).filter(text -> !text.isBlank());
  }

  static long number(EntityRow row, String name) {
    return row.number(name).orElse(0);
  }

  /** Switches are {@code true}, {@code Y} or {@code 1}, by era and database. */
  static boolean flag(EntityRow row, String name) {
    return isTrue(row.text(name));
  }

  static boolean isTrue(String text) {
    return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("Y") || text.equals("1");
  }
}
