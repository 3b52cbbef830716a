package dev.aloft.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ShortNamesTest {

  @Example
  void aNameThatFitsStaysWithoutBlanksAroundIt() {
    assertThat(ShortNames.fit(" In progress ", 11)).isEqualTo("In progress");
  }

  @Example
  void namesThatBeginAlikeStayTwoAndDifferInCaseAlone() {
    String begin = "waiting for the customer ".repeat(3);

    assertThat(ShortNames.fit(begin + "one", 60)).isNotEqualTo(ShortNames.fit(begin + "two", 60));
    assertThat(ShortNames.fit(begin + "ONE", 60)).isEqualTo(ShortNames.fit(begin + "one", 60));
    assertThat(ShortNames.fit(begin + "one", 60)).matches("waiting for the .* …[0-9a-f]{6}");
  }

  @Property
  void everyNameFits(@ForAll String name, @ForAll @IntRange(min = 20, max = 300) int longest) {
    assertThat(ShortNames.fit(name.repeat(3), longest).length()).isLessThanOrEqualTo(longest);
  }
}
