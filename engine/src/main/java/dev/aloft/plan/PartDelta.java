package dev.aloft.plan;

import dev.aloft.resource.DesiredPart;
import java.util.Optional;

/**
 * What has to be done about one part of an item.
 *
 * @param kind the part's kind
 * @param sourceId its id in the source
 * @param action create, update, delete; conflict when both sides changed; keep when only the target
 *     did, or the source no longer has it; forget when neither has it
 * @param reason why
 * @param targetId its id on the target, where it is there
 * @param desired the wanted part, unless the source no longer has it
 */
public record PartDelta(
    String kind,
    String sourceId,
    Action action,
    Reason reason,
    Optional<String> targetId,
    Optional<DesiredPart> desired) {

  /** Whether both sides came to the same value. */
  public boolean agreed() {
    return reason == Reason.AGREED;
  }

  /** Whether the source no longer has it and state is to note so. */
  boolean vanished() {
    return action == Action.FORGET || (action == Action.KEEP && reason == Reason.SOURCE_DELETED);
  }

  /** How it is named among its item's parts. */
  public String name() {
    return kind + "/" + sourceId;
  }
}
