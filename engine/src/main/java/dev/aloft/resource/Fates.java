package dev.aloft.resource;

import dev.aloft.value.Address;

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

  /** Whether several threads may ask, each about other items. */
  default boolean forSeveralThreads() {
    return false;
  }
}
