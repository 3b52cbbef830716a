package dev.aloft.text.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Long texts in pieces. */
class WikiSplitTest {

  @Example
  void aTextThatFitsIsOnePiece() {
    assertThat(WikiText.split("short", 5)).containsExactly("short");
  }

  @Example
  void codeIsClosedAndOpenedAgainBetweenLines() {
    assertThat(WikiText.split("{code:java}\none();\ntwo();\nthree();\n{code}", 40))
        .containsExactly(
            "{code:java}\none();\ntwo();\n\n{code}", "{code:java}\nthree();\n\n{code}");
  }

  @Example
  void tablesAreCutBetweenRows() {
    assertThat(WikiText.split("|a|b|\n|c|d|\n|e|f|\n", 12))
        .containsExactly("|a|b|\n|c|d|", "|e|f|");
  }

  @Property(tries = 300)
  void everyPieceFitsAndNoLetterIsLost(
      @ForAll("texts") String text, @ForAll @IntRange(min = 40, max = 120) int limit) {
    List<String> pieces = WikiText.split(text, limit);

    assertThat(pieces).allMatch(piece -> piece.length() <= limit);
    assertThat(letters(String.join("", pieces))).isEqualTo(letters(text));
  }

  /** The digits, which stand in no tag; a table's or macro's marks may come more than once. */
  private static String letters(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "12 34 56 ",
            "7890123456789012345678901234567890123456789012345678901234567890",
            "\n",
            "\n\n",
            "{code}\n12\n34\n{code}\n",
            "{code}",
            "{quote}98 76{quote}\n",
            "{panel:title=t}",
            "{panel}",
            "|1|2|\n",
            "* 31\n",
            "h1. 5\n",
            "[~ada]",
            "*6 7*")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }
}
