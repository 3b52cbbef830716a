package dev.aloft.sandbox.jira.cloud.filter;

import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.search.Asker;
import dev.aloft.sandbox.jira.cloud.search.JqlField;
import dev.aloft.sandbox.jira.cloud.search.JqlSearch;
import dev.aloft.sandbox.jira.jql.Jql.Condition.Clause;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import dev.aloft.sandbox.jira.jql.Operator;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** {@code filter = 10000}: what a saved search finds that the asker may see; its order is none. */
public final class FilterField implements JqlField {

  private final Filters filters;
  private final JqlSearch search;

  /** The saved searches of a site. */
  public FilterField(Filters filters, JqlSearch search) {
    this.filters = filters;
    this.search = search;
  }

  @Override
  public Set<String> names() {
    return Set.of("filter", "request", "savedfilter", "searchrequest");
  }

  @Override
  public Predicate<IssueHead> condition(Clause clause, Asker asker) {
    if (!List.of(Operator.EQUALS, Operator.NOT_EQUALS, Operator.IN, Operator.NOT_IN)
        .contains(clause.operator())) {
      throw JqlField.unfit(clause);
    }
    Predicate<IssueHead> any =
        clause.operands().stream()
            .map(operand -> found(clause, operand, asker))
            .reduce(issue -> false, Predicate::or);
    return clause.operator().negative() ? any.negate() : any;
  }

  private Predicate<IssueHead> found(Clause clause, Operand operand, Asker asker) {
    return switch (operand) {
      case Operand.Empty() -> throw JqlField.unfit(clause);
      case Operand.Function(var name, var _) -> throw JqlField.noFunction(name);
      case Operand.Text(var word) -> {
        Filter filter =
            named(word, asker).orElseThrow(() -> JqlField.unknown(clause.field(), word));
        if (asker.filters().contains(filter.id())) {
          throw Refusal.badRequest(
              "Field '" + clause.field() + "' with value '" + word + "' refers to itself.");
        }
        yield search.test(filter.jql(), asker.inside(filter.id()));
      }
    };
  }

  private Optional<Filter> named(String word, Asker asker) {
    Optional<Filter> byId = Ids.parse(word).flatMap(id -> filters.visible(asker.account(), id));
    List<Filter> byName =
        filters.all().stream()
            .filter(one -> one.name().equalsIgnoreCase(word))
            .filter(one -> filters.sees(asker.account(), one))
            .toList();
    return byId.or(() -> byName.stream().findFirst());
  }
}
