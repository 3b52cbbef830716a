package dev.aloft.text.wiki;

import dev.aloft.text.sketch.TextEquivalence;
import dev.aloft.text.sketch.TextSketch;
import dev.aloft.text.sketch.WikiSketch;
import java.util.List;
import java.util.Locale;

/**
 * Shows how the time to parse, cut and sketch a hostile text grows when the text doubles: a factor
 * near 2 in each column is linear. A program and not a test, since a machine's load decides single
 * figures: {@code java -cp … dev.aloft.text.wiki.WikiParserGrowth}.
 */
public final class WikiParserGrowth {

  private static final List<String> HOSTILE =
      List.of(
          "*a ",
          "*",
          "* *",
          "_*",
          "{",
          "{{",
          "{{a ",
          "{a",
          "{a:",
          "{code}",
          "{code:x}",
          "{quote}",
          "{panel:x}",
          "{color:red}",
          "{color:red}x{color}",
          "[",
          "[a|",
          "[~a",
          "[a|b",
          "!",
          "!a ",
          "!a.png",
          "|",
          "||",
          "|a\n",
          "| ",
          "\\",
          "\\\\",
          "\\\\a",
          "??a ",
          "-",
          "h1. ",
          "* a\n",
          "** ",
          "\n",
          "\r",
          " ",
          "A",
          "ABC-",
          "ABC-1 ",
          "http://",
          "http://a.b ",
          "mailto:a",
          "(",
          ":)",
          "{*}",
          "a{*}b_",
          "\uD83D\uDE00",
          "]",
          "}",
          "{panel:x}|a\n",
          "|{color:red}a{color}",
          "{noformat}a{noformat}",
          "* {code}\n\n{code}\n");

  private WikiParserGrowth() {}

  /** Prints a line for each hostile text. */
  public static void main(String[] arguments) {
    for (String part : HOSTILE) {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-26s", shown(part)));
      for (int size = 1 << 15; size <= 1 << 18; size <<= 1) {
        String text = part.repeat(size / part.length());
        line.append(String.format(Locale.ROOT, "%8d ms", milliseconds(text)));
      }
      System.out.println(line);
    }
  }

  private static long milliseconds(String text) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      WikiReferences.segments(text, new WikiParserLawsTest.KnowsEverything());
      WikiText.cut(text, 10_000, "cut");
      TextSketch sketch = WikiSketch.of(text);
      TextEquivalence.compare(sketch, sketch);
      best = Math.min(best, System.nanoTime() - start);
    }
    return best / 1_000_000;
  }

  private static String shown(String part) {
    return part.replace("\n", "\\n").replace("\r", "\\r");
  }
}
