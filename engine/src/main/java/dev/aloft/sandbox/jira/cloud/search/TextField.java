package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.jql.Jql.Condition.Clause;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import dev.aloft.sandbox.jira.jql.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** A field of words, in which {@code ~} looks as {@link Words} say. */
final class TextField implements JqlField {

  private final Set<String> names;
  private final Function<IssueHead, List<String>> texts;

  private TextField(Function<IssueHead, List<String>> texts, Set<String> names) {
    this.names = names;
    this.texts = texts;
  }

  TextField(Set<String> names, Function<IssueHead, String> text) {
    this(issue -> List.of(text.apply(issue)), names);
  }

  /** A field of several texts, each of which may be the one that is looked for. */
  static TextField ofMany(Set<String> names, Function<IssueHead, List<String>> texts) {
    return new TextField(texts, names);
  }

  @Override
  public Set<String> names() {
    return names;
  }

  @Override
  public Predicate<IssueHead> condition(Clause clause, Asker asker) {
    Predicate<IssueHead> empty = issue -> texts.apply(issue).stream().allMatch(String::isBlank);
    Operand operand = clause.operands().getFirst();
    return switch (clause.operator()) {
      case IS, IS_NOT -> {
        if (!(operand instanceof Operand.Empty)) {
          throw JqlField.unfit(clause);
        }
        yield clause.operator().negative() ? empty.negate() : empty;
      }
      case LIKE, NOT_LIKE -> {
        if (!(operand instanceof Operand.Text(var wanted))) {
          throw JqlField.unfit(clause);
        }
        Words.check(wanted);
        Predicate<IssueHead> found =
            issue -> texts.apply(issue).stream().anyMatch(text -> Words.like(text, wanted));
        yield clause.operator().negative() ? found.or(empty).negate() : found;
      }
      case EQUALS, NOT_EQUALS, LESS, LESS_EQUALS, GREATER, GREATER_EQUALS, IN, NOT_IN ->
          throw JqlField.unfit(clause);
    };
  }

  @Override
  public Optional<Comparator<IssueHead>> order() {
    return Optional.of(
        SortKeys.comparator(
            issue -> String.join(" ", texts.apply(issue)).toLowerCase(Locale.ROOT)));
  }
}
