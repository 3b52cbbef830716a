package dev.aloft.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of people, compared as people would. */
public final class Names {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Names() {}

  /**
   * Whether two names may be one person's: they have a word in common, whatever its case and
   * accents. A name without words may be anybody's.
   */
  public static boolean mayBeOne(String one, String other) {
    Set<String> first = words(one);
    Set<String> second = words(other);
    return first.isEmpty() || second.isEmpty() || !Collections.disjoint(first, second);
  }

  private static Set<String> words(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return Arrays.stream(BETWEEN.split(folded(plain), -1))
        .filter(word -> word.length() > 1)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Without spaces around it, in small letters. */
  public static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
