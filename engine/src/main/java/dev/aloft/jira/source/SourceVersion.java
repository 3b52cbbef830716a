package dev.aloft.jira.source;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of a project.
 *
 * @param sequence its place among the project's versions
 */
public record SourceVersion(
    String id,
    String projectId,
    String name,
    String description,
    long sequence,
    boolean released,
    boolean archived,
    Optional<LocalDate> startDate,
    Optional<LocalDate> releaseDate,
    RowRef row) {}
