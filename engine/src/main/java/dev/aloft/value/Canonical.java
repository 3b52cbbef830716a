package dev.aloft.value;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The canonical form of a value: one text for one value, on every machine and at every time.
 * Lengths precede contents, so no two values share a form.
 */
public final class Canonical {

  private Canonical() {}

  /** The canonical text. */
  public static String render(Value value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  /** The digest of the canonical text. */
  public static Digest digest(Value value) {
    return Digest.of(render(value).getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of named values; absent and empty attributes weigh the same. */
  public static Digest digest(Map<String, Value> attributes) {
    SortedMap<String, Value> sorted =
        attributes instanceof SortedMap<String, Value> byName && byName.comparator() == null
            ? byName
            : new TreeMap<>(attributes);
    int there = 0;
    for (Value value : sorted.values()) {
      there += value instanceof Value.None ? 0 : 1;
    }
    StringBuilder out = new StringBuilder(1 << 10);
    out.append('f').append(there).append('{');
    sorted.forEach((name, value) -> {
      if (!(value instanceof Value.None)) {
        field(name, value, out);
      }
    });
    return Digest.of(out.append('}').toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void fields(SortedMap<String, Value> fields, StringBuilder out) {
    out.append('f').append(fields.size()).append('{');
    fields.forEach((name, value) -> field(name, value, out));
    out.append('}');
  }

  private static void field(String name, Value value, StringBuilder out) {
    string('k', name, out);
    write(value, out);
  }

  private static void write(Value value, StringBuilder out) {
    switch (value) {
      case Value.None() -> out.append('~');
      case Value.Text(String text) -> string('t', text, out);
      case Value.Prose prose -> {
        out.append('p').append(prose.segments().size()).append('[');
        prose.segments().forEach(segment -> write(segment, out));
        out.append(']');
      }
      case Value.Number number -> string('n', number.number().toString(), out);
      case Value.Flag(boolean flag) -> out.append(flag ? 'T' : 'F');
      case Value.Moment moment -> string('m', moment.instant().toString(), out);
      case Value.Day day -> string('d', day.day().toString(), out);
      case Value.Listing listing -> {
        out.append('l').append(listing.items().size()).append('[');
        listing.items().forEach(item -> write(item, out));
        out.append(']');
      }
      case Value.Bag bag -> {
        out.append('g').append(bag.items().size()).append('[');
        bag.items().forEach(item -> write(item, out));
        out.append(']');
      }
      case Value.Fields fields -> fields(fields.fields(), out);
      case Value.Reference reference -> string('r', reference.address().toString(), out);
      case Value.Pointer pointer -> {
        string('i', pointer.type(), out);
        string('#', pointer.id(), out);
      }
      case Value.Blob blob -> string('b', blob.digest() + "/" + blob.size(), out);
      case Value.Secret secret -> string('s', secret.name(), out);
      case Value.Unreadable unreadable -> string('u', unreadable.reason(), out);
      case Value.KnownAfterApply() -> out.append('?');
    }
  }

  private static void write(Segment segment, StringBuilder out) {
    switch (segment) {
      case Segment.Literal(String text) -> string('t', text, out);
      // The source's words are left out: what a text points at matters, not how it was spelt.
      case Segment.Link link -> {
        string('k', link.kind(), out);
        string('r', link.address().toString(), out);
      }
    }
  }

  private static void string(char tag, String text, StringBuilder out) {
    out.append(tag).append(text.length()).append(':').append(text);
  }
}
