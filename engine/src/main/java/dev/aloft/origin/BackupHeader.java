package dev.aloft.origin;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comment at the top of a backup tells. Its form changed with nearly every version; very
 * old backups have none.
 */
final class BackupHeader {

  private static final Pattern LINE = Pattern.compile("^\\s*(\\S.*?)\\s*: (.*)$");

  /** {@code 8.6.1#806001-sha1:…} and {@code Enterprise Edition, Version: 3.13.2-#335}. */
  private static final Pattern BUILD = Pattern.compile("(?:^|Version: )([0-9][^#\\s]*?)-?#(\\d+)");

  /** How Java printed a full date in English over the years. */
  private static final List<DateTimeFormatter> DATES =
      List.of(
          date("EEEE, MMMM d, uuuu h:mm:ss a zzz"),
          date("EEEE, d MMMM uuuu h:mm:ss a zzz"),
          date("EEEE, d MMMM uuuu H:mm:ss zzz"),
          date("EEEE, MMMM d, uuuu 'at' h:mm:ss a zzz"),
          date("EEEE, MMMM d, uuuu H:mm:ss zzz"));

  /** Abbreviations that stand for one region's clock only; the others are left alone. */
  private static final Map<String, String> REGIONS =
      Map.ofEntries(
          Map.entry("UTC", "UTC"),
          Map.entry("CET", "Europe/Paris"),
          Map.entry("CEST", "Europe/Paris"),
          Map.entry("EET", "Europe/Helsinki"),
          Map.entry("EEST", "Europe/Helsinki"),
          Map.entry("WEST", "Europe/Lisbon"),
          Map.entry("EST", "America/New_York"),
          Map.entry("EDT", "America/New_York"),
          Map.entry("CDT", "America/Chicago"),
          Map.entry("MDT", "America/Denver"),
          Map.entry("PST", "America/Los_Angeles"),
          Map.entry("PDT", "America/Los_Angeles"),
          Map.entry("BRT", "America/Sao_Paulo"),
          Map.entry("BRST", "America/Sao_Paulo"),
          Map.entry("AEST", "Australia/Sydney"),
          Map.entry("AEDT", "Australia/Sydney"),
          Map.entry("NZST", "Pacific/Auckland"),
          Map.entry("NZDT", "Pacific/Auckland"),
          Map.entry("JST", "Asia/Tokyo"));

  private static final Pattern ABBREVIATION = Pattern.compile("\\b([A-Z]{3,4})(?: \\d{4})?$");

  private final Map<String, String> values = new HashMap<>();

  private static DateTimeFormatter date(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** Takes a comment in; only those before the root are headers. */
  void comment(String text) {
    text.lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(m -> values.putIfAbsent(m.group(1).toLowerCase(Locale.ROOT), m.group(2).strip()));
  }

  Optional<String> version() {
    return build(1).or(() -> value("version")).or(() -> value("jira.version"));
  }

  Optional<String> buildNumber() {
    return build(2).or(() -> value("build #")).or(() -> value("jira.version.patched"));
  }

  Optional<Instant> exportedAt() {
    return value("on")
        // Newer Javas put a narrow blank before AM and PM.
        .map(text -> text.replace('\u202F', ' '))
        .flatMap(
            text -> DATES.stream().flatMap(format -> parse(text, format).stream()).findFirst());
  }

  /** The zone of the server's Java where the header names it. */
  Optional<ZoneId> zone() {
    return value("jvm.system.timezone").flatMap(BackupHeader::zone);
  }

  /**
   * The zone that the header's own dates are printed in, when their abbreviation is unambiguous.
   */
  Optional<ZoneId> zoneOfDates() {
    return value("on")
        .or(() -> value("build date"))
        .map(ABBREVIATION::matcher)
        .filter(Matcher::find)
        .map(m -> REGIONS.get(m.group(1)))
        .map(ZoneId::of);
  }

  static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<String> build(int group) {
    return value("jira build")
        .map(BUILD::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(group));
  }

  private Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
  }

  private static Optional<Instant> parse(String text, DateTimeFormatter format) {
    try {
      return Optional.of(ZonedDateTime.parse(text, format).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
