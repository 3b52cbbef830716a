package dev.aloft.sandbox.jira.cloud.audit;

import dev.aloft.sandbox.store.Item;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that was changed.
 *
 * @param id counts up with time
 * @param author the account of who did it; nothing where it was none
 * @param object what was changed
 * @param associated what it was changed with
 */
record AuditRecord(
    long id,
    Instant created,
    Optional<String> author,
    String summary,
    String category,
    Thing object,
    List<Thing> associated,
    List<Change> changes)
    implements Item {

  /**
   * Something that is named in a record.
   *
   * @param type the product's word for its kind
   * @param parent what it lies in
   */
  record Thing(String type, String id, String name, Optional<Parent> parent) {

    static Thing of(String type, String id, String name) {
      return new Thing(type, id, name, Optional.empty());
    }
  }

  /** What something lies in. */
  record Parent(String id, String name) {}

  /** A property before and after; nothing where it had no value. */
  record Change(String field, Optional<String> from, Optional<String> to) {}

  AuditRecord {
    associated = List.copyOf(associated);
    changes = List.copyOf(changes);
  }
}
