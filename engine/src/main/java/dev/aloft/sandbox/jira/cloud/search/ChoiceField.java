package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.jql.Jql.Condition.Clause;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import dev.aloft.sandbox.jira.jql.Operator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
  private final Map<String, Called> functions;
  private final Optional<Function<IssueHead, String>> sortKey;
  private final Optional<Ranks> ranks;

  /** What a function of a query stands for. */
  @FunctionalInterface
  public interface Called {

    /**
     * The ids.
     *
     * @throws dev.aloft.sandbox.operation.Refusal 400 for arguments that mean nothing
     */
    Collection<String> of(Asker asker, List<String> arguments);
  }

  /** An order of values, for {@code <} and its like. */
  @FunctionalInterface
  public interface Ranks {

    /** How the first stands to the second; nothing where neither is before the other. */
    OptionalInt compare(String one, String other);
  }

  private ChoiceField(
      Set<String> names,
      Function<IssueHead, Stream<String>> values,
      Meaning meaning,
      Map<String, Called> functions,
      Optional<Function<IssueHead, String>> sortKey,
      Optional<Ranks> ranks) {
    this.names = names;
    this.values = values;
    this.meaning = meaning;
    this.functions = functions;
    this.sortKey = sortKey;
    this.ranks = ranks;
  }

  /**
   * A field.
   *
   * @param values the ids that an issue has
   * @param meaning what a word of a query stands for
   */
  public static ChoiceField of(
      Set<String> names, Function<IssueHead, Stream<String>> values, Meaning meaning) {
    return new ChoiceField(names, values, meaning, Map.of(), Optional.empty(), Optional.empty());
  }

  /** The same with a function without arguments; its name in small letters. */
  public ChoiceField with(String function, Function<Asker, Collection<String>> ids) {
    return with(function, 0, 0, (asker, arguments) -> ids.apply(asker));
  }

  /**
   * The same with a function; its name in small letters.
   *
   * @param least how many arguments it takes at least
   * @param most how many it takes at most
   */
  public ChoiceField with(String function, int least, int most, Called ids) {
    Map<String, Called> more = new LinkedHashMap<>(functions);
    more.put(
        function,
        (asker, arguments) -> {
          JqlField.count(function, arguments, least, most);
          return ids.of(asker, arguments);
        });
    return new ChoiceField(names, values, meaning, more, sortKey, ranks);
  }

  /** The same with an order by a text; an empty one comes last. */
  public ChoiceField sortedBy(Function<IssueHead, String> key) {
    return new ChoiceField(names, values, meaning, functions, Optional.of(key), ranks);
  }

  /** The same with an order of its values. */
  public ChoiceField ranked(Ranks order) {
    return new ChoiceField(names, values, meaning, functions, sortKey, Optional.of(order));
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
          case LESS, LESS_EQUALS, GREATER, GREATER_EQUALS -> ranks.isPresent() && !empty;
          case LIKE, NOT_LIKE -> false;
        };
    if (!fits) {
      throw JqlField.unfit(clause);
    }
    Set<String> ids = ids(clause, asker);
    if (clause.operator().comparing()) {
      Ranks order = ranks.orElseThrow();
      return issue ->
          values.apply(issue).anyMatch(has -> holds(clause.operator(), order, has, ids));
    }
    Predicate<IssueHead> found = issue -> values.apply(issue).anyMatch(ids::contains);
    Predicate<IssueHead> without = issue -> values.apply(issue).findAny().isEmpty();
    return clause.operator().negative()
        ? found.or(without).negate()
        : empty ? found.or(without) : found;
  }

  private static boolean holds(
      Operator operator, Ranks order, String has, Collection<String> edges) {
    return edges.stream()
        .map(edge -> order.compare(has, edge))
        .anyMatch(way -> way.isPresent() && operator.holds(way.getAsInt()));
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
          Called function = functions.get(name.toLowerCase(Locale.ROOT));
          if (function == null) {
            throw JqlField.noFunction(name);
          }
          ids.addAll(function.of(asker, arguments));
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
