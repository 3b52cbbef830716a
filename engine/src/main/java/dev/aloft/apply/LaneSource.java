package dev.aloft.apply;

import dev.aloft.plan.LaneLine;
import dev.aloft.resource.ClosingIterator;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.LaneTerms;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What apply needs of one lane. Both streams rise by order and may be opened several times.
 *
 * @param site the lane's container on the target
 * @param target the port to its items
 * @param terms what becomes of what changed on the target, or vanished from the source
 * @param items what is wanted, derived again from the same source
 * @param lines what the plan says
 */
public record LaneSource(
    LaneSite site,
    LaneTarget target,
    LaneTerms terms,
    Supplier<ClosingIterator<DesiredItem>> items,
    Supplier<Stream<LaneLine>> lines) {}
