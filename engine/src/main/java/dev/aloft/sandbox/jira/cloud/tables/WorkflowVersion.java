package dev.aloft.sandbox.jira.cloud.tables;

/** A state of a workflow or workflow scheme, named in an update so that none is overwritten. */
public record WorkflowVersion(String id, long number) {}
