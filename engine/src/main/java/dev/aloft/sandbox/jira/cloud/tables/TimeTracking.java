package dev.aloft.sandbox.jira.cloud.tables;

import dev.aloft.sandbox.jira.Durations;

/** How the site counts time. Guarded by the site's lock. */
public final class TimeTracking {

  /**
   * What administrators chose.
   *
   * @param timeFormat {@code pretty}, {@code days} or {@code hours}
   * @param defaultUnit {@code minute}, {@code hour}, {@code day} or {@code week}
   */
  public record Content(
      double workingHoursPerDay,
      double workingDaysPerWeek,
      String timeFormat,
      String defaultUnit) {}

  private Content content = new Content(8, 5, "pretty", "minute");

  /** What holds now. */
  public Content content() {
    return content;
  }

  /** Something else holds from now on. */
  public void restore(Content other) {
    content = other;
  }

  /** What durations mean. */
  public Durations.Working working() {
    return new Durations.Working(
        content.workingHoursPerDay(),
        content.workingDaysPerWeek(),
        content.defaultUnit().substring(0, 1));
  }
}
