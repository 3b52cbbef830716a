package dev.aloft.sandbox.jira.cloud.link;

import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssuePart;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.store.Documents;
import dev.aloft.sandbox.store.Store;
import java.util.Collection;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Links from issues to elsewhere; they go with their issue and show in no field. */
public final class RemoteLinks implements IssuePart {

  private final Documents table;

  /** Remote links in a store. */
  public RemoteLinks(Store store) {
    this.table = new Documents(store.table("remoteLink"));
  }

  /** The table of links, by issue. */
  Documents table() {
    return table;
  }

  /** Whether an issue has a link with one of some global ids. */
  public boolean has(long issueId, Collection<String> globalIds) {
    return table.ofOwner(issueId).stream()
        .anyMatch(link -> globalIds.contains(link.json().path("globalId").asString("")));
  }

  @Override
  public Set<String> fields() {
    return Set.of();
  }

  @Override
  public void show(JiraCall call, Issue issue, String field, ObjectNode reply) {
    throw new IllegalStateException("remote links show in no field");
  }

  @Override
  public void deleted(Issue issue) {
    table.removeOwned(issue.id());
  }
}
