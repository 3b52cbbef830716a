package dev.aloft.sandbox.confluence.cloud.search;

import dev.aloft.sandbox.confluence.cloud.content.Content;
import dev.aloft.sandbox.confluence.cloud.content.Status;
import dev.aloft.sandbox.confluence.cloud.search.Cql.Condition;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Viewer;
import dev.aloft.sandbox.operation.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the content that fits a query and that its caller may read. */
final class CqlSearch {

  private final ConfluenceSite site;

  CqlSearch(ConfluenceSite site) {
    this.site = site;
  }

  /**
   * What fits, in the query's order.
   *
   * @throws Refusal 400 for a query that the product refuses, 501 for one that the sandbox does not
   *     evaluate
   */
  List<Content> find(String query, Viewer viewer) {
    Cql cql = CqlParser.parse(query);
    CqlFields fields = new CqlFields(site, viewer);
    Predicate<Content> fits = cql.where().map(where -> test(fields, where)).orElse(one -> true);
    Comparator<Content> order = Comparator.comparingLong(Content::id);
    for (Cql.Order one : cql.orders().reversed()) {
      Comparator<Content> by = order(one.field());
      order = (one.down() ? by.reversed() : by).thenComparing(order);
    }
    Instant known = site.now().minus(site.behaviour().searchLag());
    return site.contents()
        .all()
        .filter(one -> one.status() == Status.CURRENT)
        .filter(one -> site.contents().container(one).status() == Status.CURRENT)
        .filter(one -> site.access().reads(viewer, one))
        .filter(one -> indexed(one, known).filter(fits).isPresent())
        .sorted(order)
        .toList();
  }

  /** The newest version of content that search knows. */
  private Optional<Content> indexed(Content content, Instant known) {
    return site.contents().versions(content.id()).stream()
        .filter(one -> !one.version().written().isAfter(known))
        .findFirst();
  }

  private static Predicate<Content> test(CqlFields fields, Condition condition) {
    return switch (condition) {
      case Condition.And(var parts) ->
          parts.stream().map(one -> test(fields, one)).reduce(one -> true, Predicate::and);
      case Condition.Or(var parts) ->
          parts.stream().map(one -> test(fields, one)).reduce(one -> false, Predicate::or);
      case Condition.Not(var part) -> test(fields, part).negate();
      case Condition.Clause clause -> fields.test(clause);
    };
  }

  private Comparator<Content> order(String field) {
    return switch (field) {
      case "id" -> Comparator.comparingLong(Content::id);
      case "title" -> Comparator.comparing(Content::title, String.CASE_INSENSITIVE_ORDER);
      case "created" -> Comparator.comparing(Content::created);
      case "lastmodified" -> Comparator.comparing(one -> one.version().written());
      case "type" -> Comparator.comparing(one -> one.kind().word());
      case "space" -> Comparator.comparing(one -> site.spaces().get(one.spaceId()).key());
      default -> throw Refusal.badRequest("Could not parse cql : nothing is ordered by " + field);
    };
  }
}
