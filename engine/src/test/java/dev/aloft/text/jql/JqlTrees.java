package dev.aloft.text.jql;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Queries of every form, with names that need quotes, escapes, or look like keywords. */
final class JqlTrees extends DomainContextBase {

  private static final List<Operator> WITH_OPERAND =
      List.of(Operator.values()).stream().filter(one -> one != Operator.CHANGED).toList();

  @Provide
  Arbitrary<Query> queries() {
    return Combinators.combine(
            clauses(3).injectNull(0.1).map(Optional::ofNullable), sorts().list().ofMaxSize(3))
        .as(Query::new);
  }

  private static Arbitrary<Query.Sort> sorts() {
    return Combinators.combine(fields(), Arbitraries.of(Query.Direction.class)).as(Query.Sort::new);
  }

  /** Of at most so many levels. */
  private static Arbitrary<Clause> clauses(int levels) {
    if (levels == 0) {
      return comparisons();
    }
    Arbitrary<Clause> inner = clauses(levels - 1);
    Arbitrary<List<Clause>> several = inner.list().ofMinSize(2).ofMaxSize(3);
    return Arbitraries.oneOf(
        inner,
        inner.map(Clause.Not::new),
        several.map(Clause.And::new),
        several.map(Clause.Or::new));
  }

  private static Arbitrary<Clause> comparisons() {
    Arbitrary<List<Predicate>> predicates =
        Combinators.combine(Arbitraries.of(Predicate.Kind.class), operands())
            .as(Predicate::new)
            .list()
            .ofMaxSize(2);
    Arbitrary<Clause> compared =
        Combinators.combine(fields(), Arbitraries.of(WITH_OPERAND), operands(), predicates)
            .as((field, operator, operand, narrowed) ->
                new Clause.Comparison(
                    field,
                    operator,
                    Optional.of(operand),
                    operator.ofHistory() ? narrowed : List.of()));
    Arbitrary<Clause> changed =
        Combinators.combine(fields(), predicates)
            .as((field, narrowed) ->
                new Clause.Comparison(field, Operator.CHANGED, Optional.empty(), narrowed));
    return Arbitraries.frequencyOf(Tuple.of(9, compared), Tuple.of(1, changed));
  }

  private static Arbitrary<Field> fields() {
    Arbitrary<Field.Property> properties =
        Combinators.combine(
                words(),
                Arbitraries.oneOf(Arbitraries.just(""), words().filter(word -> !word.isEmpty())))
            .as(Field.Property::new);
    return Arbitraries.oneOf(
        words().map(name -> new Field(name, List.of(), Place.NOWHERE)),
        Arbitraries.longs()
            .between(0, 99_999)
            .map(id ->
                new Field("cf", List.of(new Field.Property(Long.toString(id), "")), Place.NOWHERE)),
        Combinators.combine(words(), properties.list().ofMinSize(1).ofMaxSize(2))
            .as((name, keys) -> new Field(name, keys, Place.NOWHERE)));
  }

  private static Arbitrary<Operand> operands() {
    Arbitrary<Operand> flat = Arbitraries.oneOf(single(), several(single()));
    return Arbitraries.oneOf(flat, several(flat));
  }

  private static Arbitrary<Operand> several(Arbitrary<Operand> values) {
    return values
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(some -> new Operand.Several(some, Place.NOWHERE));
  }

  private static Arbitrary<Operand> single() {
    Arbitrary<Operand.Text> texts = words().map(word -> new Operand.Text(word, Place.NOWHERE));
    return Arbitraries.oneOf(
        texts.map(Operand.class::cast),
        Arbitraries.longs().map(number -> new Operand.Whole(number, Place.NOWHERE)),
        Arbitraries.just(new Operand.Empty(Place.NOWHERE)),
        Combinators.combine(texts, texts.list().ofMaxSize(3))
            .as((name, arguments) -> new Operand.Function(name, arguments, Place.NOWHERE)));
  }

  private static Arbitrary<String> words() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "status",
            "Story Points",
            "and",
            "NOT",
            "empty",
            "null",
            "order",
            "-1w",
            "10010",
            "cf",
            "O'Neil",
            "say \"hi\"",
            "back\\slash",
            "\\u0041",
            "a\nb\tc\r",
            "ä ß 语 😀",
            "",
            "user",
            "ada@example.com",
            "1.0",
            "Type[Dropdown]",
            "a,b",
            "(x)",
            "!",
            "=",
            "x\u0000y"),
        Arbitraries.strings().ofMaxLength(8));
  }
}
