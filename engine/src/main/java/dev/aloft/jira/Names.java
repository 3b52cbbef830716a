package dev.aloft.jira;

import dev.aloft.value.Address;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which address a thing of the source has: types enter theirs, later ones look them up. */
public final class Names {

  private final Map<String, Map<String, Address>> addresses = new HashMap<>();

  /**
   * Enters a thing.
   *
   * @param type its resource type
   * @param sourceId what the source's rows call it
   */
  public void put(String type, String sourceId, Address address) {
    addresses.computeIfAbsent(type, any -> new HashMap<>()).put(sourceId, address);
  }

  /** The address of a thing, if its type wants it. */
  public Optional<Address> find(String type, String sourceId) {
    return Optional.ofNullable(addresses.getOrDefault(type, Map.of()).get(sourceId));
  }
}
