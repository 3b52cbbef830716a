package dev.aloft.sandbox.jira.cloud.tables;

/** A resolution. */
public record Resolution(long id, String name, String description) implements Row {}
