package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.jql.Jql.Condition.Clause;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A field of which those who ask do not all see the same, such as comments.
 *
 * @param field what it is to somebody
 */
record AskedField(Set<String> names, Function<Asker, JqlField> field) implements JqlField {

  @Override
  public Predicate<IssueHead> condition(Clause clause, Asker asker) {
    return field.apply(asker).condition(clause, asker);
  }
}
