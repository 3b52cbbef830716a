package dev.aloft.spec;

import java.time.Duration;

/**
 * How much the applies since the last reviewed one may do together without another review.
 *
 * @param wave the Wave document that approves it
 * @param creates new items
 * @param updates items that change
 * @param deletes items and parts that are deleted
 * @param configuration changes of configuration and people
 * @param period how long after the last reviewed apply it holds
 */
public record Envelope(
    String wave,
    long creates,
    long updates,
    long deletes,
    long configuration,
    Duration period,
    SpecLocation location) {}
