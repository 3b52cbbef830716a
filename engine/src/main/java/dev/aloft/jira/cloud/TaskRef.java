package dev.aloft.jira.cloud;

/** A long task of the site. Kept for 14 days; only its creator and administrators may read it. */
public record TaskRef(String id) {}
