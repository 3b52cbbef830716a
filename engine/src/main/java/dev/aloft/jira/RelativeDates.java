package dev.aloft.jira;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in JQL what asks for a time that moves with the clock. */
final class RelativeDates {

  /** {@code created >= -1w}, {@code updated > "-2d 4h"}, {@code due < endOfWeek()}. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "[\\w\"\\[\\]]+\\s*(?:>=|<=|>|<|=)\\s*(?:[\"']?-\\d+\\s*[wdhmyM][^\\s\"')]*[\"']?"
              + "|(?:now|currentLogin|lastLogin|(?:start|end)Of(?:Day|Week|Month|Year))\\([^)]*\\))",
          Pattern.CASE_INSENSITIVE);

  private RelativeDates() {}

  /** The first clause that does, as it stands. */
  static Optional<String> first(String jql) {
    Matcher clause = CLAUSE.matcher(jql);
    return clause.find() ? Optional.of(clause.group()) : Optional.empty();
  }
}
