package dev.aloft.jira.source;

/**
 * A link between two issues, as it stands with its source.
 *
 * @param typeId the link type
 * @param sourceId the issue from which the outward description reads
 */
public record SourceLink(
    String id, String typeId, String sourceId, String destinationId, long sequence, RowRef row) {

  /** Whether it leads nowhere else; no site takes such a link. */
  public boolean isToItself() {
    return sourceId.equals(destinationId);
  }
}
