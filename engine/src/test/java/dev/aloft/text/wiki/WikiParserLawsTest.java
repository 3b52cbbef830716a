package dev.aloft.text.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.value.Address;
import dev.aloft.value.Segment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(WikiTexts.class)
class WikiParserLawsTest {

  @Property(tries = 4000)
  void everyTextComesBackLetterByLetter(@ForAll String text) {
    assertThat(WikiParser.parse(text, key -> true)).hasToString(text);
  }

  @Property(tries = 2000)
  void literalsAndSourcesOfLinksAreTheText(@ForAll String text) {
    List<Segment> segments = WikiReferences.segments(text, new KnowsEverything());

    assertThat(segments.stream().map(WikiParserLawsTest::source).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @Property(tries = 4000)
  void aTextThatIsNotParsedHasTheSameSegments(@ForAll String text) {
    assertThat(WikiReferences.segments(text, new KnowsNoSite()))
        .isEqualTo(WikiReferences.parsed(text, new KnowsNoSite()));
  }

  @Property(tries = 1000)
  void noTwoLiteralsAreNeighboursAndNoneIsEmpty(@ForAll String text) {
    boolean literalBefore = false;
    for (Segment segment : WikiReferences.segments(text, new KnowsEverything())) {
      boolean literal = segment instanceof Segment.Literal;
      assertThat(source(segment)).isNotEmpty();
      assertThat(literal && literalBefore).isFalse();
      literalBefore = literal;
    }
  }

  @Property(tries = 1000)
  void unresolvedLinksRenderToTheText(@ForAll String text) {
    List<Segment> segments = WikiReferences.segments(text, new KnowsEverything());
    WikiRendering.Rendered rendered = WikiRendering.render(segments, new KnowsNothing());

    assertThat(rendered.wiki()).isEqualTo(text);
    assertThat(rendered.unresolved())
        .hasSize((int) segments.stream().filter(Segment.Link.class::isInstance).count());
  }

  @Property(tries = 2000)
  void aCutTextFitsAndEndsInItsNote(@ForAll String text) {
    String longText = text + "\n" + text + "\n\nend of the text";
    WikiText.Fitted fitted = WikiText.cut(longText, Math.max(10, longText.length() / 2), "(cut)");

    assertThat(fitted.cut()).isTrue();
    assertThat(fitted.wiki().length()).isLessThanOrEqualTo(Math.max(10, longText.length() / 2));
    assertThat(fitted.wiki()).endsWith("\n\n(cut)");
  }

  static String source(Segment segment) {
    return switch (segment) {
      case Segment.Literal(String text) -> text;
      case Segment.Link link -> link.source();
    };
  }

  /** Every pointer leads somewhere. */
  static class KnowsEverything implements ReferenceResolver {

    @Override
    public Optional<Address> user(String name) {
      return Optional.of(Address.of("user", name));
    }

    @Override
    public Optional<Address> issue(String key) {
      return Optional.of(Address.of("jira.issue", key));
    }

    @Override
    public Optional<Address> attachment(String fileName) {
      return Optional.of(Address.of("jira.attachment", fileName));
    }

    @Override
    public List<String> baseUrls() {
      return List.of("http://x.example");
    }
  }

  /** Every pointer leads somewhere but a URL. */
  private static final class KnowsNoSite extends KnowsEverything {

    @Override
    public List<String> baseUrls() {
      return List.of();
    }
  }

  /** Nothing is on the target yet. */
  static final class KnowsNothing implements LinkRenderer {

    @Override
    public Optional<Mentioned> user(Address user) {
      return Optional.empty();
    }

    @Override
    public Optional<String> issueKey(Address issue) {
      return Optional.empty();
    }

    @Override
    public Optional<String> attachment(Address attachment) {
      return Optional.empty();
    }

    @Override
    public Optional<String> url(Address address) {
      return Optional.empty();
    }
  }
}
