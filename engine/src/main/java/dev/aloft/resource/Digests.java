package dev.aloft.resource;

import dev.aloft.value.Digest;

/**
 * The two digests that state keeps of a value.
 *
 * @param desired of the value as it was wanted and written
 * @param observed of the value as it was read back after the write
 */
public record Digests(Digest desired, Digest observed) {

  /** Recorded before a write: whoever finds it does not know whether the write arrived. */
  public static final Digests BEGUN = new Digests(Digest.UNKNOWN, Digest.UNKNOWN);
}
