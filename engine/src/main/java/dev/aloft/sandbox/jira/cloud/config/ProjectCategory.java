package dev.aloft.sandbox.jira.cloud.config;

/** What projects are put together by. */
public record ProjectCategory(String id, String name) {}
