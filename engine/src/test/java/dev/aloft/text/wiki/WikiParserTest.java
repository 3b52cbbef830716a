package dev.aloft.text.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WikiParserTest {

  private static List<Block> blocks(String source) {
    WikiDocument document = WikiParser.parse(source, key -> key.equals("ABC"));
    assertThat(document).hasToString(source);
    return document.blocks();
  }

  private static List<Inline> inlines(String source) {
    List<Block> blocks = blocks(source);
    assertThat(blocks).hasSize(1);
    return ((Block.Paragraph) blocks.getFirst()).content();
  }

  private static Inline words(String text) {
    return new Inline.Words(text);
  }

  private static Inline styled(Style style, Inline... content) {
    return new Inline.Styled(style, style.open(), List.of(content), style.close());
  }

  @Nested
  class Blocks {

    @Test
    void readsHeadingsOfSixLevels() {
      assertThat(blocks("h1. One\nh6. *Six*"))
          .containsExactly(
              new Block.Heading("h1. ", 1, List.of(words("One")), "\n"),
              new Block.Heading("h6. ", 6, List.of(styled(Style.STRONG, words("Six"))), ""));
      assertThat(blocks("h7. Seven").getFirst()).isInstanceOf(Block.Paragraph.class);
    }

    @Test
    void readsMixedNestedLists() {
      Block.Listing list = (Block.Listing) blocks("* a\n*# b\nand more\n- c").getFirst();

      assertThat(list.items()).extracting(Block.Item::marker).containsExactly("*", "*#", "-");
      assertThat(list.items()).extracting(Block.Item::depth).containsExactly(1, 2, 1);
      assertThat(list.items()).extracting(Block.Item::ordered).containsExactly(false, true, false);
      assertThat(WikiPrinter.printBlocks(list.items().get(1).content())).isEqualTo("b\nand more\n");
    }

    @Test
    void boldAtTheStartOfALineIsNoListItem() {
      assertThat(inlines("*bold* words"))
          .containsExactly(styled(Style.STRONG, words("bold")), words(" words"));
    }

    @Test
    void readsTablesWithHeadingsAndEmptyCells() {
      Block.Table table =
          (Block.Table) blocks("||a||b||\n|1| |\n|[x|http://y.example]|2|").getFirst();

      assertThat(table.rows()).hasSize(3).allMatch(Block.Row::closed);
      assertThat(table.rows().get(0).cells()).hasSize(2).allMatch(Block.Cell::heading);
      assertThat(table.rows().get(1).cells()).hasSize(2).noneMatch(Block.Cell::heading);
      assertThat(table.rows().get(2).cells()).hasSize(2);
    }

    @Test
    void aRowGoesOnToTheLineThatEndsInABar() {
      Block.Table table = (Block.Table) blocks("|a\nb|{code}\n|x|\n\n{code}|\nwords").getFirst();

      assertThat(table.rows()).hasSize(1);
      assertThat(table.rows().getFirst().cells()).hasSize(2);
    }

    @Test
    void aRowNeverCutsAMacroThatLooksEscaped() {
      String text = "|\\\\\\{code}\n|\\\\\\{code}";

      assertThat(WikiParser.parse(text, key -> true)).hasToString(text);
    }

    @Test
    void aBarThatNothingClosesTakesOneLine() {
      List<Block> blocks = blocks("| grep x\nwords\nmore words");

      assertThat(blocks).hasSize(2);
      assertThat(((Block.Table) blocks.getFirst()).rows().getFirst().closed()).isFalse();
    }

    @Test
    void codeHoldsAnythingUpToItsClosingTag() {
      assertThat(blocks("{code:java}\n*a* {quote} |x|\n\n[~u]\n{code}"))
          .containsExactly(
              new Block.Verbatim(
                  MacroKind.CODE, "{code:java}", "\n*a* {quote} |x|\n\n[~u]\n", "{code}"));
    }

    @Test
    void codeBehindAnItemBelongsToIt() {
      Block.Listing list =
          (Block.Listing) blocks("# step {noformat}\n\nx\n{noformat}\n# next").getFirst();

      assertThat(list.items()).hasSize(2);
      assertThat(list.items().getFirst().content().get(1)).isInstanceOf(Block.Verbatim.class);
    }

    @Test
    void framesNest() {
      Block.Framed panel =
          (Block.Framed) blocks("{panel:title=Notes}{quote}q{quote}\n* a\n{panel}").getFirst();

      assertThat(MacroKind.title(panel.open())).contains("Notes");
      assertThat(panel.body()).hasSize(3);
      assertThat(panel.body().get(0)).isInstanceOf(Block.Framed.class);
      assertThat(panel.body().get(2)).isInstanceOf(Block.Listing.class);
    }

    @Test
    void aTagWithoutPartnerStaysLiteral() {
      assertThat(inlines("a {quote} b *c*"))
          .containsExactly(
              words("a "),
              new Inline.Opaque("{quote}"),
              words(" b "),
              styled(Style.STRONG, words("c")));
      assertThat(blocks("{code}x").getFirst()).isInstanceOf(Block.Paragraph.class);
    }

    @Test
    void anEscapedTagIsNoTag() {
      assertThat(inlines("\\{code}x\\{code}").getFirst()).isEqualTo(new Inline.Escaped('{'));
    }

    @Test
    void readsRulesQuotationsAndBlankLines() {
      assertThat(blocks("bq. said\n----\n \nwords"))
          .containsExactly(
              new Block.Quotation("bq. ", List.of(words("said")), "\n"),
              new Block.Rule("----\n"),
              new Block.Blank(" \n"),
              new Block.Paragraph(List.of(words("words"))));
    }

    @Test
    void nestingDeeperThanAnyoneWritesIsLiteral() {
      String deep = "{panel:a}".repeat(50_000) + "x" + "{panel}".repeat(50_000);

      assertThat(WikiParser.parse(deep)).hasToString(deep);
    }
  }

  @Nested
  class Inlines {

    @Test
    void readsEveryStyle() {
      assertThat(inlines("*a* _b_ ??c?? -d- +e+ ^f^ ~g~ {{h}}"))
          .filteredOn(Inline.Styled.class::isInstance)
          .extracting(inline -> ((Inline.Styled) inline).style())
          .containsExactlyElementsOf(List.of(Style.values()));
    }

    @Test
    void stylesNest() {
      assertThat(inlines("*a _b_ c*"))
          .containsExactly(
              styled(Style.STRONG, words("a "), styled(Style.EMPHASIS, words("b")), words(" c")));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "snake_case_name",
          "2 * 3 * 4",
          "well-known-word",
          "a*b*c",
          "*open",
          "close*",
          "a * *",
          "**",
          "****",
          "what??",
          "1 - 2 - 3",
          "a -- b --- c",
          "\\\\server\\share",
          "C:\\temp",
          "*not\nacross lines*",
          "{ }",
          "{{}}",
          "[no link]",
          "[a|b]",
          "[]",
          "[^a-z]+",
          "!wow!",
          "is this! or. that!",
          "UTF-8",
          "abc-1",
          "ABC-0",
          "x/ABC-1",
          "ABC-1.patch",
          "ABC-1-fix",
          "http://",
          "mailto:",
          "foo:)",
          "f(x)"
        })
    void leavesWordsAlone(String text) {
      assertThat(inlines(text))
          .allMatch(part -> part instanceof Inline.Words || part instanceof Inline.Break);
    }

    @Test
    void bracedMarksWorkInsideWords() {
      assertThat(inlines("un{*}believ{*}able"))
          .containsExactly(
              words("un"),
              new Inline.Styled(Style.STRONG, "{*}", List.of(words("believ")), "{*}"),
              words("able"));
    }

    @Test
    void escapesKeepMarksFromWorking() {
      assertThat(inlines("\\*a*")).containsExactly(new Inline.Escaped('*'), words("a*"));
    }

    @Test
    void twoBackslashesBreakTheLine() {
      assertThat(inlines("a\\\\b"))
          .containsExactly(words("a"), new Inline.Break("\\\\"), words("b"));
    }

    @Test
    void readsLinksOfAllKinds() {
      assertThat(inlines("[~ann][a *b*|http://x.example|tip][^log.txt][#top][mailto:a@b.example]"))
          .containsExactly(
              new Inline.Link(List.of(), "", new Inline.Target.User("~ann", "ann"), "]"),
              new Inline.Link(
                  List.of(words("a "), styled(Style.STRONG, words("b"))),
                  "|",
                  new Inline.Target.Url("http://x.example"),
                  "|tip]"),
              new Inline.Link(List.of(), "", new Inline.Target.File("^log.txt", "log.txt"), "]"),
              new Inline.Link(List.of(), "", new Inline.Target.Anchor("#top", "top"), "]"),
              new Inline.Link(List.of(), "", new Inline.Target.Url("mailto:a@b.example"), "]"));
    }

    @Test
    void aUrlMayBeTheAliasOfAUrl() {
      Inline.Link link = (Inline.Link) inlines("[http://a.example|http://b.example]").getFirst();

      assertThat(link.target().source()).isEqualTo("http://b.example");
      assertThat(link.alias()).containsExactly(words("http://a.example"));
    }

    @Test
    void readsImages() {
      assertThat(inlines("!a b.png|thumbnail! !http://x.example/i.gif!"))
          .containsExactly(
              new Inline.Image("a b.png", "|thumbnail!"),
              words(" "),
              new Inline.Image("http://x.example/i.gif", "!"));
    }

    @Test
    void aUrlEndsBeforePunctuation() {
      assertThat(inlines("(see https://x.example/a_b_c?d=*e*), *http://y.example*"))
          .containsExactly(
              words("(see "),
              new Inline.BareUrl("https://x.example/a_b_c?d=*e*"),
              words("), "),
              styled(Style.STRONG, new Inline.BareUrl("http://y.example")));
    }

    @Test
    void readsKeysOfKnownProjectsOnly() {
      assertThat(inlines("ABC-12, XYZ-1"))
          .containsExactly(new Inline.IssueKey("ABC-12"), words(", XYZ-1"));
    }

    @Test
    void coloursWithinALineAreInline() {
      assertThat(inlines("a {color:red}*b*{color} c").get(1))
          .isEqualTo(
              new Inline.Coloured(
                  "{color:red}", List.of(styled(Style.STRONG, words("b"))), "{color}"));
      assertThat(blocks("{color:red}\n* a\n{color}").getFirst()).isInstanceOf(Block.Framed.class);
    }

    @Test
    void emoticonsAreNoMarks() {
      assertThat(inlines("(*) a (*)"))
          .containsExactly(new Inline.Emoticon("(*)"), words(" a "), new Inline.Emoticon("(*)"));
    }

    @Test
    void unknownMacrosAreOpaque() {
      assertThat(inlines("{toc:maxLevel=2} a"))
          .containsExactly(new Inline.Opaque("{toc:maxLevel=2}"), words(" a"));
    }
  }
}
