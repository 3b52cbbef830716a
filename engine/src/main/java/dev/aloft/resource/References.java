package dev.aloft.resource;

import dev.aloft.value.Address;
import dev.aloft.value.Segment;
import dev.aloft.value.Value;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What values point at, and the way between addresses and ids on a target. */
public final class References {

  private References() {}

  /** Every address that must exist before these values can be written. */
  public static Set<Address> in(Map<String, Value> attributes) {
    Set<Address> found = new TreeSet<>();
    attributes.values().forEach(value -> collect(value, found));
    return found;
  }

  /** The values with each known {@link Value.Pointer} turned into a {@link Value.Reference}. */
  public static Map<String, Value> toAddresses(Map<String, Value> attributes, Identity identity) {
    Map<String, Value> result = new TreeMap<>();
    attributes.forEach((name, value) -> result.put(name, toAddress(value, identity)));
    return result;
  }

  private static Value toAddress(Value value, Identity identity) {
    return switch (value) {
      case Value.Pointer pointer ->
          identity
              .addressOf(pointer.type(), pointer.id())
              .<Value>map(Value.Reference::new)
              .orElse(pointer);
      case Value.Listing listing ->
          Value.list(listing.items().stream().map(item -> toAddress(item, identity)).toList());
      case Value.Bag bag ->
          Value.set(bag.items().stream().map(item -> toAddress(item, identity)).toList());
      case Value.Fields fields -> Value.fields(toAddresses(fields.fields(), identity));
      case Value.None _,
          Value.Text _,
          Value.Prose _,
          Value.Number _,
          Value.Flag _,
          Value.Moment _,
          Value.Day _,
          Value.Reference _,
          Value.Blob _,
          Value.Secret _,
          Value.Unreadable _,
          Value.KnownAfterApply _ ->
          value;
    };
  }

  /**
   * The values with each {@link Value.Reference} turned into a {@link Value.Pointer}. Rich text
   * keeps its addresses: rendering it is the writer's business.
   *
   * @param unresolved receives each address that has no id yet; its value is left as it is
   */
  public static Map<String, Value> toPointers(
      Map<String, Value> attributes, Identity identity, Set<Address> unresolved) {
    Map<String, Value> result = new TreeMap<>();
    attributes.forEach((name, value) -> result.put(name, toPointer(value, identity, unresolved)));
    return result;
  }

  private static Value toPointer(Value value, Identity identity, Set<Address> unresolved) {
    return switch (value) {
      case Value.Reference(Address address) -> {
        var id = identity.idOf(address);
        if (id.isEmpty()) {
          unresolved.add(address);
          yield value;
        }
        yield new Value.Pointer(address.type(), id.get());
      }
      case Value.Listing listing ->
          Value.list(
              listing.items().stream().map(item -> toPointer(item, identity, unresolved)).toList());
      // Nobody becomes a member in another's place: a set never holds a stand-in.
      case Value.Bag bag ->
          Value.set(
              bag.items().stream()
                  .filter(item -> !standsIn(item, identity))
                  .map(item -> toPointer(item, identity, unresolved))
                  .toList());
      case Value.Fields fields -> Value.fields(toPointers(fields.fields(), identity, unresolved));
      case Value.None _,
          Value.Text _,
          Value.Prose _,
          Value.Number _,
          Value.Flag _,
          Value.Moment _,
          Value.Day _,
          Value.Pointer _,
          Value.Blob _,
          Value.Secret _,
          Value.Unreadable _,
          Value.KnownAfterApply _ ->
          value;
    };
  }

  private static boolean standsIn(Value item, Identity identity) {
    return item instanceof Value.Reference(Address address)
        && identity.standInFor(address).isPresent();
  }

  private static void collect(Value value, Set<Address> found) {
    switch (value) {
      case Value.Reference(Address address) -> found.add(address);
      case Value.Prose prose ->
          prose
              .segments()
              .forEach(segment -> {
                if (segment instanceof Segment.Link link) {
                  found.add(link.address());
                }
              });
      case Value.Listing listing -> listing.items().forEach(item -> collect(item, found));
      case Value.Bag bag -> bag.items().forEach(item -> collect(item, found));
      case Value.Fields fields -> fields.fields().values().forEach(item -> collect(item, found));
      case Value.None _,
          Value.Text _,
          Value.Number _,
          Value.Flag _,
          Value.Moment _,
          Value.Day _,
          Value.Pointer _,
          Value.Blob _,
          Value.Secret _,
          Value.Unreadable _,
          Value.KnownAfterApply _ -> {}
    }
  }
}
