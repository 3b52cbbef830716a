package dev.aloft.jira;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Times as Jira's REST APIs show them: {@code 2024-05-23T14:47:28.000+0000}. */
public final class SiteTimes {

  private static final DateTimeFormatter SHOWN =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter();

  private SiteTimes() {}

  /** The moment; empty when the text is none. */
  public static Optional<Instant> parse(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text, SHOWN).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
