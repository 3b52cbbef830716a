package dev.aloft.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MendingTest {

  @Test
  void leavesReferencesInCdataAndComments() {
    assertThat(mend("a&#8;<![CDATA[&#8;]]>&#8;<!-- &#8; -->&#8;", 1_000))
        .isEqualTo("a\uFFFD<![CDATA[&#8;]]>\uFFFD<!-- &#8; -->\uFFFD");
  }

  @Test
  void leavesWhatIsAllowed() {
    String text = "\t\r\n &#9;&#10;&#13;&#xA; &#x10FFFF; &amp; &#; &#x; &# 8; 😀 \uE000 \uFFFD";
    assertThat(mend(text, 1_000)).isEqualTo(text);
  }

  @Property
  void cutsMakeNoDifference(
      @ForAll("texts") String text, @ForAll @IntRange(min = 17, max = 40) int cut) {
    assertThat(mend(text, cut)).isEqualTo(mend(text, Integer.MAX_VALUE));
  }

  @Property
  void whatIsMendedIsAllowedAndStays(@ForAll("texts") String text) {
    String mended = mend(text, Integer.MAX_VALUE);
    assertThat(mended.chars())
        .noneMatch(c -> (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c > 0xFFFD);
    assertThat(mend(mended, Integer.MAX_VALUE)).isEqualTo(mended);
  }

  @Property
  void linesStayWhereTheyAre(@ForAll("texts") String text) {
    assertThat(mend(text, Integer.MAX_VALUE).lines().count()).isEqualTo(text.lines().count());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> part =
        Arbitraries.of(
            "&#8;",
            "&#x8;",
            "&#x0000001;",
            "&#65534;",
            "&#xD83D;",
            "&",
            "<",
            "<![CDATA[",
            "]]>",
            "]",
            "<!--",
            "-->",
            "-",
            "\u0000",
            "\b",
            "\uD83D",
            "\uDE00",
            "😀",
            "\uFFFE",
            "\n",
            "\r\n",
            "text",
            "é",
            "&amp;",
            "<a b=\"c\"/>",
            "&#128512;");
    return part.list().ofMaxSize(40).map(parts -> String.join("", parts));
  }

  /** Mends in chunks of that many new characters, as the reading thread does. */
  private static String mend(String text, int cut) {
    Mending mending = new Mending();
    StringBuilder result = new StringBuilder();
    char[] rest = new char[0];
    List<String> chunks = new ArrayList<>();
    for (int at = 0; at < text.length(); at += Math.min(cut, text.length() - at)) {
      chunks.add(text.substring(at, at + Math.min(cut, text.length() - at)));
    }
    chunks.add("");
    for (int i = 0; i < chunks.size(); i++) {
      char[] chunk = Arrays.copyOf(rest, rest.length + chunks.get(i).length());
      chunks.get(i).getChars(0, chunks.get(i).length(), chunk, rest.length);
      Mending.Step step = mending.mend(chunk, chunk.length, i == chunks.size() - 1);
      result.append(chunk, 0, step.written());
      rest = Arrays.copyOfRange(chunk, step.read(), chunk.length);
    }
    return result.toString();
  }
}
