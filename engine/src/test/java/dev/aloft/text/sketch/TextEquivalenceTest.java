package dev.aloft.text.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.text.wiki.LinkRenderer.Mentioned;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TextEquivalenceTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static TextSketch adf(String content) {
    String document = "{'type':'doc','version':1,'content':[" + content + "]}";
    return AdfSketch.of(JSON.readTree(document.replace('\'', '"')));
  }

  private static String paragraph(String... nodes) {
    return "{'type':'paragraph','content':[" + String.join(",", nodes) + "]}";
  }

  private static String text(String text) {
    return "{'type':'text','text':'" + text + "'}";
  }

  private static String linked(String text, String url) {
    return "{'type':'text','text':'%s','marks':[{'type':'link','attrs':{'href':'%s'}}]}"
        .formatted(text, url);
  }

  private static List<String> compare(String wiki, String... content) {
    return TextEquivalence.compare(WikiSketch.of(wiki), adf(String.join(",", content)));
  }

  @Nested
  class SaysNothingAbout {

    @Test
    void markupThatBecameMarks() {
      assertThat(
              compare(
                  "some *bold* un{*}believ{*}able {{code}} text",
                  paragraph(
                      text("some "),
                      text("bold"),
                      text(" un"),
                      text("believ"),
                      text("able "),
                      text("code"),
                      text(" text"))))
          .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{code}never closed", "so {Quote}it is", "a{color:red}b"})
    void tagsWithoutPartnerThatTouchAWord(String text) {
      assertThat(compare(text, paragraph(text(text)))).isEmpty();
    }

    @Test
    void aWholePageOfBlocks() {
      assertThat(
              compare(
                  """
                  h2. Title
                  intro\\\\line
                  * one
                  ** two
                  {code:java|title=A.java}
                  int a = b[1] * 2;
                  {code}
                  ||h||
                  |c|
                  bq. said
                  {panel:title=Note}careful{panel}
                  ----
                  """,
                  "{'type':'heading','attrs':{'level':2},'content':[" + text("Title") + "]}",
                  paragraph(text("intro"), "{'type':'hardBreak'}", text("line")),
                  "{'type':'bulletList','content':[{'type':'listItem','content':["
                      + paragraph(text("one"))
                      + ",{'type':'bulletList','content':[{'type':'listItem','content':["
                      + paragraph(text("two"))
                      + "]}]}]}]}",
                  paragraph(text("A.java")),
                  "{'type':'codeBlock','attrs':{'language':'java'},'content':["
                      + text("int a = b[1] * 2;")
                      + "]}",
                  "{'type':'table','content':[{'type':'tableRow','content':[{'type':'tableHeader',"
                      + "'content':["
                      + paragraph(text("h"))
                      + "]}]},{'type':'tableRow','content':[{'type':'tableCell','content':["
                      + paragraph(text("c"))
                      + "]}]}]}",
                  "{'type':'blockquote','content':[" + paragraph(text("said")) + "]}",
                  "{'type':'panel','content':["
                      + paragraph(text("Note"))
                      + ","
                      + paragraph(text("careful"))
                      + "]}",
                  "{'type':'rule'}"))
          .isEmpty();
    }

    @Test
    void mentionsLinksAndFilesThatArrived() {
      assertThat(
              compare(
                  "[~accountid:5b:1] see [the page|https://x.example/p] and https://y.example/q. "
                      + "!a.png|thumbnail!",
                  paragraph(
                      "{'type':'mention','attrs':{'id':'5b:1','text':'@Ann'}}",
                      text(" see "),
                      linked("the page", "https://x.example/p"),
                      text(" and "),
                      "{'type':'inlineCard','attrs':{'url':'https://y.example/q'}}",
                      text(".")),
                  "{'type':'mediaSingle','content':[{'type':'media','attrs':{'type':'file','id':'1',"
                      + "'alt':'a.png'}}]}"))
          .isEmpty();
    }

    @Test
    void aLinkOfSeveralStyles() {
      assertThat(
              compare(
                  "[a *b*|https://x.example]",
                  paragraph(linked("a ", "https://x.example"), linked("b", "https://x.example"))))
          .isEmpty();
    }

    @Test
    void aPairOfMarksThatOneSideReadAsWords() {
      assertThat(compare("see *this* one", paragraph(text("see *this* one")))).isEmpty();
      assertThat(compare("from -a to b- now", paragraph(text("from -a to b- now")))).isEmpty();
    }

    @Test
    void smileysAndDashes() {
      assertThat(
              compare(
                  "a -- b :) c (/) --- d",
                  paragraph(
                      text("a \u2013 b "),
                      "{'type':'emoji','attrs':{'shortName':':slight_smile:','text':':)'}}",
                      text(" c (/) \u2014 d"))))
          .isEmpty();
    }

    @Test
    void aKeyThatBecameALink() {
      assertThat(
              compare(
                  "see ABC-1",
                  paragraph(
                      text("see "),
                      "{'type':'inlineCard','attrs':{'url':'https://x.example/browse/ABC-1'}}")))
          .isEmpty();
    }

    @Test
    void aFileWithoutNameOrShownAsALink() {
      String media = "{'type':'media','attrs':{'type':'file','id':'1'}}";

      assertThat(compare("!a.png!", "{'type':'mediaSingle','content':[" + media + "]}")).isEmpty();
      assertThat(compare("[^a b.txt]", paragraph(text("a b.txt")))).isEmpty();
    }

    @Test
    void aNameThatIsNoAccount() {
      assertThat(compare("[~bob] said", paragraph(text("[~bob] said")))).isEmpty();
      assertThat(compare("[~bob lee] said", paragraph(text("@bob lee said")))).isEmpty();
    }

    @Test
    void blocksWithinBlocksThatWereFlattened() {
      assertThat(
              compare(
                  "* a\n{quote}b{quote}",
                  "{'type':'bulletList','content':[{'type':'listItem','content':["
                      + paragraph(text("a"))
                      + ","
                      + paragraph(text("b"))
                      + "]}]}"))
          .isEmpty();
    }
  }

  @Nested
  class Names {

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "one two three; one three; after \"one\" is missing: \"two\"",
          "one three; one two three; after \"one\" was added: \"two\"",
          "one two three; one too three; after \"one\" stands \"too\" in place of \"two\"",
          "one two; two one; at the beginning stands \"two one\" in place of \"one two\"",
          "half a-b word; half ab word; after \"half\" stands \"ab\" in place of \"a-b\"",
          "it is 5 * 3; it is 5 3; after \"it is 5\" is missing: \"*\"",
          "really?; really; the number of these characters differs: ?",
          "at -5 and -6 degrees; at 5 and 6 degrees; the number of these characters differs: -",
          "Word; word; at the beginning stands \"word\" in place of \"Word\"",
        })
    void lostAndChangedWords(String wiki, String actual, String difference) {
      assertThat(compare(wiki, paragraph(text(actual)))).containsExactly(difference);
    }

    @Test
    void aMentionOfSomeoneElse() {
      assertThat(
              compare(
                  "hi [~accountid:1]",
                  paragraph(text("hi "), "{'type':'mention','attrs':{'id':'2'}}")))
          .containsExactly("after \"hi\" stands \"@2\" in place of \"@1\"");
    }

    @Test
    void aMentionThatBecameWords() {
      assertThat(compare("hi [~accountid:1]", paragraph(text("hi Ann")))).hasSize(1);
    }

    @Test
    void aLinkThatPointsElsewhere() {
      assertThat(compare("[a|https://x.example/1]", paragraph(linked("a", "https://x.example/2"))))
          .containsExactly(
              "a link to https://x.example/1 is missing",
              "a link to https://x.example/2 was added");
    }

    @Test
    void aLinkToTheOldSite() {
      assertThat(
              compare(
                  "https://new.example/browse/ABC-1",
                  paragraph(
                      linked(
                          "https://old.example/browse/ABC-1", "https://old.example/browse/ABC-1"))))
          .hasSize(2);
    }

    @Test
    void aFileThatIsNotShown() {
      assertThat(compare("see !a.png!", paragraph(text("see"))))
          .containsExactly("after \"see\" is missing: \"[file a.png]\"");
    }

    @Test
    void blocksThatAreMissing() {
      assertThat(compare("h1. a\n* b\n* c", paragraph(text("a b c"))))
          .containsExactly("headings: 1 expected, 0 found", "list items: 2 expected, 0 found");
    }
  }

  @Test
  void whatATextNamesIsCalledAsOnTheTarget() {
    TextSketch sketch =
        WikiSketch.of(
            "[~ann] [~bob] [~old] OPS-1 and UTF-8",
            new WikiSketch.Terms() {
              @Override
              public Optional<Mentioned> person(String name) {
                return switch (name) {
                  case "ann" -> Optional.of(new Mentioned.Account("id1"));
                  case "old" -> Optional.of(new Mentioned.NameOnly("Old Hand"));
                  default -> Optional.empty();
                };
              }

              @Override
              public String issue(String key) {
                return key.replace("OPS-", "DEV-");
              }
            });

    assertThat(sketch.mentions()).containsExactly("id1");
    assertThat(sketch.plainText()).isEqualTo("@id1 bob Old Hand DEV-1 and UTF-8");
  }

  @Test
  void plainTextHasNoMarkupAndSingleBlanks() {
    assertThat(WikiSketch.of("h1.  A  *title*\r\n\r\n|a|b|\n{code}x  y{code} !p.png!").plainText())
        .isEqualTo("A title a b x y [p.png]");
  }
}
