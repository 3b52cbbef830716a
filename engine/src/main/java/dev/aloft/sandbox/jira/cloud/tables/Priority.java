package dev.aloft.sandbox.jira.cloud.tables;

/** A priority; {@code color} is hexadecimal with its {@code #}. */
public record Priority(long id, String name, String description, String color, long avatarId)
    implements Row {}
