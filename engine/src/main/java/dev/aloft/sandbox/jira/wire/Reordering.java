package dev.aloft.sandbox.jira.wire;

import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The two ways in which the product lets lists be put into another order. */
public final class Reordering {

  private Reordering() {}

  /**
   * Moves some elements, in the given order, after another one or to either end.
   *
   * @throws Refusal 400 when neither or both places are given, the place is unknown, an element is
   *     named twice, or {@code after} is among those that move
   */
  public static <T> List<T> moved(
      List<T> all, List<T> moving, Optional<T> after, Optional<String> position) {
    if (moving.isEmpty()) {
      throw Refusal.badRequest("At least one ID to move is required.");
    }
    if (new HashSet<>(moving).size() != moving.size()) {
      throw Refusal.badRequest("The IDs to move must not contain duplicates.");
    }
    if (after.isPresent() == position.isPresent()) {
      throw Refusal.badRequest("Either 'after' or 'position' must be given.");
    }
    if (after.isPresent() && moving.contains(after.get())) {
      throw Refusal.badRequest("'after' must not be among the IDs to move.");
    }
    List<T> rest = new ArrayList<>(all);
    rest.removeAll(moving);
    int at;
    if (after.isPresent()) {
      at = rest.indexOf(after.get()) + 1;
    } else {
      at =
          switch (position.get()) {
            case "First" -> 0;
            case "Last" -> rest.size();
            default -> throw Refusal.badRequest("The position must be First or Last.");
          };
    }
    rest.addAll(at, moving);
    return rest;
  }

  /**
   * Moves one element a step or to an end: {@code Earlier}, {@code Later}, {@code First}, {@code
   * Last}.
   *
   * @throws Refusal 400 for any other word
   */
  public static <T> List<T> stepped(List<T> all, T moving, String position) {
    List<T> rest = new ArrayList<>(all);
    int old = rest.indexOf(moving);
    rest.remove(old);
    int at =
        switch (position) {
          case "Earlier" -> Math.max(0, old - 1);
          case "Later" -> Math.min(rest.size(), old + 1);
          case "First" -> 0;
          case "Last" -> rest.size();
          default ->
              throw Refusal.badRequest("The position must be Earlier, Later, First or Last.");
        };
    rest.add(at, moving);
    return rest;
  }
}
