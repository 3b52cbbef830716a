package dev.aloft.plan;

import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.ItemOutline;
import dev.aloft.resource.References;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gathers which of some things are named by what is written. */
public final class Named {

  private final Set<Address> asked;
  private final Set<Address> met = new HashSet<>();

  /**
   * Asks about some things.
   *
   * @param asked their addresses; where there are none, nothing is looked into
   */
  public Named(Set<Address> asked) {
    this.asked = Set.copyOf(asked);
  }

  /** An item is written. */
  void by(ItemOutline item) {
    if (met.size() < asked.size() && !item.placeholder()) {
      DesiredItem whole = item.whole();
      by(whole.attributes());
      whole.parts().forEach(part -> by(part.attributes()));
    }
  }

  private void by(Map<String, Value> values) {
    References.in(values).stream().filter(asked::contains).forEach(met::add);
  }

  /** Those that are named by what was written so far. */
  public Set<Address> met() {
    return Set.copyOf(met);
  }
}
