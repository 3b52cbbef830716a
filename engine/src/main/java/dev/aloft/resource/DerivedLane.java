package dev.aloft.resource;

import java.util.function.Supplier;

/**
 * A lane as the spec and the source want it.
 *
 * @param lane the lane
 * @param executor who writes it: {@code rest}
 * @param items opens the wanted items, rising by order; may be opened several times
 */
public record DerivedLane(
    Lane lane, String executor, Supplier<ClosingIterator<DesiredItem>> items) {}
