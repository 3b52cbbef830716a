package dev.aloft.sandbox.jira.cloud.tables;

/** An event that issues fire; fixed by the product. */
public record IssueEvent(long id, String name) implements Row {}
