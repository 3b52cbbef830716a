package dev.aloft.sandbox.jira.cloud.tables;

import java.util.List;
import java.util.Optional;

/** The rules of a transition by when they act. */
public record TransitionRules(
    List<Rule> actions,
    List<Rule> validators,
    Optional<ConditionGroup> conditions,
    Optional<Rule> screen,
    List<Rule> triggers) {

  public static final TransitionRules NONE =
      new TransitionRules(List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());

  public TransitionRules {
    actions = List.copyOf(actions);
    validators = List.copyOf(validators);
    triggers = List.copyOf(triggers);
  }
}
