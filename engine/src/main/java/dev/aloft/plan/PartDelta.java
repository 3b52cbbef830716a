package dev.aloft.plan;

import dev.aloft.resource.DesiredPart;
import java.util.Optional;

/**
 * What has to be done about one part of an item.
 *
 * @param kind the part's kind
 * @param sourceId its id in the source
 * @param action create or update; conflict when both sides changed; keep when only the target did
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
    Optional<DesiredPart> desired) {}
