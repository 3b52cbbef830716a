package dev.aloft.sandbox.confluence.content;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who alone may read or change a piece of content. */
public final class Restrictions {

  /** What can be restricted. */
  public enum Operation {
    READ("read"),
    UPDATE("update");

    private final String word;

    Operation(String word) {
      this.word = word;
    }

    /** The API's word. */
    public String word() {
      return word;
    }

    /** The operation of a word. */
    public static Optional<Operation> of(String word) {
      for (Operation one : values()) {
        if (one.word.equals(word)) {
          return Optional.of(one);
        }
      }
      return Optional.empty();
    }
  }

  private final Map<Long, Map<Operation, Set<Holder>>> byContent = new HashMap<>();

  /** Who alone may do it; empty where everybody may whom the space lets. */
  public Set<Holder> of(long content, Operation operation) {
    return new LinkedHashSet<>(
        byContent.getOrDefault(content, Map.of()).getOrDefault(operation, Set.of()));
  }

  /** Says anew who alone may do it; nobody lifts the restriction. */
  public void set(long content, Operation operation, Set<Holder> holders) {
    Map<Operation, Set<Holder>> all =
        byContent.computeIfAbsent(content, key -> new EnumMap<>(Operation.class));
    if (holders.isEmpty()) {
      all.remove(operation);
    } else {
      all.put(operation, new LinkedHashSet<>(holders));
    }
    if (all.isEmpty()) {
      byContent.remove(content);
    }
  }

  /** Lifts all restrictions of a piece. */
  public void clear(long content) {
    byContent.remove(content);
  }
}
