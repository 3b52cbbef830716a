package dev.aloft.spec;

import dev.aloft.resource.LaneTerms;

/** What moves of a project beside its configuration. */
public sealed interface Content {

  /**
   * Over this share of placeholders, a project with kept keys is an error (design, decision 10).
   */
  double DEFAULT_MAX_GAP_SHARE = 0.2;

  /** No issue moves. */
  record ConfigurationOnly() implements Content {}

  /**
   * Issues move with everything on them.
   *
   * @param maxGapShare placeholder issues as a share of the issues, 0 to 1; only with {@link
   *     Keys#KEEP}
   * @param later what becomes of later changes on the target and deletions in the source
   */
  record Moved(
      Executor executor,
      Keys keys,
      double maxGapShare,
      History history,
      Created created,
      LaneTerms later)
      implements Content {}

  /** Who writes the content. */
  enum Executor {
    /** Aloft, over the public API. */
    REST
  }

  /** What becomes of issue keys. */
  enum Keys {
    /** OPS-12 stays OPS-12. */
    KEEP,
    /** The target numbers the issues afresh. */
    NEW
  }

  /** Where the change history is kept, which the public API cannot write. */
  enum History {
    NONE,
    /** A short text with the turning points. */
    SUMMARY,
    COMMENT,
    /** An entity property; an attachment where it is over 32 768 characters. */
    PROPERTY,
    ATTACHMENT
  }

  /** Where the original creation date is kept, which the public API cannot write. */
  enum Created {
    FIELD,
    NONE
  }
}
