package dev.aloft.sandbox.jira.software.planning;

import java.util.Optional;

/**
 * The place of an issue among all others. Every issue has one from its id; whoever moves gets a
 * place between two others.
 *
 * @param slot a whole number
 * @param fraction digits to the base 36 that tell places within a slot apart
 */
public record Rank(long slot, String fraction) implements Comparable<Rank> {

  private static final int BASE = 36;
  private static final long GAP = 8;

  /** The rank of an issue that nobody moved. */
  static Rank usual(long issueId) {
    return new Rank(issueId * GAP, "");
  }

  /** The usual rank just before a place. */
  static Rank usualBefore(Rank place) {
    return usual((place.fraction.isEmpty() ? place.slot - 1 : place.slot) / GAP);
  }

  /** The usual rank just after a place. */
  static Rank usualAfter(Rank place) {
    return usual(place.slot / GAP + 1);
  }

  /** The rank that a text writes. */
  static Optional<Rank> parse(String text) {
    int colon = text.indexOf(':');
    return text.startsWith("0|") && colon > 2
        ? Optional.of(
            new Rank(Long.parseLong(text.substring(2, colon), BASE), text.substring(colon + 1)))
        : Optional.empty();
  }

  /** A rank between two others. */
  static Rank between(Rank lower, Rank upper) {
    if (upper.slot - lower.slot > 1) {
      return new Rank((lower.slot + upper.slot) / 2, "");
    }
    String end = upper.slot == lower.slot ? upper.fraction : "";
    return new Rank(lower.slot, between(lower.fraction, end));
  }

  /** Digits that sort between two others; an empty end stands for one above all. */
  private static String between(String lower, String end) {
    StringBuilder digits = new StringBuilder();
    boolean open = end.isEmpty();
    for (int at = 0; ; at++) {
      int low = at < lower.length() ? Character.digit(lower.charAt(at), BASE) : 0;
      int high = open ? BASE : at < end.length() ? Character.digit(end.charAt(at), BASE) : 0;
      int middle = (low + high) / 2;
      if (middle > low) {
        return digits.append(Character.forDigit(middle, BASE)).toString();
      }
      digits.append(Character.forDigit(low, BASE));
      // Once a digit lies below the end's, whatever follows lies below the end.
      open = open || low < high;
    }
  }

  @Override
  public int compareTo(Rank other) {
    int bySlot = Long.compare(slot, other.slot);
    return bySlot != 0 ? bySlot : fraction.compareTo(other.fraction);
  }

  /** As the product writes ranks: texts that sort as the ranks do. */
  @Override
  public String toString() {
    String digits = Long.toString(slot, BASE);
    return "0|" + "0".repeat(Math.max(0, 8 - digits.length())) + digits + ":" + fraction;
  }
}
