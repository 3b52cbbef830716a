package dev.aloft.sandbox.jira.cloud.config;

/** A version of a project. */
public record Version(String id, String name, boolean archived, boolean released) {}
