package dev.aloft.text.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.text.sketch.TextEquivalence;
import dev.aloft.text.sketch.WikiSketch;
import dev.aloft.value.Address;
import dev.aloft.value.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The parser on every wiki text that real people wrote and that is at hand. */
@Tag("shared")
class RealWikiTextsTest {

  private static final List<String> TEXTS = new ArrayList<>();

  @BeforeAll
  static void readTexts() {
    TEXTS.addAll(RealTexts.ofRestDumps());
    TEXTS.addAll(RealTexts.ofBackups());
    assertThat(TEXTS).as("texts of real issues").hasSizeGreaterThan(8_000);
  }

  @Test
  void everyTextComesBackLetterByLetter() {
    for (String text : TEXTS) {
      assertThat(WikiParser.parse(text, key -> true)).hasToString(text);
    }
  }

  @Test
  void segmentsAddUpAndEachMentionOutsideCodeIsFound() {
    int found = 0;
    int written = 0;
    for (String text : TEXTS) {
      List<Segment> segments =
          WikiReferences.segments(text, new WikiParserLawsTest.KnowsEverything());
      assertThat(segments.stream().map(WikiParserLawsTest::source).collect(Collectors.joining()))
          .isEqualTo(text);
      found += mentions(segments);
      written += countOutsideCode(text);
    }
    assertThat(written).isGreaterThan(900);
    assertThat(found).isEqualTo(written);
  }

  @Test
  void everyTextEqualsItselfAndNoOtherLength() {
    for (String text : TEXTS) {
      assertThat(TextEquivalence.compare(WikiSketch.of(text), WikiSketch.of(text))).isEmpty();
      if (!WikiSketch.of(text).plainText().isEmpty()) {
        assertThat(
                TextEquivalence.compare(
                    WikiSketch.of(text), WikiSketch.of(text + "\n\nonemoreword")))
            .isNotEmpty();
      }
    }
  }

  @Test
  void longTextsAreCutToFit() {
    List<String> longTexts = TEXTS.stream().filter(text -> text.length() > 4_000).toList();

    assertThat(longTexts).isNotEmpty();
    for (String text : longTexts) {
      WikiText.Fitted fitted = WikiText.cut(text, 4_000, "(cut)");
      assertThat(fitted.wiki()).hasSizeBetween(2_000, 4_000).endsWith("\n\n(cut)");
    }
  }

  private static int mentions(List<Segment> segments) {
    return (int)
        segments.stream()
            .filter(segment ->
                segment instanceof Segment.Link(String kind, Address to, String source)
                    && kind.equals(LinkKinds.MENTION))
            .count();
  }

  /** Counted in another way than the parser's: code cut out first, then tildes in brackets. */
  private static int countOutsideCode(String text) {
    String rest =
        Pattern.compile("\\{(code|noformat)(:[^}\\n]*)?}.*?\\{\\1}", Pattern.DOTALL)
            .matcher(text)
            .replaceAll("");
    return (int) Pattern.compile("\\[~[^\\[\\]\\n]+]").matcher(rest).results().count();
  }
}
