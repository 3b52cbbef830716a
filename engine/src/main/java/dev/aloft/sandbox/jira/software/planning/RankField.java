package dev.aloft.sandbox.jira.software.planning;

import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.IssuePart;
import dev.aloft.sandbox.jira.cloud.search.Asker;
import dev.aloft.sandbox.jira.cloud.search.JqlField;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.jql.Jql.Condition.Clause;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** The field that shows an issue's rank: queries may sort by it, and ask nothing else of it. */
public final class RankField implements JqlField, IssuePart {

  private final Ranks ranks;
  private final Field field;

  /** The field of a site's ranks. */
  public RankField(Ranks ranks, Field field) {
    this.ranks = ranks;
    this.field = field;
  }

  @Override
  public Set<String> names() {
    return Set.of(field.name().toLowerCase(Locale.ROOT), "cf[" + field.number() + "]");
  }

  @Override
  public Predicate<IssueHead> condition(Clause clause, Asker asker) {
    throw JqlField.unfit(clause);
  }

  @Override
  public Optional<Comparator<IssueHead>> order() {
    return Optional.of(ranks.order());
  }

  @Override
  public Set<String> fields() {
    return Set.of(field.key());
  }

  @Override
  public void show(JiraCall call, Issue issue, String name, ObjectNode reply) {
    reply.put(name, ranks.text(issue.id()));
  }

  @Override
  public void deleted(Issue issue) {
    ranks.remove(issue.id());
  }
}
