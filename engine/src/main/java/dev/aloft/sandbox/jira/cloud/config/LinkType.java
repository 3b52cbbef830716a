package dev.aloft.sandbox.jira.cloud.config;

/**
 * A type of links between issues: {@code inward} is read at the target, {@code outward} at the
 * source.
 */
public record LinkType(String id, String name, String inward, String outward) {}
