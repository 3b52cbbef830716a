package dev.aloft.sandbox.jira.cloud.history;

import dev.aloft.sandbox.jira.cloud.issue.ChangedItem;
import dev.aloft.sandbox.store.Item;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one write changed.
 *
 * @param id unique on the site
 * @param owner the issue
 * @param author the account that wrote
 * @param created when
 * @param metadata what the writer said about it, the {@code historyMetadata} of a body
 */
record HistoryEntry(
    long id,
    long owner,
    String author,
    Instant created,
    List<ChangedItem> items,
    Optional<ObjectNode> metadata)
    implements Item {

  HistoryEntry {
    items = List.copyOf(items);
  }

  HistoryEntry withMetadata(ObjectNode said) {
    return new HistoryEntry(id, owner, author, created, items, Optional.of(said));
  }
}
