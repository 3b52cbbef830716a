package dev.aloft.spec;

import dev.aloft.value.Digest;
import java.util.List;
import java.util.Optional;

/**
 * The validated, typed, immutable form of a spec.
 *
 * @param users the Users document, or its defaults if the spec has none
 * @param rules the Projects documents, ordered by name
 * @param projects the Project documents, ordered by name
 * @param envelope what a Wave document approves without another review
 * @param exposure what is accepted of new access
 * @param digest of the spec's content: the same whatever the comments, the layout, the spread over
 *     files and the order of documents; secrets count by name only
 */
public record Blueprint(
    Migration migration,
    Users users,
    Decisions decisions,
    List<ProjectRule> rules,
    List<ProjectLine> projects,
    Optional<Envelope> envelope,
    Exposure exposure,
    Digest digest) {

  public Blueprint {
    rules = List.copyOf(rules);
    projects = List.copyOf(projects);
  }
}
