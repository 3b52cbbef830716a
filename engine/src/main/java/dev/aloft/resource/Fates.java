package dev.aloft.resource;

import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.util.Optional;

/** What becomes of a resource, an item or a part: as planned, or as applied. */
public interface Fates {

  /** Everything arrives. */
  Fates ALL_ARRIVE =
      new Fates() {
        @Override
        public boolean arrives(Address address) {
          return true;
        }

        @Override
        public boolean arrives(Address item, String kind, String sourceId) {
          return true;
        }
      };

  /** Whether the resource or item is, or will be, on the target. */
  boolean arrives(Address address);

  /** Whether the part is, or will be, on the target. */
  boolean arrives(Address item, String kind, String sourceId);

  /**
   * A digest of all answers, if they are settled: then whoever asks again, from any thread, gets
   * the same. Empty where answers are looked up one by one.
   */
  default Optional<Digest> settled() {
    return Optional.empty();
  }
}
