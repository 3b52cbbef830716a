package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Arrays;
import java.util.Optional;

/** How a transition is entered: at creation, from anywhere, or from named statuses. */
public enum TransitionType {
  INITIAL,
  GLOBAL,
  DIRECTED;

  public static Optional<TransitionType> named(String name) {
    return Arrays.stream(values()).filter(t -> t.name().equals(name)).findFirst();
  }
}
