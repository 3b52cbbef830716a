package dev.aloft.sandbox.jira.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.contracts.AdfCheck;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WikiToAdfTest {

  private static final TextContext CONTEXT =
      new TextContext() {
        @Override
        public Optional<String> displayName(String accountId) {
          return accountId.equals("1:a") ? Optional.of("Ada") : Optional.empty();
        }

        @Override
        public Optional<String> mediaId(String fileName) {
          return fileName.equals("pic.png") ? Optional.of("m-1") : Optional.empty();
        }
      };

  /** A short form to read in a test: {@code p(text strong(bold))}. */
  private static String outline(String wiki) {
    JsonNode document = new WikiToAdf(CONTEXT).convert(wiki);
    assertThat(AdfSchema.problem(document)).isEmpty();
    assertThat(AdfCheck.check(document)).isEmpty();
    return children(document);
  }

  private static String children(JsonNode node) {
    return node.path("content")
        .valueStream()
        .map(WikiToAdfTest::one)
        .collect(Collectors.joining(" "));
  }

  private static String one(JsonNode node) {
    if (node.path("type").asString().equals("text")) {
      String text = "'" + node.path("text").asString() + "'";
      for (JsonNode mark : node.path("marks")) {
        JsonNode attributes = mark.path("attrs");
        String value = attributes.isEmpty() ? "" : "=" + attributes.iterator().next().asString();
        text = mark.path("type").asString() + value + "(" + text + ")";
      }
      return text;
    }
    String type = node.path("type").asString();
    JsonNode attributes = node.path("attrs");
    String extra =
        attributes.has("level")
            ? attributes.path("level").asString()
            : attributes.path("id").asString(attributes.path("language").asString(""));
    return node.has("content") ? type + extra + "(" + children(node) + ")" : type + extra;
  }

  @Test
  void readsHeadingsParagraphsAndRules() {
    assertThat(outline("h2. Title\nline one\nline two\n\nnext\n----"))
        .isEqualTo(
            "heading2('Title') paragraph('line one' hardBreak 'line two') paragraph('next') rule");
  }

  @Test
  void readsEmphasisOnlyAtWordBoundaries() {
    assertThat(outline("*b* _i_ -s- +u+ ^x^ ~y~ {{code}} snake_case_name 2*3*4"))
        .isEqualTo(
            "paragraph(strong('b') ' ' em('i') ' ' strike('s') ' ' underline('u') ' '"
                + " subsup=sup('x') ' ' subsup=sub('y') ' ' code('code') ' snake_case_name"
                + " 2*3*4')");
    assertThat(outline("*_both_* and \\*none\\*"))
        .isEqualTo("paragraph(em(strong('both')) ' and *none*')");
    assertThat(outline("{color:red}hot{color}")).isEqualTo("paragraph(textColor=#ff0000('hot'))");
  }

  @Test
  void readsLinksMentionsAndImages() {
    assertThat(outline("[text|https://a.example] [https://b.example] see https://c.example."))
        .isEqualTo(
            "paragraph(link=https://a.example('text') ' '"
                + " link=https://b.example('https://b.example') ' see '"
                + " link=https://c.example('https://c.example') '.')");
    assertThat(outline("hi [~accountid:1:a] and [~bob]"))
        .isEqualTo("paragraph('hi ' mention1:a ' and [~bob]')");
    assertThat(outline("[~bob] ~~ [^gone.png] ^^ x"))
        .isEqualTo("paragraph('[~bob] ~~ [^gone.png] ^^ x')");
    assertThat(outline("!pic.png|width=3!\n!gone.png!"))
        .isEqualTo("mediaSingle(mediam-1) paragraph('!gone.png!')");
  }

  @Test
  void readsNestedListsAndContinuedItems() {
    assertThat(outline("* one\nmore\n** deep\n*# number\n* two\n# other"))
        .isEqualTo(
            "bulletList(listItem(paragraph('one' hardBreak 'more')"
                + " bulletList(listItem(paragraph('deep')))"
                + " orderedList(listItem(paragraph('number')))) listItem(paragraph('two')))"
                + " orderedList(listItem(paragraph('other')))");
  }

  @Test
  void readsTables() {
    assertThat(outline("||a||b||\n|1|[x|https://y.example]|"))
        .isEqualTo(
            "table(tableRow(tableHeader(paragraph('a')) tableHeader(paragraph('b')))"
                + " tableRow(tableCell(paragraph('1'))"
                + " tableCell(paragraph(link=https://y.example('x')))))");
  }

  @Test
  void readsMacros() {
    assertThat(outline("{code:java}\nint *x*;\n{code}\n{noformat}*raw*{noformat}"))
        .isEqualTo("codeBlockjava('int *x*;') codeBlock('*raw*')");
    assertThat(outline("{quote}\nh1. said\n* it\n{quote}\nbq. short"))
        .isEqualTo(
            "blockquote(paragraph('said') bulletList(listItem(paragraph('it'))))"
                + " blockquote(paragraph('short'))");
    assertThat(outline("before {panel:title=T|bgColor=#fff}inside{panel} after"))
        .isEqualTo(
            "paragraph('before') panel(paragraph(strong('T')) paragraph('inside'))"
                + " paragraph('after')");
  }

  @Test
  void keepsBrokenMarkupAsText() {
    assertThat(outline("{code}never closed")).isEqualTo("paragraph('{code}never closed')");
    assertThat(outline("*open and [half")).isEqualTo("paragraph('*open and [half')");
    assertThat(outline("{unknown:macro}x{unknown}"))
        .isEqualTo("paragraph('{unknown:macro}x{unknown}')");
  }

  @Test
  void aHeadingNeedsNoBlankBehindItsDot() {
    assertThat(outline("h2.Title\nbq.said"))
        .isEqualTo("heading2('Title') blockquote(paragraph('said'))");
  }

  @Test
  void aTitleStandsBeforeItsCode() {
    assertThat(outline("{code: title=a.js|java}x{code}"))
        .isEqualTo("paragraph(strong('a.js')) codeBlockjava('x')");
  }

  @Test
  void codeInAnItemBelongsToIt() {
    assertThat(outline("# call {code}a\nb{code}\n# next\n{code}c{code}\n# last"))
        .isEqualTo(
            "orderedList(listItem(paragraph('call') codeBlock('a\nb'))"
                + " listItem(paragraph('next') codeBlock('c')) listItem(paragraph('last')))");
  }

  @Test
  void macrosAreKnownInEitherCase() {
    assertThat(outline("{Code}x{CODE}")).isEqualTo("codeBlock('x')");
  }

  @Test
  void aSeparatorOfUnicodeEndsNoLine() {
    assertThat(outline("* one\u2028two"))
        .isEqualTo("bulletList(listItem(paragraph('one\u2028two')))");
  }

  @Test
  void twoBackslashesBreakALineUnlessTheyArePartOfAPath() {
    assertThat(outline("a\\\\b \\\\host\\dir {{%x%\\\\y}}"))
        .isEqualTo("paragraph('a' hardBreak 'b \\\\host\\dir ' code('%x%') hardBreak code('y'))");
  }

  @Test
  void aMonospacedWordEndsWhereNoLetterFollows() {
    assertThat(outline("{{a}}s")).isEqualTo("paragraph('{{a}}s')");
  }
}
