package dev.aloft.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  private static final List<String> COMMANDS = List.of("plan", "apply", "approve", "version");

  @Test
  void findsANameWithSwappedLetters() {
    assertThat(NearestName.of("versoin", COMMANDS)).contains("version");
  }

  @Test
  void findsANameWithAMissingLetter() {
    assertThat(NearestName.of("aply", COMMANDS)).contains("apply");
  }

  @Test
  void findsANameByItsBeginning() {
    assertThat(NearestName.of("ver", COMMANDS)).contains("version");
  }

  @Test
  void looksPastTheCase() {
    assertThat(NearestName.of("PLAN", COMMANDS)).contains("plan");
  }

  @Test
  void proposesNothingThatIsFarOff() {
    assertThat(NearestName.of("migrate", COMMANDS)).isEmpty();
    assertThat(NearestName.of("x", COMMANDS)).isEmpty();
    assertThat(NearestName.of("", COMMANDS)).isEmpty();
  }

  @Test
  void decidesATieByTheAlphabet() {
    assertThat(NearestName.of("bat", List.of("hat", "cat"))).contains("cat");
  }

  @Property
  void aKnownNameIsNearestToItself(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String name,
      @ForAll List<@AlphaChars @StringLength(min = 1, max = 20) String> others) {
    List<String> known =
        java.util.stream.Stream.concat(others.stream(), java.util.stream.Stream.of(name))
            .filter(other -> other.equals(name) || !other.equalsIgnoreCase(name))
            .toList();
    assertThat(NearestName.of(name, known)).contains(name);
  }

  @Property
  void oneReplacedLetterOfFourOrMoreIsFound(
      @ForAll @AlphaChars @StringLength(min = 4, max = 20) String name) {
    assertThat(NearestName.of("#" + name.substring(1), List.of(name))).contains(name);
  }
}
