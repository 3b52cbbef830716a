package dev.aloft.jira.source;

/**
 * A status.
 *
 * @param categoryDerived whether the category was told by id and name, since the source's era has
 *     none or it was never set
 */
public record SourceStatus(
    String id,
    String name,
    String description,
    long sequence,
    StatusCategory category,
    boolean categoryDerived,
    RowRef row) {}
