package dev.aloft.plan;

import java.time.Duration;

/**
 * What applying a plan asks of the target, as foretold from its counts.
 *
 * @param calls how many requests, about
 * @param documented how long they take at the documented rates
 * @param cautious how long at a rate that the site is sure to take
 * @param share of the rates that is taken
 */
public record Effort(long calls, Duration documented, Duration cautious, double share) {}
