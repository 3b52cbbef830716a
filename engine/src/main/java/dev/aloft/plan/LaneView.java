package dev.aloft.plan;

import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.Passage;
import dev.aloft.resource.RecordedItem;
import dev.aloft.value.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What the target shows of one lane. */
public interface LaneView {

  /** The items of those ids that are there, by id, with addresses in place of ids. */
  Map<String, ObservedItem> observe(List<String> ids);

  /**
   * The target's own marks of the last change of those items, by id; empty where the target has
   * none or everything is to be looked at.
   */
  default Map<String, String> versions(List<String> ids) {
    return Map.of();
  }

  /** The item was looked at in that version and is as it was recorded. */
  default void unchanged(RecordedItem item, String version) {}

  /** What state knows of an item of that source id in another lane. */
  default Optional<RecordedItem> elsewhere(String sourceId) {
    return Optional.empty();
  }

  /**
   * Where an item of ours stands outside of the lane of which state knows nothing, by its stamp
   * there; asked for what is about to be made.
   */
  default Optional<Address> strayed(String sourceId) {
    return Optional.empty();
  }

  /** Whether an item of another lane can be moved into this one. */
  default Passage passage(String id) {
    return new Passage(Passage.Way.BARRED, Set.of());
  }

  /**
   * The highest order that was given in the lane; empty if keys are not kept, so that any order
   * will do.
   */
  default OptionalLong given() {
    return OptionalLong.empty();
  }

  /** The id of the item that carries this stamp, where state does not know it. */
  Optional<String> found(String sourceId);
}
