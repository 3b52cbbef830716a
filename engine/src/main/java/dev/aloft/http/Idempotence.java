package dev.aloft.http;

/**
 * What it means to send a request twice. Decides whether an answer that was lost may be repeated.
 */
public enum Idempotence {
  /** Changes nothing: a read, whatever its method. */
  SAFE,
  /** Twice has the effect of once: a replacement, a deletion, an upsert. */
  IDEMPOTENT,
  /** Twice may make two: never repeated once it may have arrived. */
  UNSAFE
}
