package dev.aloft.plan;

/** How much of issues a plan file tells. */
public enum Detail {
  /**
   * Keys, names of values, counts, digests. The keys of accounts are people's addresses, so the
   * file is for those who may know them.
   */
  KEYS,
  /** Also the values in which source and target differ; for one's own machine. */
  VALUES
}
