package dev.aloft.sandbox.confluence.datacenter.site;

import dev.aloft.sandbox.store.Item;
import java.time.Instant;
import java.util.List;

/**
 * Something that an administrator did.
 *
 * @param id counts up with time
 * @param author the key of who did it
 * @param affected what was changed
 * @param associated what it was changed with
 */
public record AuditRecord(
    long id,
    Instant created,
    String author,
    String category,
    String summary,
    Thing affected,
    List<Thing> associated,
    List<Change> changes)
    implements Item {

  /**
   * Something that is named in a record; a user by his key, since a log must not remember the names
   * of who was deleted.
   */
  public record Thing(String type, String name) {}

  /** A property before and after; empty where it had no value. */
  public record Change(String name, String before, String after) {}

  /** Keeps copies. */
  public AuditRecord {
    associated = List.copyOf(associated);
    changes = List.copyOf(changes);
  }
}
