package dev.aloft.text.jql;

import dev.aloft.text.jql.grammar.JqlLexer;
import dev.aloft.text.jql.grammar.JqlParser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Makes our tree of what the generated parser has found. */
final class TreeBuilder {

  private final String text;

  TreeBuilder(String text) {
    this.text = text;
  }

  Query query(JqlParser.QueryContext found) {
    return new Query(
        Optional.ofNullable(found.disjunction()).map(this::disjunction),
        Optional.ofNullable(found.orderBy()).stream()
            .flatMap(order -> order.sort().stream())
            .map(this::sort)
            .toList());
  }

  private Query.Sort sort(JqlParser.SortContext found) {
    Token direction = found.direction;
    return new Query.Sort(
        field(found.field()),
        direction == null
            ? Query.Direction.DEFAULT
            : direction.getType() == JqlLexer.ASC ? Query.Direction.ASC : Query.Direction.DESC);
  }

  private Clause disjunction(JqlParser.DisjunctionContext found) {
    return joined(found.conjunction().stream().map(this::conjunction).toList(), Clause.Or::new);
  }

  private Clause conjunction(JqlParser.ConjunctionContext found) {
    return joined(found.negation().stream().map(this::negation).toList(), Clause.And::new);
  }

  private static Clause joined(List<Clause> clauses, Function<List<Clause>, Clause> join) {
    return clauses.size() == 1 ? clauses.getFirst() : join.apply(clauses);
  }

  private Clause negation(JqlParser.NegationContext found) {
    if (found.negation() != null) {
      return new Clause.Not(negation(found.negation()));
    }
    return found.disjunction() == null
        ? comparison(found.comparison())
        : disjunction(found.disjunction());
  }

  private Clause comparison(JqlParser.ComparisonContext found) {
    return new Clause.Comparison(
        field(found.field()),
        operator(found),
        Optional.ofNullable(found.operand()).map(this::operand),
        found.predicate().stream().map(this::predicate).toList());
  }

  private static Operator operator(JqlParser.ComparisonContext found) {
    boolean not = found.NOT() != null;
    boolean in = found.IN() != null;
    if (found.CHANGED() != null) {
      return Operator.CHANGED;
    }
    if (found.WAS() != null) {
      return in
          ? not ? Operator.WAS_NOT_IN : Operator.WAS_IN
          : not ? Operator.WAS_NOT : Operator.WAS;
    }
    if (found.IS() != null) {
      return not ? Operator.IS_NOT : Operator.IS;
    }
    return in ? not ? Operator.NOT_IN : Operator.IN : sign(found.sign);
  }

  private static Operator sign(Token sign) {
    return switch (sign.getType()) {
      case JqlLexer.EQUALS -> Operator.EQUALS;
      case JqlLexer.NOT_EQUALS -> Operator.NOT_EQUALS;
      case JqlLexer.LIKE -> Operator.LIKE;
      case JqlLexer.NOT_LIKE -> Operator.NOT_LIKE;
      case JqlLexer.LESS -> Operator.LESS;
      case JqlLexer.LESS_EQUALS -> Operator.LESS_EQUALS;
      case JqlLexer.GREATER -> Operator.GREATER;
      default -> Operator.GREATER_EQUALS;
    };
  }

  private Predicate predicate(JqlParser.PredicateContext found) {
    return new Predicate(
        Predicate.Kind.valueOf(found.kind.getText().toUpperCase(Locale.ROOT)),
        operand(found.operand()));
  }

  private Operand operand(JqlParser.OperandContext found) {
    if (found.EMPTY() != null) {
      return new Operand.Empty(place(found));
    }
    if (found.function() != null) {
      List<Operand.Text> words = found.function().text().stream().map(this::word).toList();
      return new Operand.Function(
          words.getFirst(), words.subList(1, words.size()), place(found.function()));
    }
    return found.text() == null
        ? new Operand.Several(found.operand().stream().map(this::operand).toList(), place(found))
        : single(found.text());
  }

  private Operand single(JqlParser.TextContext found) {
    if (found.NUMBER() != null) {
      try {
        return new Operand.Whole(Long.parseLong(found.getText()), place(found));
      } catch (NumberFormatException _) {
        return word(found);
      }
    }
    return word(found);
  }

  private Operand.Text word(JqlParser.TextContext found) {
    return new Operand.Text(value(found), place(found));
  }

  private Field field(JqlParser.FieldContext found) {
    return new Field(
        value(found.text()), found.property().stream().map(this::property).toList(), place(found));
  }

  private Field.Property property(JqlParser.PropertyContext found) {
    List<JqlParser.TextContext> parts = found.text();
    return new Field.Property(
        value(parts.getFirst()), parts.size() == 1 ? "" : value(parts.get(1)));
  }

  private String value(JqlParser.TextContext found) {
    String written = found.getText();
    return Escapes.read(
        found.QUOTED() == null ? written : written.substring(1, written.length() - 1));
  }

  private Place place(ParserRuleContext found) {
    int from = text.offsetByCodePoints(0, found.getStart().getStartIndex());
    int to = text.offsetByCodePoints(0, found.getStop().getStopIndex() + 1);
    return new Place(from, to);
  }
}
