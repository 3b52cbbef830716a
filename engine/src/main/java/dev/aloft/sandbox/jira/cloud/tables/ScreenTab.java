package dev.aloft.sandbox.jira.cloud.tables;

import java.util.List;

/** A tab of a screen with the keys of its fields. */
public record ScreenTab(long id, String name, List<String> fields) {

  public ScreenTab {
    fields = List.copyOf(fields);
  }

  public ScreenTab withFields(List<String> newFields) {
    return new ScreenTab(id, name, newFields);
  }
}
