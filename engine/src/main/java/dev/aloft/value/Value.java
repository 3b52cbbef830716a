package dev.aloft.value;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An immutable value of a resource's attribute, on any side: wanted, observed or recorded.
 *
 * <p>Two kinds say that something is not known: {@link Unreadable} (a failed or forbidden read,
 * which never looks like empty) and {@link KnownAfterApply}.
 */
public sealed interface Value {

  /** No value: the attribute is empty. */
  Value NONE = new None();

  static Value text(String text) {
    return new Text(text);
  }

  /** A text, or {@link #NONE} for an empty one: sites do not tell the two apart. */
  static Value textOrNone(String text) {
    return text.isEmpty() ? NONE : new Text(text);
  }

  static Value number(long number) {
    return new Number(BigDecimal.valueOf(number));
  }

  static Value number(BigDecimal number) {
    return new Number(number);
  }

  static Value flag(boolean flag) {
    return new Flag(flag);
  }

  static Value moment(Instant instant) {
    return new Moment(instant);
  }

  static Value day(LocalDate day) {
    return new Day(day);
  }

  static Value list(List<Value> items) {
    return new Listing(items);
  }

  /** A list whose order means nothing: sorted by canonical form, without repeats. */
  static Value set(Collection<Value> items) {
    return new Bag(List.copyOf(items));
  }

  static Value fields(Map<String, Value> fields) {
    return new Fields(new TreeMap<>(fields));
  }

  static Value reference(Address address) {
    return new Reference(address);
  }

  static Value prose(List<Segment> segments) {
    return new Prose(segments);
  }

  /** No value. */
  record None() implements Value {}

  /** A plain text, compared letter by letter. */
  record Text(String text) implements Value {
    public Text {
      requireNonNull(text, "text is null");
    }
  }

  /** A rich text in the source's markup, cut where it points at something. */
  record Prose(List<Segment> segments) implements Value {
    public Prose {
      segments = List.copyOf(segments);
    }
  }

  /** A number without rounding; 1.0 and 1 are the same value. */
  record Number(BigDecimal number) implements Value {
    public Number {
      number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
  }

  /** True or false. */
  record Flag(boolean flag) implements Value {}

  /** An instant; products keep milliseconds, so finer parts are cut. */
  record Moment(Instant instant) implements Value {
    public Moment {
      instant = Instant.ofEpochMilli(instant.toEpochMilli());
    }
  }

  /** A calendar day without a time zone. */
  record Day(LocalDate day) implements Value {
    public Day {
      requireNonNull(day, "day is null");
    }
  }

  /** An ordered list. */
  record Listing(List<Value> items) implements Value {
    public Listing {
      items = List.copyOf(items);
    }
  }

  /** A list whose order and repeats mean nothing. */
  record Bag(List<Value> items) implements Value {
    public Bag {
      items = items.size() < 2 ? List.copyOf(items) : sorted(items);
    }
  }

  private static List<Value> sorted(List<Value> items) {
    SortedMap<String, Value> byForm = new TreeMap<>();
    items.forEach(item -> byForm.putIfAbsent(Canonical.render(item), item));
    return List.copyOf(byForm.values());
  }

  /** Named values, ordered by name. */
  record Fields(SortedMap<String, Value> fields) implements Value {
    public Fields {
      fields = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }
  }

  /** A pointer to another resource by its address; becomes an id only at apply. */
  record Reference(Address address) implements Value {
    public Reference {
      requireNonNull(address, "address is null");
    }
  }

  /**
   * A pointer to a thing by the id that it has on the target. Readers emit it and writers receive
   * it; between them the plan sees {@link Reference}s, except for things that no address names.
   */
  record Pointer(String type, String id) implements Value {
    public Pointer {
      requireNonNull(type, "type is null");
      requireNonNull(id, "id is null");
    }
  }

  /** Bytes by their digest; the bytes themselves stay where they are. */
  record Blob(Digest digest, long size) implements Value {}

  /** A secret by its name: neither stored nor digested. */
  record Secret(String name) implements Value {}

  /** What could not be read; blocks deletes and never equals anything, itself included. */
  record Unreadable(String reason) implements Value {}

  /** What only the write will tell. */
  record KnownAfterApply() implements Value {}
}
