package dev.aloft.sandbox.generate;

import java.util.SplittableRandom;

/**
 * Chance that depends on the seed, a purpose and an index alone: what is said about one issue does
 * not need those before it, so rows can be written in any order without being held.
 */
final class Chance {

  private final long seed;

  Chance(long seed) {
    this.seed = mixed(seed + 0x9E3779B97F4A7C15L);
  }

  /** What a draw is for; each has chances of its own. */
  enum Purpose {
    ISSUE,
    SUBTASK,
    STAYING,
    COMMENT,
    WORKLOG,
    ATTACHMENT,
    LINK,
    WATCHER,
    CHANGE,
    VALUE,
    LABEL,
    NODE,
    PERSON,
    BYTES
  }

  SplittableRandom random(Purpose purpose, long index) {
    return new SplittableRandom(bits(purpose, index));
  }

  /** From 0 up to but without 1. */
  double share(Purpose purpose, long index) {
    return (bits(purpose, index) >>> 11) * 0x1.0p-53;
  }

  /**
   * How many there are of something that has that average: none, the average or twice as many,
   * rounded by chance.
   */
  int count(Purpose purpose, long index, double average) {
    long bits = bits(purpose, ~index);
    double wanted =
        average
            * switch ((int) Long.remainderUnsigned(bits, 5)) {
              case 0 -> 0;
              case 1 -> 2;
              default -> 1;
            };
    double fraction = wanted - Math.floor(wanted);
    return (int) wanted + ((bits >>> 11) * 0x1.0p-53 < fraction ? 1 : 0);
  }

  private long bits(Purpose purpose, long index) {
    return mixed(mixed(seed ^ purpose.name().hashCode() * 0xD1B54A32D192ED03L) ^ index);
  }

  /** The finishing steps of MurmurHash3. */
  private static long mixed(long value) {
    long z = value;
    z = (z ^ (z >>> 33)) * 0xFF51AFD7ED558CCDL;
    z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return z ^ (z >>> 33);
  }
}
