package dev.aloft.text.jql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole query.
 *
 * @param where absent if it asks for all issues
 */
public record Query(Optional<Clause> where, List<Sort> orderBy) {

  public Query {
    orderBy = List.copyOf(orderBy);
  }

  /** One of the things that results are sorted by. */
  public record Sort(Field field, Direction direction) {}

  /** Which way: {@code DEFAULT} where a query does not say. */
  public enum Direction {
    DEFAULT,
    ASC,
    DESC
  }

  /** Every comparison, in the order in which they stand. */
  public Stream<Clause.Comparison> comparisons() {
    return where.stream().flatMap(Query::within);
  }

  private static Stream<Clause.Comparison> within(Clause clause) {
    return switch (clause) {
      case Clause.And and -> and.clauses().stream().flatMap(Query::within);
      case Clause.Or or -> or.clauses().stream().flatMap(Query::within);
      case Clause.Not not -> within(not.clause());
      case Clause.Comparison comparison -> Stream.of(comparison);
    };
  }
}
