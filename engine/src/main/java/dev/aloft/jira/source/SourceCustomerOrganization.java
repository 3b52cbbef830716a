package dev.aloft.jira.source;

/** An organization of service desk customers, which is no organization behind cloud sites. */
public record SourceCustomerOrganization(String id, String name, RowRef row) {}
