package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.origin.SourceTime;
import dev.aloft.staging.EntityRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A row of a backup, by what its attributes say. Empty attributes are as good as none.
 *
 * @param zone the zone in which the server wrote its times
 */
record BackupRow(EntityRow row, ZoneId zone) {

  Optional<String> text(String name) {
    return row.get(name).filter(text -> !text.isEmpty());
  }

  String textOr(String name, String otherwise) {
    return text(name).orElse(otherwise);
  }

  /** A whole number; as ids are written, or as values of fields are: {@code 10000.0}. */
  Optional<Long> number(String name) {
    return text(name)
        .map(text -> text.endsWith(".0") ? text.substring(0, text.length() - 2) : text)
        .filter(text -> text.matches("-?\\d{1,18}"))
        .map(Long::valueOf);
  }

  /** The number by which the row is known. */
  Optional<Long> id() {
    return number("id");
  }

  /** A moment, in milliseconds. */
  Optional<Long> time(String name) {
    return text(name).flatMap(text -> SourceTime.instant(text, zone)).map(Instant::toEpochMilli);
  }

  /** A date without a time, as {@code 2024-05-23}. */
  Optional<String> date(String name) {
    return text(name).flatMap(SourceTime::date).map(LocalDate::toString);
  }

  /** Eras write what is so as {@code true}, {@code 1} or {@code Y}. */
  boolean flag(String name) {
    return text(name).filter(text -> text.matches("(?i)true|1|y")).isPresent();
  }
}
