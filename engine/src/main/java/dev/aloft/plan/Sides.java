package dev.aloft.plan;

import dev.aloft.value.Canonical;
import dev.aloft.value.Digest;
import dev.aloft.value.Segment;
import dev.aloft.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What each side has of a value in which they differ. A long text is cut to what stands around the
 * first place where the two part, so that a reader sees the difference and not the beginning.
 *
 * @param recorded the digest of what Aloft wrote last; state keeps no values
 * @param desired what the source has now
 * @param observed what the target shows
 */
public record Sides(Digest recorded, Value desired, Value observed) {

  /** As much as a line holds. */
  private static final int WIDTH = 80;

  /** How much of what is the same stands before what differs. */
  private static final int LEAD = 20;

  private static final String CUT = "…";

  /** The sides of one value. */
  public static Sides of(Digest recorded, Value desired, Value observed) {
    int from = Math.max(0, parting(plain(desired).orElse(""), plain(observed).orElse("")) - LEAD);
    return new Sides(recorded, near(desired, from), near(observed, from));
  }

  /** The sides of a part: only its attributes that differ. */
  public static Sides of(Digest recorded, Map<String, Value> desired, Map<String, Value> observed) {
    Set<String> names = new TreeSet<>(desired.keySet());
    names.addAll(observed.keySet());
    Map<String, Value> left = new TreeMap<>();
    Map<String, Value> right = new TreeMap<>();
    for (String name : names) {
      Value wanted = desired.getOrDefault(name, Value.NONE);
      Value seen = observed.getOrDefault(name, Value.NONE);
      if (!Canonical.digest(wanted).equals(Canonical.digest(seen))) {
        Sides one = of(recorded, wanted, seen);
        left.put(name, one.desired());
        right.put(name, one.observed());
      }
    }
    return new Sides(recorded, Value.fields(left), Value.fields(right));
  }

  /** The index of the first character in which the two differ. */
  private static int parting(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int at = 0;
    while (at < most && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private static Value near(Value value, int from) {
    return plain(value).map(text -> window(text, from)).orElse(value);
  }

  /** Never half a character at either end. */
  private static Value window(String text, int from) {
    int begin = from + WIDTH / 2 >= text.length() ? Math.max(0, text.length() - WIDTH) : from;
    begin = Math.min(begin, from);
    int end = Math.min(text.length(), begin + WIDTH);
    if (begin > 0 && Character.isLowSurrogate(text.charAt(begin))) {
      begin--;
    }
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return Value.textOrNone(
        (begin > 0 ? CUT : "") + text.substring(begin, end) + (end < text.length() ? CUT : ""));
  }

  private static Optional<String> plain(Value value) {
    if (value instanceof Value.Text text) {
      return Optional.of(text.text());
    }
    if (value instanceof Value.Prose prose) {
      return Optional.of(
          prose.segments().stream()
              .map(segment ->
                  switch (segment) {
                    case Segment.Literal literal -> literal.text();
                    case Segment.Link link -> link.address().toString();
                  })
              .collect(Collectors.joining()));
    }
    return Optional.empty();
  }
}
