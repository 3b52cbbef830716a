package dev.aloft.sandbox.jira.cloud.tables;

/** A project category. */
public record ProjectCategory(long id, String name, String description) implements Row {}
