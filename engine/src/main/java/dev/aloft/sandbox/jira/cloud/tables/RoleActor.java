package dev.aloft.sandbox.jira.cloud.tables;

/** A group (by its id) or a user (by account id) who acts in a role. */
public record RoleActor(long id, boolean group, String subject) {}
