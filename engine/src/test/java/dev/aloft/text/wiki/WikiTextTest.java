package dev.aloft.text.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WikiTextTest {

  private static final String NOTE = "_(cut)_";

  @Test
  void leavesATextThatFits() {
    assertThat(WikiText.cut("short", 5, NOTE)).isEqualTo(new WikiText.Fitted("short", false));
  }

  @Test
  void cutsBetweenWords() {
    assertThat(WikiText.cut("one two three four five six seven", 24, NOTE).wiki())
        .isEqualTo("one two three\n\n_(cut)_");
  }

  @Test
  void closesCodeBehindAWholeLine() {
    String code = "{code:java}\nline one;\nline two;\nline three;\n{code}\nafter";

    assertThat(WikiText.cut(code, 53, NOTE).wiki())
        .isEqualTo("{code:java}\nline one;\nline two;\n{code}\n\n_(cut)_");
  }

  @Test
  void keepsLinksWhole() {
    String text = "see [the long alias of a link|https://x.example/a/long/path] and more words";

    assertThat(WikiText.cut(text, 50, NOTE).wiki()).isEqualTo("see\n\n_(cut)_");
  }

  @Test
  void closesPanelsAndStyles() {
    String text = "{panel:title=T}\n*bold words that go on and on and on* and on\n{panel}";

    assertThat(WikiText.cut(text, 50, NOTE).wiki())
        .isEqualTo("{panel:title=T}\n*bold words that*{panel}\n\n_(cut)_");
  }

  @Test
  void cutsTablesBetweenCells() {
    assertThat(WikiText.cut("|a|b|\n|cc|dddddddddddddddd|\n", 20, NOTE).wiki())
        .isEqualTo("|a|b|\n|cc|\n\n_(cut)_");
  }

  @Test
  void doesNotSplitACharacterOfTwoUnits() {
    String faces = "\uD83D\uDE00".repeat(20);

    assertThat(WikiText.cut(faces, 20, NOTE).wiki())
        .isEqualTo("\uD83D\uDE00".repeat(5) + "\n\n_(cut)_");
  }

  @Test
  void refusesANoteThatDoesNotFit() {
    assertThatThrownBy(() -> WikiText.cut("long text", 5, NOTE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
