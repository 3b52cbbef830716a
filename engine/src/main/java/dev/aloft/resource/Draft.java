package dev.aloft.resource;

import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a writer is asked to write: the wanted values, with every reference turned into a {@link
 * Value.Pointer} that holds the id on the target.
 *
 * @param address which resource it is; also its stamp
 * @param values the values to write
 */
public record Draft(Address address, Map<String, Value> values) {

  public Draft {
    values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
  }

  public boolean has(String name) {
    return values.containsKey(name) && !(value(name) instanceof Value.None);
  }

  public Value value(String name) {
    return values.getOrDefault(name, Value.NONE);
  }

  /** The text of an attribute; empty if there is none. */
  public String text(String name) {
    return value(name) instanceof Value.Text text ? text.text() : "";
  }

  public Optional<BigDecimal> number(String name) {
    return value(name) instanceof Value.Number number
        ? Optional.of(number.number())
        : Optional.empty();
  }

  public boolean flag(String name) {
    return value(name) instanceof Value.Flag flag && flag.flag();
  }

  /** The id on the target of what an attribute points at. */
  public Optional<String> id(String name) {
    return value(name) instanceof Value.Pointer pointer
        ? Optional.of(pointer.id())
        : Optional.empty();
  }

  /** The items of a list; empty if there is none. */
  public List<Value> items(String name) {
    return switch (value(name)) {
      case Value.Listing listing -> listing.items();
      case Value.Bag bag -> bag.items();
      default -> List.of();
    };
  }

  /** The ids of a list of pointers, in their order. */
  public List<String> ids(String name) {
    return items(name).stream()
        .filter(Value.Pointer.class::isInstance)
        .map(item -> ((Value.Pointer) item).id())
        .toList();
  }

  /** The named values of an attribute; empty if there are none. */
  public Map<String, Value> fields(String name) {
    return value(name) instanceof Value.Fields fields ? fields.fields() : Map.of();
  }
}
