package dev.aloft.sandbox.jira.cloud.tables;

/** A workflow as it was before it changed. */
public record PastWorkflow(long id, Workflow workflow) implements Row {}
