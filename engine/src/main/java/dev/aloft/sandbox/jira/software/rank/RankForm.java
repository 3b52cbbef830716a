package dev.aloft.sandbox.jira.software.rank;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.software.issue.AgileIssues;
import dev.aloft.sandbox.jira.software.planning.Ranks;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.Optional;

/** Where a body says that issues are to be ranked. */
public final class RankForm {

  /** A place next to another issue. */
  public sealed interface Place {

    /** Right before an issue. */
    record Before(long issueId) implements Place {}

    /** Right after an issue. */
    record After(long issueId) implements Place {}
  }

  private final AgileIssues issues;
  private final Field rank;

  /** Reads places among a site's issues, which are ranked by a field. */
  public RankForm(AgileIssues issues, Field rank) {
    this.issues = issues;
    this.rank = rank;
  }

  /**
   * The place that a body names, or none.
   *
   * @param thing {@code Issue} or {@code Epic}, as the body's properties end
   * @throws Refusal 400 for two places, an issue that the caller does not see, or a foreign field
   */
  public Optional<Place> place(CloudCall call, String thing) {
    Form form = Form.of(call);
    Optional<String> before = form.text("rankBefore" + thing);
    Optional<String> after = form.text("rankAfter" + thing);
    if (before.isPresent() && after.isPresent()) {
      throw Refusal.badRequest(
          "Only one of rankBefore" + thing + " and rankAfter" + thing + " may be given.");
    }
    form.number("rankCustomFieldId")
        .filter(id -> id != rank.number())
        .ifPresent(id -> {
          throw Refusal.field("rankCustomFieldId", "The field is not a rank field.");
        });
    return before
        .<Place>map(name -> new Place.Before(other(call, name)))
        .or(() -> after.map(name -> new Place.After(other(call, name))));
  }

  private long other(CloudCall call, String name) {
    return issues
        .find(call, name)
        .map(Issue::id)
        .orElseThrow(() ->
            Refusal.badRequest(
                "Issue '" + name + "' does not exist or you do not have permission to see it."));
  }

  /** Ranks issues in their order at a place. */
  public static void rank(Ranks ranks, List<Long> moving, Place place) {
    switch (place) {
      case Place.Before(var other) -> ranks.before(without(moving, other), other);
      case Place.After(var other) -> ranks.after(without(moving, other), other);
    }
  }

  /** An issue next to itself stays where it is; the product does not refuse it. */
  private static List<Long> without(List<Long> moving, long other) {
    return moving.stream().filter(one -> one != other).toList();
  }
}
