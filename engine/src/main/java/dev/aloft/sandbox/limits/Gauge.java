package dev.aloft.sandbox.limits;

/**
 * How far one limit is used up.
 *
 * @param name what it limits
 * @param left how many requests may come at once
 * @param most how many that is at best
 * @param perSecond how many come back each second
 */
public record Gauge(String name, double left, double most, double perSecond) {}
