package dev.aloft.sandbox.jira.jql;

import dev.aloft.sandbox.jira.jql.Jql.Operand;
import dev.aloft.sandbox.operation.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a product tells of the history of its things.
 *
 * @param <T> what is searched
 */
public interface PastFields<T> {

  /** A field by its name, in any case; nothing where queries may not ask for its history. */
  Optional<PastField<T>> past(String name);

  /**
   * The people for whom an operand stands.
   *
   * @throws Refusal 400 where it stands for nobody
   */
  Set<String> people(Operand operand);

  /**
   * The time for which an operand stands.
   *
   * @throws Refusal 400 where it stands for none
   */
  Instant time(Operand operand);
}
