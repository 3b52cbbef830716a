package dev.aloft.plan;

import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.RecordedItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the target shows of one lane. */
public interface LaneView {

  /** A lane whose container is not on the target yet. */
  LaneView EMPTY =
      new LaneView() {
        @Override
        public Map<String, ObservedItem> observe(List<String> ids) {
          return Map.of();
        }

        @Override
        public Optional<String> found(String sourceId) {
          return Optional.empty();
        }
      };

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

  /** The id of the item that carries this stamp, where state does not know it. */
  Optional<String> found(String sourceId);
}
