package dev.aloft.sandbox.jira.cloud.tables;

/** An issue link type, with how each end reads. */
public record LinkType(long id, String name, String inward, String outward) implements Row {}
