package dev.aloft.sandbox.jira.cloud.tables;

import java.util.List;

/** Conditions of a transition, all or any of which must hold. */
public record ConditionGroup(boolean all, List<Rule> conditions, List<ConditionGroup> groups) {

  public ConditionGroup {
    conditions = List.copyOf(conditions);
    groups = List.copyOf(groups);
  }
}
