package dev.aloft.sandbox.confluence.cql;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.cql.Cql.Condition;
import dev.aloft.sandbox.operation.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what fits a query and what its caller may read: content, or spaces. */
public final class CqlSearch {

  private final Library site;
  private final Duration lag;

  /**
   * Searches a site.
   *
   * @param lag by how much search is behind
   */
  public CqlSearch(Library site, Duration lag) {
    this.site = site;
    this.lag = lag;
  }

  /**
   * The spaces that fit, where a query is about spaces; nothing where it is about content.
   *
   * @param archived whether archived spaces are among them
   * @throws Refusal 400 or 501 as {@link #find} does
   */
  public Optional<List<Space>> spaces(String query, Asker asker, boolean archived) {
    return CqlParser.parse(query)
        .where()
        .filter(SpaceTest::about)
        .map(where ->
            site.spaces().all().stream()
                .filter(space -> archived || !space.archived())
                .filter(asker.sees())
                .filter(SpaceTest.of(where))
                .toList());
  }

  /**
   * What fits, in the query's order.
   *
   * @throws Refusal 400 for a query that the product refuses, 501 for one that the sandbox does not
   *     evaluate
   */
  public List<Content> find(String query, Asker asker) {
    return find(query, asker, true);
  }

  /**
   * {@link #find(String, Asker)}.
   *
   * @param archived whether content of archived spaces is among it
   */
  public List<Content> find(String query, Asker asker, boolean archived) {
    Cql cql = CqlParser.parse(query);
    CqlFields fields = new CqlFields(site, asker);
    Predicate<Content> fits = cql.where().map(where -> test(fields, where)).orElse(one -> true);
    Comparator<Content> order = Comparator.comparingLong(Content::id);
    for (Cql.Order one : cql.orders().reversed()) {
      Comparator<Content> by = order(one.field());
      order = (one.down() ? by.reversed() : by).thenComparing(order);
    }
    Instant known = asker.now().minus(lag);
    return site.contents()
        .all()
        .filter(one -> one.status() == Status.CURRENT)
        .filter(one -> archived || !site.spaces().get(one.spaceId()).archived())
        .filter(one -> site.contents().container(one).status() == Status.CURRENT)
        .filter(asker.reads())
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
