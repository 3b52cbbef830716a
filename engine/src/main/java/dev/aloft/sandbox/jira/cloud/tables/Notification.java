package dev.aloft.sandbox.jira.cloud.tables;

/** One recipient of one event; {@code parameter} is empty when the type says it all. */
public record Notification(long id, long eventId, String type, String parameter) {}
