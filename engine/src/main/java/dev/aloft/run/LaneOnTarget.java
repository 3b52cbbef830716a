package dev.aloft.run;

import dev.aloft.apply.Observation;
import dev.aloft.plan.LaneView;
import dev.aloft.resource.Identity;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.Passage;
import dev.aloft.resource.RecordedItem;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a connected target shows of one lane; remembers in state what was looked at. A site without
 * a container's id stands for a lane whose container is still to be made.
 */
final class LaneOnTarget implements LaneView, AutoCloseable {

  private static final int BATCH = 1000;

  private final LaneSite site;
  private final LaneTarget items;
  private final Identity identity;
  private final StateStore state;
  private final Refresh refresh;
  private final Strays strays;
  private final boolean none;
  private final OptionalLong given;
  private final Map<String, String> found = new HashMap<>();
  private final Map<Address, String> looked = new HashMap<>();

  LaneOnTarget(
      LaneSite site,
      LaneTarget items,
      Identity identity,
      StateStore state,
      Refresh refresh,
      Strays strays) {
    this.site = site;
    this.items = items;
    this.identity = identity;
    this.state = state;
    this.refresh = refresh;
    this.strays = strays;
    this.none = !state.knowsItems();
    this.given =
        site.lane().keepKeys()
            ? OptionalLong.of(state.highestOrder(site.lane().name()))
            : OptionalLong.empty();
    if (!site.containerId().isEmpty() && state.itemCount(site.lane().name()) == 0) {
      items.discover(
          site, there -> there.stamp().ifPresent(stamp -> found.putIfAbsent(stamp, there.id())));
    }
  }

  @Override
  public Map<String, ObservedItem> observe(List<String> ids) {
    Map<String, ObservedItem> seen = new HashMap<>();
    items
        .observe(site, ids)
        .forEach(item -> seen.put(item.id(), Observation.withAddresses(item, identity)));
    return seen;
  }

  @Override
  public Map<String, String> versions(List<String> ids) {
    return switch (refresh) {
      case CHANGED -> items.versions(site, ids);
      case FULL -> Map.of();
    };
  }

  @Override
  public void unchanged(RecordedItem item, String version) {
    looked.put(item.address(), version);
    if (looked.size() == BATCH) {
      close();
    }
  }

  @Override
  public Optional<RecordedItem> elsewhere(String sourceId) {
    return none ? Optional.empty() : state.stamped(sourceId);
  }

  @Override
  public Optional<Address> strayed(String sourceId) {
    return strays.of(sourceId);
  }

  @Override
  public Passage passage(String id) {
    return items.passage(site, id);
  }

  @Override
  public OptionalLong given() {
    return given;
  }

  @Override
  public Optional<String> found(String sourceId) {
    return Optional.ofNullable(found.get(sourceId));
  }

  /** Writes what was not remembered yet. */
  @Override
  public void close() {
    if (!looked.isEmpty()) {
      state.looked(looked);
      looked.clear();
    }
  }
}
