package dev.aloft.sandbox.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments as people read them. */
final class Moments {

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d)(:\\d\\d)?(\\.\\d+)?(Z|[+-]00:?00)");

  private Moments() {}

  /** The day and the minute of a moment as products write it; any other text as it is. */
  static String shown(String written) {
    Matcher moment = WRITTEN.matcher(written);
    return moment.matches() ? moment.group(1) + " " + moment.group(2) : written;
  }
}
