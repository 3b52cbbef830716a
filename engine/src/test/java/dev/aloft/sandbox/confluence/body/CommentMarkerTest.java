package dev.aloft.sandbox.confluence.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words of a text that get a marker. */
class CommentMarkerTest {

  private static final String BEGIN = "<ac:inline-comment-marker ac:ref=\"r\">";
  private static final String END = "</ac:inline-comment-marker>";

  private static String marked(String storage, String selection, int index) {
    return new CommentMarker(storage).mark(selection, index, "r").orElse("");
  }

  @Test
  void entitiesStandForTheirSigns() {
    assertThat(marked("<p>caf&eacute; &amp; bar</p>", "é & b", 0))
        .isEqualTo("<p>caf" + BEGIN + "&eacute; &amp; b" + END + "ar</p>");
    assertThat(new CommentMarker("<p>&#233; &#xE9; &nothing;</p>").count("é")).isEqualTo(2);
  }

  @Test
  void eachRunThatNoTagInterruptsGetsOne() {
    assertThat(marked("<p>a <b>b</b> c</p>", "a b c", 0))
        .isEqualTo(
            "<p>" + BEGIN + "a " + END + "<b>" + BEGIN + "b" + END + "</b>" + BEGIN + " c" + END
                + "</p>");
  }

  @Test
  void paragraphsAreNotOneLine() {
    CommentMarker words = new CommentMarker("<p>one</p><p title=\"x > y\">two one</p>");
    assertThat(words.count("onetwo")).isZero();
    assertThat(words.count("one")).isEqualTo(2);
    assertThat(words.mark("one", 2, "r")).isEmpty();
  }

  @Test
  void whatNobodySeesIsNotMarked() {
    String code =
        "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"t\">one</ac:parameter>"
            + "<ac:plain-text-body><![CDATA[one]]></ac:plain-text-body></ac:structured-macro>";
    assertThat(new CommentMarker(code).count("one")).isZero();
    assertThat(new CommentMarker("<p>one</p>").count("")).isZero();
  }
}
