package dev.aloft.text.jql;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(JqlTrees.class)
@Domain(DomainContext.Global.class)
class JqlLawsTest {

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void whatIsPrintedReadsBackAsTheSameTree(@ForAll Query query) {
    assertSame(JqlPrinter.print(query), query);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aFieldOrAnOperandCanBePutBackWhereItStood(@ForAll Query query) {
    String text = JqlPrinter.print(query);
    Query read = read(text);
    Rewriting rewriting = new Rewriting(text);
    read.comparisons()
        .forEach(comparison -> {
          rewriting.put(comparison.field().place(), JqlPrinter.print(comparison.field()));
          comparison
              .operand()
              .ifPresent(operand -> rewriting.put(operand.place(), JqlPrinter.print(operand)));
        });

    assertThat(rewriting.result()).isEqualTo(text);
  }

  @Property(tries = 2000)
  void everyTextIsReadOrSaysWhereItBreaks(@ForAll("texts") String text) {
    switch (JqlReader.read(text)) {
      case JqlReading.Read(Query query) -> assertSame(JqlPrinter.print(query), query);
      case JqlReading.Broken(int at, String why) -> {
        assertThat(at).isBetween(0, text.length());
        assertThat(why).isNotBlank();
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "project",
            " ",
            "=",
            "in",
            "not",
            "(",
            ")",
            ",",
            "A",
            "\"b c\"",
            "'d",
            "and",
            "or",
            "was",
            "changed",
            "by",
            "order by",
            "desc",
            "cf[1]",
            "[",
            "]",
            "-1w",
            "😀",
            "empty",
            "\\",
            "!",
            "~",
            ".x",
            "f()",
            "is",
            "12",
            "&&",
            "|")
        .list()
        .ofMaxSize(12)
        .map(words -> String.join(" ", words));
  }

  private static void assertSame(String text, Query query) {
    assertThat(read(text))
        .as(text)
        .usingRecursiveComparison()
        .withStrictTypeChecking()
        .ignoringFieldsOfTypes(Place.class)
        .isEqualTo(query);
  }

  private static Query read(String text) {
    return switch (JqlReader.read(text)) {
      case JqlReading.Read(Query query) -> query;
      case JqlReading.Broken broken -> throw new AssertionError(text + ": " + broken);
    };
  }
}
