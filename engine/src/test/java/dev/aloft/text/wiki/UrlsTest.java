package dev.aloft.text.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://",
        "https://",
        "ftp://",
        "ftps://",
        "mailto:",
        "nntp://",
        "news://",
        "irc://",
        "file:"
      })
  void aSchemeBeginsWithItsLetterAndWhateverEqualsThatWithoutRegardToCase(String scheme) {
    for (char first = 0; first < Character.MAX_VALUE; first++) {
      String spelled = first + scheme.substring(1);
      assertThat(Urls.schemeLength(spelled + "x", 0))
          .as("%s, whose first letter is %x", spelled, (int) first)
          .isEqualTo(spelled.equalsIgnoreCase(scheme) ? scheme.length() : 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://", "htt", "words"})
  void withNothingBehindItASchemeIsNone(String text) {
    assertThat(Urls.schemeLength(text, 0)).isZero();
    assertThat(Urls.schemeLength(text, text.length())).isZero();
  }
}
