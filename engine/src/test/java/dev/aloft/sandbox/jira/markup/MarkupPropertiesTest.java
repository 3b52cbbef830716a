package dev.aloft.sandbox.jira.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.contracts.AdfCheck;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.node.ObjectNode;

class MarkupPropertiesTest {

  private final WikiToAdf converter = new WikiToAdf(TextContext.none());

  @Provide
  Arbitrary<String> wiki() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "word",
            " ",
            "\n",
            "\n\n",
            "*",
            "_",
            "-",
            "+",
            "^",
            "~",
            "{{",
            "}}",
            "{code}",
            "{quote}",
            "{panel:title=x}",
            "{panel}",
            "{noformat}",
            "h1. ",
            "bq. ",
            "* ",
            "# ",
            "** ",
            "|",
            "||",
            "[",
            "]",
            "[a|https://x.example]",
            "!",
            "!a.png!",
            "\\",
            "\\\\",
            "----",
            "{color:red}",
            "{color}",
            "??",
            "https://x.example/y",
            "a-b_c",
            ".",
            "{",
            "}");
    return pieces.list().ofMaxSize(25).map(list -> String.join("", list));
  }

  @Property(tries = 3000)
  void everyTextBecomesADocumentThatTheSiteTakes(@ForAll("wiki") String wiki) {
    ObjectNode document = converter.convert(wiki);
    assertThat(AdfSchema.problem(document)).isEmpty();
    assertThat(AdfCheck.check(document)).isEmpty();
  }

  @Property(tries = 3000)
  void noWordIsEverLost(@ForAll("wiki") String wiki) {
    Assume.that(!hasImageOptions(wiki));
    assertThat(count(converter.convert(wiki).toString())).isGreaterThanOrEqualTo(count(wiki));
  }

  @Property(tries = 3000)
  void wordsSurviveTheWayThereAndBack(@ForAll("wiki") String wiki) {
    Assume.that(!hasImageOptions(wiki));
    ObjectNode document = converter.convert(wiki);
    String again = converter.convert(AdfToWiki.convert(document)).toString();
    assertThat(count(again)).isGreaterThanOrEqualTo(count(wiki));
  }

  /** What follows the bar in an image is about its looks and is no text. */
  private static boolean hasImageOptions(String wiki) {
    return wiki.matches("(?s).*!https[^!\\n]*\\|[^!\\n]*word[^!\\n]*!.*");
  }

  private static int count(String text) {
    return (text.length() - text.replace("word", "").length()) / "word".length();
  }
}
