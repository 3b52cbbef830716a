package dev.aloft.sandbox.jira.cloud.tables;

import java.util.List;

/** A screen: tabs in order, each with fields in order. A field is on one tab at most. */
public record Screen(long id, String name, String description, List<ScreenTab> tabs)
    implements Row {

  public Screen {
    tabs = List.copyOf(tabs);
  }

  public Screen withTabs(List<ScreenTab> newTabs) {
    return new Screen(id, name, description, newTabs);
  }

  public List<String> fields() {
    return tabs.stream().flatMap(t -> t.fields().stream()).toList();
  }
}
