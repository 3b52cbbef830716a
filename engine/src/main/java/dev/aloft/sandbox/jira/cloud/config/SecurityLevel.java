package dev.aloft.sandbox.jira.cloud.config;

/** A level of an issue security scheme. */
public record SecurityLevel(String id, String name, String description) {}
