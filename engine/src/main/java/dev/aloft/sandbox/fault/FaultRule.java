package dev.aloft.sandbox.fault;

/**
 * What goes wrong with which requests.
 *
 * @param name for people, and in the counts
 */
public record FaultRule(String name, Selector selector, Fault fault) {}
