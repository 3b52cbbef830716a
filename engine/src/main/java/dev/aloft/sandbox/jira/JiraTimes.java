package dev.aloft.sandbox.jira;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Times as Jira writes them: {@code 2024-05-23T14:47:28.000+0000}. */
public final class JiraTimes {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

  /** A time as sprints have it: {@code 2024-05-23T14:47:28.000Z}. */
  private static final DateTimeFormatter SPRINT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneOffset.UTC);

  /** A time as people read it: {@code 23/May/24 2:47 PM}. */
  private static final DateTimeFormatter PEOPLE =
      DateTimeFormatter.ofPattern("dd/MMM/yy h:mm a", Locale.ENGLISH);

  /** A day as people read it: {@code 23/May/24}. */
  private static final DateTimeFormatter PEOPLES_DAY =
      DateTimeFormatter.ofPattern("dd/MMM/yy", Locale.ENGLISH);

  /** What is read where any usual form of an offset will do. */
  private static final DateTimeFormatter OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private JiraTimes() {}

  /** The text of a time. */
  public static String print(Instant instant) {
    return TIME.format(instant);
  }

  /** The text of a time in a sprint. */
  public static String printInSprint(Instant instant) {
    return SPRINT.format(instant);
  }

  /** A time as the product shows it to people in a time zone. */
  public static String forPeople(Instant instant, ZoneId zone) {
    return PEOPLE.format(instant.atZone(zone));
  }

  /** A day as the product shows it to people. */
  public static String forPeople(LocalDate day) {
    return PEOPLES_DAY.format(day);
  }

  /**
   * The time that a text of this form says.
   *
   * @throws java.time.DateTimeException for any other form
   */
  public static Instant parse(String text) {
    return OffsetDateTime.parse(text, TIME).toInstant();
  }

  /**
   * The time that a text says with whichever form of an offset.
   *
   * @throws java.time.DateTimeException for any other form
   */
  public static Instant parseWithOffset(String text) {
    return OffsetDateTime.parse(text, OFFSET).toInstant();
  }
}
