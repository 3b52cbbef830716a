package dev.aloft.resource;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How verify looks at the items of lanes; as {@link Audit}, but in batches. */
public interface LaneAudit {

  LaneSchema schema();

  /** The attributes of each kind of part, and how they are compared. */
  List<Attribute> partAttributes(String kind);

  /** The items that should be there, in order, straight from the source's rows. */
  void expect(Lane lane, Consumer<Expected> sink);

  /** The items of those ids, by a read of its own. */
  List<Actual> actual(LaneSite site, List<String> ids);

  /** Every item of the container, ours or not. */
  void list(LaneSite site, Consumer<Listed> sink);

  /**
   * An item of a container.
   *
   * @param stamp the stamp on it, if it carries one
   * @param added whether a person made it on the target: it came from no source
   */
  record Listed(String id, String key, Optional<String> stamp, boolean added) {}
}
