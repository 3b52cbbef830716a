package dev.aloft.sandbox.confluence.content;

import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.type.TypeReference;

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

  private final Register<Long, Map<Operation, Set<Holder>>> byContent;

  /** The restrictions of a store. */
  public Restrictions(Store store) {
    byContent = new Register<>(store, "confluence.restriction", new TypeReference<>() {});
  }

  /** Who alone may do it; empty where everybody may whom the space lets. */
  public Set<Holder> of(long content, Operation operation) {
    return new LinkedHashSet<>(all(content).getOrDefault(operation, Set.of()));
  }

  private Map<Operation, Set<Holder>> all(long content) {
    return byContent.find(content).orElse(Map.of());
  }

  /** Says anew who alone may do it; nobody lifts the restriction. */
  public void set(long content, Operation operation, Set<Holder> holders) {
    Map<Operation, Set<Holder>> all = new EnumMap<>(Operation.class);
    all.putAll(all(content));
    if (holders.isEmpty()) {
      all.remove(operation);
    } else {
      all.put(operation, new LinkedHashSet<>(holders));
    }
    if (all.isEmpty()) {
      byContent.remove(content);
    } else {
      byContent.put(content, all);
    }
  }

  /** Lets nobody but one account read and change a piece. */
  public void close(long content, String accountId) {
    for (Operation operation : Operation.values()) {
      set(content, operation, Set.of(Holder.user(accountId)));
    }
  }

  /** Lifts all restrictions of a piece. */
  public void clear(long content) {
    byContent.remove(content);
  }
}
