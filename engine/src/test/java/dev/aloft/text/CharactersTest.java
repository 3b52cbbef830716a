package dev.aloft.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CharactersTest {

  @Test
  void takesOutControlCharactersAndCountsThem() {
    assertThat(Characters.clean("a\u0008b\u001B[0m\tc\r\n\u0085\uFFFF"))
        .isEqualTo(new Characters.Cleaned("ab[0m\tc\r\n\u0085", 3, 0));
  }

  @Test
  void marksHalvesOfCharacters() {
    assertThat(Characters.clean("\uD83D\uDE00 \uD83D x \uDE00"))
        .isEqualTo(new Characters.Cleaned("\uD83D\uDE00 \uFFFD x \uFFFD", 0, 2));
  }

  @Property
  void aMendedTextIsClean(@ForAll String text) {
    Characters.Cleaned once = Characters.clean(text);

    assertThat(Characters.clean(once.text())).isEqualTo(new Characters.Cleaned(once.text(), 0, 0));
    assertThat(once.text().codePoints()).allMatch(Characters::isLegal);
  }
}
