package dev.aloft.apply;

import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.Identity;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import dev.aloft.value.Segment;
import dev.aloft.value.Value;
import java.util.Set;
import java.util.TreeSet;

/** The second text pass: which rich texts pointed at something that did not exist yet. */
final class Repairs {

  static final String REPAIR = "repair-text";

  private Repairs() {}

  static StateStore.Intent intent(String lane, DesiredItem item) {
    return new StateStore.Intent(lane, REPAIR, Long.toString(item.order()));
  }

  /** Whether a text of the item points at something without an id on the target. */
  static boolean needed(DesiredItem item, Identity identity) {
    return item.attributes().values().stream().anyMatch(value -> pointsAtMissing(value, identity));
  }

  /** The attributes that hold a rich text with a pointer in it. */
  static Set<String> texts(DesiredItem item) {
    Set<String> names = new TreeSet<>();
    item.attributes()
        .forEach((name, value) -> {
          if (value instanceof Value.Prose prose
              && prose.segments().stream().anyMatch(Segment.Link.class::isInstance)) {
            names.add(name);
          }
        });
    return names;
  }

  private static boolean pointsAtMissing(Value value, Identity identity) {
    return value instanceof Value.Prose prose
        && prose.segments().stream()
            .anyMatch(segment ->
                segment instanceof Segment.Link(String _, Address address, String _)
                    && identity.idOf(address).isEmpty());
  }
}
