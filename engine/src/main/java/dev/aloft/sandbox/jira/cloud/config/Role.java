package dev.aloft.sandbox.jira.cloud.config;

/** A project role of the site. */
public record Role(String id, String name) {}
