package dev.aloft.sandbox.jira.jql;

import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looking for words, as {@code ~} does: every word of the query must be there, in any order and
 * case; {@code *} and {@code ?} stand for letters, quotes hold a phrase together. Stems of words
 * are not known.
 */
public final class Words {

  private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|(\\S+)");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_]+");
  private static final Pattern BETWEEN_WILD = Pattern.compile("[^\\p{L}\\p{N}_*?]+");

  /** What the product's texts understand beside words, phrases and wildcards, by its name. */
  private static final Map<Pattern, String> FORMS =
      Map.of(
          Pattern.compile("[\\p{L}\\p{N}\"]~[\\d.]*(?:\\s|$)"), "fuzzy and proximity searches",
          Pattern.compile("\\^\\d"), "boosted terms",
          Pattern.compile("(?:^|\\s)[+-](?=[\\p{L}\\p{N}\"])"), "required and excluded terms",
          Pattern.compile("(?:^|\\s)(?:AND|OR|NOT)(?:\\s|$)"), "boolean operators");

  private Words() {}

  /**
   * Checks that a query asks for nothing but words, phrases and wildcards.
   *
   * @throws Refusal 501 with the name of what is not evaluated
   */
  public static void check(String query) {
    FORMS.forEach((form, name) -> {
      if (form.matcher(query).find()) {
        throw Refusal.of(501, "The sandbox does not implement " + name + " in texts of queries.");
      }
    });
  }

  /** Whether a text holds the words of a query. */
  public static boolean like(String text, String query) {
    List<String> words = split(BETWEEN, text);
    Matcher parts = PART.matcher(query);
    boolean any = false;
    while (parts.find()) {
      String phrase = parts.group(1);
      List<String> wanted = split(BETWEEN_WILD, phrase == null ? parts.group(2) : phrase);
      if (!wanted.isEmpty() && !holds(words, wanted)) {
        return false;
      }
      any |= !wanted.isEmpty();
    }
    return any;
  }

  private static List<String> split(Pattern between, String text) {
    return Arrays.stream(between.split(text.toLowerCase(Locale.ROOT), -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static boolean holds(List<String> words, List<String> phrase) {
    List<Pattern> patterns = new ArrayList<>();
    phrase.forEach(word -> patterns.add(pattern(word)));
    for (int start = 0; start + patterns.size() <= words.size(); start++) {
      boolean all = true;
      for (int i = 0; all && i < patterns.size(); i++) {
        all = patterns.get(i).matcher(words.get(start + i)).matches();
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private static Pattern pattern(String word) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(Character.toString(c)));
      }
    }
    return Pattern.compile(regex.toString());
  }
}
