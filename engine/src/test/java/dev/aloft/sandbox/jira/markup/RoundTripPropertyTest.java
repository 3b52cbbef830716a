package dev.aloft.sandbox.jira.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.node.ObjectNode;

class RoundTripPropertyTest {

  private final WikiToAdf converter = new WikiToAdf(TextContext.none());

  private static Arbitrary<String> line() {
    Arbitrary<String> words =
        Arbitraries.of(
            "plain",
            "snake_case",
            "a-b",
            "2*3",
            "*strong*",
            "_em_",
            "*_both_*",
            "-gone-",
            "+new+",
            "x^2^",
            "{{code}}",
            "\\*not\\*",
            "\\[no link\\]",
            "[text|https://x.example/a]",
            "[https://x.example]",
            "{color:#ff0000}red{color}",
            "end.",
            "(brackets)",
            "50%",
            "a|b",
            "{brace}",
            "C:\\dir",
            "really!",
            "!not an image",
            "what??");
    return words.list().ofMinSize(1).ofMaxSize(6).map(list -> String.join(" ", list));
  }

  @Provide
  Arbitrary<String> wiki() {
    Arbitrary<String> block =
        Arbitraries.oneOf(
            line(),
            Combinators.combine(line(), line()).as((one, two) -> one + "\n" + two),
            line().map(text -> "h3. " + text),
            line().map(text -> "{quote}\n" + text + "\n{quote}"),
            line().map(text -> "{panel}\n" + text + "\n{panel}"),
            Arbitraries.of("{code:java}\nint *x* = {a};\n{code}", "----"),
            Combinators.combine(line(), line(), line())
                .as((one, two, three) -> "* " + one + "\n** " + two + "\n* " + three),
            Combinators.combine(line(), line()).as((one, two) -> "# " + one + "\n#* " + two));
    return block.list().ofMinSize(1).ofMaxSize(5).map(list -> String.join("\n\n", list));
  }

  /** What is stored is written as markup that reads as the same document again. */
  @Property(tries = 2000)
  void writtenMarkupReadsAsTheSameDocument(@ForAll("wiki") String wiki) {
    ObjectNode document = converter.convert(wiki);
    String written = AdfToWiki.convert(document);
    assertThat(converter.convert(written))
        .as(String.join("\n", List.of(wiki, "written as", written)))
        .isEqualTo(document);
  }
}
