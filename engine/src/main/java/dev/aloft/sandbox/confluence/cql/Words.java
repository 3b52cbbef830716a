package dev.aloft.sandbox.confluence.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a text holds what is looked for: every word of it, whatever the case, with {@code *} and
 * {@code ?} in them; between quotes the words stand side by side.
 */
final class Words {

  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}*?]+");

  private Words() {}

  /** Whether a text fits. */
  static boolean match(String text, String wanted) {
    List<String> words = split(text.replace('*', ' ').replace('?', ' '));
    String trimmed = wanted.strip();
    boolean phrase = trimmed.length() > 1 && trimmed.startsWith("\"") && trimmed.endsWith("\"");
    List<Pattern> patterns = split(trimmed).stream().map(Words::pattern).toList();
    if (patterns.isEmpty()) {
      return false;
    }
    if (!phrase) {
      return patterns.stream().allMatch(one -> words.stream().anyMatch(one.asMatchPredicate()));
    }
    for (int from = 0; from + patterns.size() <= words.size(); from++) {
      boolean here = true;
      for (int i = 0; i < patterns.size(); i++) {
        here &= patterns.get(i).matcher(words.get(from + i)).matches();
      }
      if (here) {
        return true;
      }
    }
    return false;
  }

  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    for (String word : SEPARATOR.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static Pattern pattern(String word) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      switch (letter) {
        case '*' -> pattern.append(".*");
        case '?' -> pattern.append('.');
        default -> pattern.append(letter);
      }
    }
    return Pattern.compile(pattern.toString());
  }
}
