package dev.aloft.text.jql;

import java.util.List;
import java.util.Optional;

/** A condition on issues. */
public sealed interface Clause {

  /** All of at least two. */
  record And(List<Clause> clauses) implements Clause {

    public And {
      clauses = List.copyOf(clauses);
    }
  }

  /** Any of at least two. */
  record Or(List<Clause> clauses) implements Clause {

    public Or {
      clauses = List.copyOf(clauses);
    }
  }

  /** What the other does not hold for. */
  record Not(Clause clause) implements Clause {}

  /**
   * A field compared with something.
   *
   * @param operand absent for {@code CHANGED} only
   * @param predicates with operators of history only
   */
  record Comparison(
      Field field, Operator operator, Optional<Operand> operand, List<Predicate> predicates)
      implements Clause {

    public Comparison {
      predicates = List.copyOf(predicates);
    }
  }
}
