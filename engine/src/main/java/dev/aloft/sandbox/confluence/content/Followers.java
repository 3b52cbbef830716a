package dev.aloft.sandbox.confluence.content;

import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.type.TypeReference;

/** Who likes or watches something: account ids by whatever names the thing. */
public final class Followers<T> {

  private final Register<T, Set<String>> byThing;

  /** Followers in a table of a store. */
  public Followers(Store store, String table, TypeReference<Register.Line<T, Set<String>>> type) {
    byThing = new Register<>(store, table, type);
  }

  /** Who follows a thing, in the order in which they came. */
  public List<String> of(T thing) {
    return List.copyOf(followers(thing));
  }

  private Set<String> followers(T thing) {
    return byThing.find(thing).orElse(Set.of());
  }

  /** Whether somebody does. */
  public boolean contains(T thing, String accountId) {
    return followers(thing).contains(accountId);
  }

  /** Somebody does from now on. */
  public void add(T thing, String accountId) {
    Set<String> all = new LinkedHashSet<>(followers(thing));
    if (all.add(accountId)) {
      byThing.put(thing, all);
    }
  }

  /** Somebody does no longer. */
  public void remove(T thing, String accountId) {
    Set<String> all = new LinkedHashSet<>(followers(thing));
    if (all.remove(accountId)) {
      byThing.put(thing, all);
    }
  }

  /** The thing is gone. */
  public void forget(T thing) {
    byThing.remove(thing);
  }
}
