package dev.aloft.sandbox.jira.cloud.config;

import java.util.List;

/** An option of a select field; the options below it make a cascade. */
public record Option(String id, String value, boolean disabled, List<Option> children) {

  /** Keeps its own list. */
  public Option {
    children = List.copyOf(children);
  }

  /** An enabled option without children. */
  public static Option of(String id, String value) {
    return new Option(id, value, false, List.of());
  }
}
