package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.jql.Jql.Condition.Clause;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A field whose values are one of several things: it understands {@code =}, {@code in}, {@code is
 * EMPTY} and their opposites. What is empty is not found by an opposite, as in the product.
 */
public final class ChoiceField implements JqlField {

  /** What a word of a query stands for; a name may stand for several things. */
  @FunctionalInterface
  public interface Meaning {

    /** The ids, none where the word means nothing. */
    Collection<String> of(String word);
  }

  private final Set<String> names;
  private final Function<IssueHead, Stream<String>> values;
  private final Meaning meaning;
  private final Map<String, Function<Asker, Collection<String>>> functions;
  private final Optional<Function<IssueHead, String>> sortKey;

  private ChoiceField(
      Set<String> names,
      Function<IssueHead, Stream<String>> values,
      Meaning meaning,
      Map<String, Function<Asker, Collection<String>>> functions,
      Optional<Function<IssueHead, String>> sortKey) {
    this.names = names;
    this.values = values;
    this.meaning = meaning;
    this.functions = functions;
    this.sortKey = sortKey;
  }

  /**
   * A field.
   *
   * @param values the ids that an issue has
   * @param meaning what a word of a query stands for
   */
  public static ChoiceField of(
      Set<String> names, Function<IssueHead, Stream<String>> values, Meaning meaning) {
    return new ChoiceField(names, values, meaning, Map.of(), Optional.empty());
  }

  /** The same with a function that stands for some ids; its name in small letters. */
  public ChoiceField with(String function, Function<Asker, Collection<String>> ids) {
    Map<String, Function<Asker, Collection<String>>> more = new LinkedHashMap<>(functions);
    more.put(function, ids);
    return new ChoiceField(names, values, meaning, more, sortKey);
  }

  /** The same with an order by a text; an empty one comes last. */
  public ChoiceField sortedBy(Function<IssueHead, String> key) {
    return new ChoiceField(names, values, meaning, functions, Optional.of(key));
  }

  @Override
  public Set<String> names() {
    return names;
  }

  @Override
  public Predicate<IssueHead> condition(Clause clause, Asker asker) {
    boolean empty = clause.operands().contains(new Operand.Empty());
    boolean fits =
        switch (clause.operator()) {
          case EQUALS, NOT_EQUALS, IN, NOT_IN -> true;
          case IS, IS_NOT -> empty;
          case LIKE, NOT_LIKE, LESS, LESS_EQUALS, GREATER, GREATER_EQUALS -> false;
        };
    if (!fits) {
      throw JqlField.unfit(clause);
    }
    Set<String> ids = ids(clause, asker);
    Predicate<IssueHead> found = issue -> values.apply(issue).anyMatch(ids::contains);
    Predicate<IssueHead> without = issue -> values.apply(issue).findAny().isEmpty();
    return clause.operator().negative()
        ? found.or(without).negate()
        : empty ? found.or(without) : found;
  }

  /** The ids that a clause names. */
  Set<String> ids(Clause clause, Asker asker) {
    Set<String> ids = new HashSet<>();
    for (Operand operand : clause.operands()) {
      switch (operand) {
        case Operand.Empty() -> {}
        case Operand.Text(var word) -> {
          Collection<String> found = meaning.of(word);
          if (found.isEmpty()) {
            throw JqlField.unknown(clause.field(), word);
          }
          ids.addAll(found);
        }
        case Operand.Function(var name, var arguments) -> {
          Function<Asker, Collection<String>> function =
              functions.get(name.toLowerCase(Locale.ROOT));
          if (function == null || !arguments.isEmpty()) {
            throw JqlField.noFunction(name);
          }
          ids.addAll(function.apply(asker));
        }
      }
    }
    return ids;
  }

  @Override
  public Optional<Comparator<IssueHead>> order() {
    return sortKey.map(SortKeys::comparator);
  }
}
