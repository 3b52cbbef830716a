package dev.aloft.sandbox.jira.cloud.watch;

import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.store.Documents;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.store.Store;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** A set of accounts on each issue, in the order in which they came. */
final class People {

  private final JiraSite site;
  private final String kind;
  private final Documents table;

  People(JiraSite site, String kind, Store store) {
    this.site = site;
    this.kind = kind;
    this.table = new Documents(store.table(kind));
  }

  List<String> of(long issueId) {
    return table.ofOwner(issueId).stream()
        .map(one -> one.json().path("accountId").asString(""))
        .toList();
  }

  private Optional<Document> find(long issueId, String accountId) {
    return table.ofOwner(issueId).stream()
        .filter(one -> one.json().path("accountId").asString("").equals(accountId))
        .findFirst();
  }

  void add(long issueId, String accountId) {
    if (find(issueId, accountId).isEmpty()) {
      table.put(
          site.ids().next(kind),
          issueId,
          JsonNodeFactory.instance.objectNode().put("accountId", accountId));
    }
  }

  boolean remove(long issueId, String accountId) {
    Optional<Document> found = find(issueId, accountId);
    found.ifPresent(one -> table.remove(one.id()));
    return found.isPresent();
  }

  void removeAll(long issueId) {
    table.removeOwned(issueId);
  }
}
