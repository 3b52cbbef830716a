package dev.aloft.sandbox.jira;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as Jira writes them: {@code 2024-05-23T14:47:28.000+0000}. */
public final class JiraTimes {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

  private JiraTimes() {}

  /** The text of a time. */
  public static String print(Instant instant) {
    return TIME.format(instant);
  }
}
