package dev.aloft.sandbox.confluence.content;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who likes or watches something: account ids by whatever names the thing. */
public final class Followers<T> {

  private final Map<T, Set<String>> byThing = new HashMap<>();

  /** Who follows a thing, in the order in which they came. */
  public List<String> of(T thing) {
    return List.copyOf(byThing.getOrDefault(thing, Set.of()));
  }

  /** Whether somebody does. */
  public boolean contains(T thing, String accountId) {
    return byThing.getOrDefault(thing, Set.of()).contains(accountId);
  }

  /** Somebody does from now on. */
  public void add(T thing, String accountId) {
    byThing.computeIfAbsent(thing, key -> new LinkedHashSet<>()).add(accountId);
  }

  /** Somebody does no longer. */
  public void remove(T thing, String accountId) {
    byThing.getOrDefault(thing, new LinkedHashSet<>()).remove(accountId);
  }

  /** The thing is gone. */
  public void forget(T thing) {
    byThing.remove(thing);
  }
}
