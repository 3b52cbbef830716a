package dev.aloft.sandbox.admin.organization.event;

import dev.aloft.sandbox.cloud.Happening;
import dev.aloft.sandbox.store.Item;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened.
 *
 * @param id counts up with time
 * @param actor the account of who did it; nothing where it was nobody
 * @param by what was acted with: an API token, a key of the organization, the migration assistant
 */
public record Event(long id, Instant time, Optional<String> actor, By by, Happening what)
    implements Item {

  /** What somebody acts with. */
  public enum By {
    TOKEN,
    KEY,
    ASSISTANT
  }
}
