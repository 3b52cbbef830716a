package dev.aloft.sandbox.jira.cloud.config;

/** A priority of issues. */
public record Priority(String id, String name) {}
