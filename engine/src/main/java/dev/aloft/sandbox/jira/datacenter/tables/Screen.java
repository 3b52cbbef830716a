package dev.aloft.sandbox.jira.datacenter.tables;

import dev.aloft.sandbox.store.Item;
import java.util.List;
import java.util.Set;

/** A screen and its tabs. */
public record Screen(long id, String name, String description, List<Tab> tabs) implements Item {

  /** A tab with the fields on it, by id. */
  public record Tab(long id, String name, List<String> fields, Set<String> shownWhenEmpty) {

    /** Keeps copies. */
    public Tab {
      fields = List.copyOf(fields);
      shownWhenEmpty = Set.copyOf(shownWhenEmpty);
    }
  }

  /** Keeps a copy. */
  public Screen {
    tabs = List.copyOf(tabs);
  }

  /** Every field on it, in order. */
  public List<String> fields() {
    return tabs.stream().flatMap(tab -> tab.fields().stream()).distinct().toList();
  }

  /** The same screen with other tabs. */
  public Screen with(List<Tab> changed) {
    return new Screen(id, name, description, changed);
  }
}
