package dev.aloft.sandbox.confluence.cloud.state;

import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** The states that content is in, and those that people have made up. */
final class ContentStates {

  /**
   * A state.
   *
   * @param id 0, 1 or 2 for those that every space suggests
   * @param color as {@code #rrggbb}
   */
  record State(long id, String name, String color) {}

  /** The state of content, and when that was said. */
  record Stated(State state, Instant when) {}

  /** What every space suggests. */
  static final List<State> SUGGESTED =
      List.of(
          new State(0, "Rough draft", "#ffc400"),
          new State(1, "In progress", "#2684ff"),
          new State(2, "Ready for review", "#57d9a3"));

  private final Register<Long, Stated> byContent;
  private final Register<String, List<State>> byMaker;

  ContentStates(Store store) {
    byContent = new Register<>(store, "confluence.state", new TypeReference<>() {});
    byMaker = new Register<>(store, "confluence.state.own", new TypeReference<>() {});
  }

  Optional<Stated> of(long content) {
    return byContent.find(content);
  }

  void set(long content, Stated stated) {
    byContent.put(content, stated);
  }

  void clear(long content) {
    byContent.remove(content);
  }

  /** The states that somebody has made up. */
  List<State> own(String accountId) {
    return byMaker.find(accountId).orElse(List.of());
  }

  /** The state of a name and color that somebody has made up, made now if he has not. */
  State own(String accountId, String name, String color, long freeId) {
    Optional<State> known =
        own(accountId).stream()
            .filter(one -> one.name().equals(name) && one.color().equals(color))
            .findFirst();
    return known.orElseGet(() -> {
      State made = new State(freeId, name, color);
      List<State> all = new ArrayList<>(own(accountId));
      all.add(made);
      byMaker.put(accountId, all);
      return made;
    });
  }
}
