package dev.aloft.text.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.text.wiki.WikiTexts;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

class TextEquivalenceLawsTest {

  @Property(tries = 1500)
  @Domain(WikiTexts.class)
  void everyTextEqualsItself(@ForAll String text) {
    assertThat(TextEquivalence.compare(WikiSketch.of(text), WikiSketch.of(text))).isEmpty();
  }

  @Property(tries = 500)
  @Domain(WikiTexts.class)
  void lineEndsAndBlanksDoNotCount(@ForAll String text) {
    TextSketch sketch = WikiSketch.of(text);

    assertThat(sketch.plainText()).doesNotContain("  ", "\n", "\r");
    assertThat(sketch.plainText()).isEqualTo(sketch.plainText().strip());
  }

  @Property(tries = 500)
  @Domain(DomainContext.Global.class)
  void aWordThatIsLostIsAlwaysSeen(
      @ForAll("words") List<String> words, @ForAll @IntRange(max = 99) int place) {
    List<String> fewer = new ArrayList<>(words);
    fewer.remove(place % fewer.size());

    assertThat(
            TextEquivalence.compare(
                WikiSketch.of(String.join(" ", words)), WikiSketch.of(String.join(" ", fewer))))
        .isNotEmpty();
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings()
        .alpha()
        .ofMinLength(1)
        .ofMaxLength(6)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }
}
