package dev.aloft.sandbox.jira.cloud.tables;

/** A place on the workflow picture. */
public record Point(double x, double y) {}
