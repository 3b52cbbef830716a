package dev.aloft.sandbox.jira.cloud.tables;

/** One row of a {@link Table}; its id never changes and is never given twice. */
public interface Row {

  long id();
}
