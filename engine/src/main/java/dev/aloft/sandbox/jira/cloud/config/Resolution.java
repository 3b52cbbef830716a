package dev.aloft.sandbox.jira.cloud.config;

/** A resolution of issues. */
public record Resolution(String id, String name, String description) {}
