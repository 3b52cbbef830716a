package dev.aloft.sandbox.jira.cloud.tables;

import java.time.LocalDate;
import java.util.Optional;

/** A version of a project. */
public record Version(
    long id,
    long projectId,
    String name,
    String description,
    boolean archived,
    boolean released,
    Optional<LocalDate> startDate,
    Optional<LocalDate> releaseDate)
    implements Row {

  public Version withId(long newId) {
    return new Version(
        newId, projectId, name, description, archived, released, startDate, releaseDate);
  }
}
