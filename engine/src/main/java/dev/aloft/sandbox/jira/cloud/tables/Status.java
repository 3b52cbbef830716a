package dev.aloft.sandbox.jira.cloud.tables;

/** A global status. */
public record Status(long id, String name, String description, StatusCategory category)
    implements Row {}
