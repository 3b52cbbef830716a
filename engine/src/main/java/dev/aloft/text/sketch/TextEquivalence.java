package dev.aloft.text.sketch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Compares the sketch of what was sent with the sketch of what a site holds. Every word counts, in
 * order. A difference is let pass only where it cannot lose or change a word:
 *
 * <ul>
 *   <li>white space, line breaks, characters that show nothing;
 *   <li>marks at the edge of a word, if exactly pairs differ ({@link Marks});
 *   <li>which smiley or icon stands in a place; dashes and their typographic forms;
 *   <li>a file whose name the site does not tell, or that it shows as a link with the name;
 *   <li>a link that the site made of a URL or key in the words, or a URL that it left as words;
 *   <li>blocks within blocks, where the site's form has no such nesting ({@link BlockCount}).
 * </ul>
 */
public final class TextEquivalence {

  private static final int SHOWN_TOKENS = 8;

  private final Tokens expected;
  private final Tokens actual;
  private final Marks expectedMarks = new Marks();
  private final Marks actualMarks = new Marks();
  private final List<String> differences = new ArrayList<>();

  private TextEquivalence(Tokens expected, Tokens actual) {
    this.expected = expected;
    this.actual = actual;
  }

  /**
   * The differences in words, none if the texts are equal. They quote the texts: whoever shows them
   * decides whether that is allowed.
   */
  public static List<String> compare(TextSketch expected, TextSketch actual) {
    TextEquivalence equivalence = new TextEquivalence(Tokens.of(expected), Tokens.of(actual));
    equivalence.words();
    equivalence.marks();
    equivalence.links(expected.links(), actual.links());
    equivalence.blocks(expected, actual);
    return List.copyOf(equivalence.differences);
  }

  private void words() {
    List<Token> wanted = expected.list();
    List<Token> found = actual.list();
    int i = 0;
    int j = 0;
    while (i < wanted.size()) {
      int taken = taken(wanted.get(i), found, j);
      if (taken < 0) {
        break;
      }
      if (wanted.get(i) instanceof Token.Word word && found.get(j) instanceof Token.Word other) {
        expectedMarks.add(word.marks());
        actualMarks.add(other.marks());
      }
      i++;
      j += taken;
    }
    if (i == wanted.size() && j == found.size()) {
      return;
    }
    differences.add(difference(wanted, i, found, j));
  }

  /** How many of the found tokens from a place on are the wanted one, or -1. */
  private static int taken(Token wanted, List<Token> found, int from) {
    Token next = from < found.size() ? found.get(from) : new Token.Word("", "");
    if (wanted.same(next)) {
      return 1;
    }
    return switch (wanted) {
      case Token.Word word -> -1;
      case Token.Mention mention -> -1;
      case Token.Emoticon emoticon -> -1;
      case Token.Media(String name) -> {
        if (next instanceof Token.Media(String other)) {
          yield name.isEmpty() || other.isEmpty() ? 1 : -1;
        }
        List<Token.Word> words = Tokens.wordsOf(name);
        yield !words.isEmpty() && startsWith(found, from, words) ? words.size() : -1;
      }
      case Token.OneOf(List<List<Token.Word>> spellings) ->
          spellings.stream()
              .filter(words -> startsWith(found, from, words))
              .mapToInt(List::size)
              .max()
              .orElse(-1);
    };
  }

  private static boolean startsWith(List<Token> found, int from, List<Token.Word> words) {
    if (from + words.size() > found.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).same(found.get(from + i))) {
        return false;
      }
    }
    return true;
  }

  private static String difference(List<Token> wanted, int i, List<Token> found, int j) {
    int wantedEnd = wanted.size();
    int foundEnd = found.size();
    while (wantedEnd > i
        && foundEnd > j
        && wanted.get(wantedEnd - 1).same(found.get(foundEnd - 1))) {
      wantedEnd--;
      foundEnd--;
    }
    String before = shown(wanted, Math.max(0, i - 3), i);
    String place = i == 0 ? "at the beginning" : "after \"" + before + "\"";
    String lost = shown(wanted, i, wantedEnd);
    String added = shown(found, j, foundEnd);
    if (added.isEmpty()) {
      return place + " is missing: \"" + lost + "\"";
    }
    if (lost.isEmpty()) {
      return place + " was added: \"" + added + "\"";
    }
    return place + " stands \"" + added + "\" in place of \"" + lost + "\"";
  }

  private static String shown(List<Token> tokens, int from, int to) {
    int end = Math.min(to, from + SHOWN_TOKENS);
    String words =
        String.join(" ", tokens.subList(from, end).stream().map(Token::display).toList());
    return end < to ? words + " … (" + (to - from) + " words)" : words;
  }

  private void marks() {
    String marks = expectedMarks.unexplained(actualMarks);
    // Where words differ already, the marks around them say nothing new.
    if (!marks.isEmpty() && differences.isEmpty()) {
      differences.add("the number of these characters differs: " + marks);
    }
  }

  private void links(List<String> wanted, List<String> found) {
    Map<String, Integer> balance = new HashMap<>();
    wanted.forEach(url -> balance.merge(Urls.comparable(url), 1, Integer::sum));
    found.forEach(url -> balance.merge(Urls.comparable(url), -1, Integer::sum));
    // A link that shows its URL or key tells a reader the same as the words alone.
    report("a link to %s is missing", wanted, url -> balance.getOrDefault(url, 0) > 0, actual);
    report("a link to %s was added", found, url -> balance.getOrDefault(url, 0) < 0, expected);
  }

  private void report(
      String message, List<String> urls, Predicate<String> differs, Tokens otherSide) {
    Set<String> reported = new HashSet<>();
    for (String url : urls) {
      String comparable = Urls.comparable(url);
      boolean shown =
          otherSide.chunks().contains(comparable)
              || (otherSide == expected
                  && otherSide.chunks().contains(Urls.comparable(Urls.shortened(url))));
      if (differs.test(comparable) && !shown && reported.add(comparable)) {
        differences.add(message.formatted(url));
      }
    }
  }

  private void blocks(TextSketch wanted, TextSketch found) {
    for (BlockKind kind : BlockKind.values()) {
      if (!wanted.count(kind).agreesWith(found.count(kind))) {
        differences.add(
            "%s: %s expected, %s found"
                .formatted(kind.words(), wanted.count(kind), found.count(kind)));
      }
    }
  }
}
