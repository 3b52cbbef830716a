package dev.aloft.plan;

/** How much of issues a plan file tells. */
public enum Detail {
  /** Keys, names of values, counts, digests: a file that may be shown around. */
  KEYS,
  /** Also the values in which source and target differ; for one's own machine. */
  VALUES
}
