package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.jql.Jql.Condition.Clause;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A field of words: {@code ~} finds texts that hold every word, {@code "\"so and so\""} those that
 * hold the phrase, {@code word*} words that begin so. Stemming is not done.
 */
final class TextField implements JqlField {

  /** What stands between two texts: no word, so that no phrase reaches from one to the other. */
  private static final String APART = " \uffff ";

  private final Set<String> names;
  private final Function<IssueHead, String> text;

  TextField(Set<String> names, Function<IssueHead, String> text) {
    this.names = names;
    this.text = text;
  }

  /** A field of several texts, each of which may be the one that is looked for. */
  static TextField ofMany(Set<String> names, Function<IssueHead, List<String>> texts) {
    return new TextField(names, issue -> String.join(APART, texts.apply(issue)));
  }

  @Override
  public Set<String> names() {
    return names;
  }

  @Override
  public Predicate<IssueHead> condition(Clause clause, Asker asker) {
    Predicate<IssueHead> empty = issue -> text.apply(issue).isBlank();
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
        Predicate<String> holds = holds(wanted);
        Predicate<IssueHead> found = issue -> holds.test(text.apply(issue));
        yield clause.operator().negative() ? found.or(empty).negate() : found;
      }
      case EQUALS, NOT_EQUALS, LESS, LESS_EQUALS, GREATER, GREATER_EQUALS, IN, NOT_IN ->
          throw JqlField.unfit(clause);
    };
  }

  private static Predicate<String> holds(String wanted) {
    if (wanted.length() > 1 && wanted.startsWith("\"") && wanted.endsWith("\"")) {
      String phrase = String.join(" ", words(wanted));
      return text -> (" " + String.join(" ", words(text)) + " ").contains(" " + phrase + " ");
    }
    List<String> parts = List.of(wanted.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}*]+", -1));
    return text -> {
      List<String> words = words(text);
      return parts.stream()
          .filter(part -> !part.isEmpty())
          .allMatch(part ->
              words.stream()
                  .anyMatch(word ->
                      part.endsWith("*")
                          ? word.startsWith(part.substring(0, part.length() - 1))
                          : word.equals(part)));
    };
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  @Override
  public Optional<Comparator<IssueHead>> order() {
    return Optional.of(SortKeys.comparator(issue -> text.apply(issue).toLowerCase(Locale.ROOT)));
  }
}
