package dev.aloft.cli;

import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.Behaviour.IllegalCharacters;

/** What no public source says of Jira Cloud, or what sites choose: the other way than usual. */
enum SandboxSwitch {
  BURN_NUMBERS("burn-numbers"),
  BULK_ANY_ORDER("bulk-any-order"),
  STRIP_CHARACTERS("strip-characters"),
  AUTOWATCH("autowatch"),
  PARALLEL_SPRINTS("parallel-sprints"),
  MENTIONS_MAIL("mentions-mail");

  private final String word;

  SandboxSwitch(String word) {
    this.word = word;
  }

  Behaviour turn(Behaviour behaviour) {
    return switch (this) {
      case BURN_NUMBERS -> behaviour.withRefusedElementBurnsNumber(true);
      case BULK_ANY_ORDER -> behaviour.withBulkKeepsOrder(false);
      case STRIP_CHARACTERS -> behaviour.withIllegalCharacters(IllegalCharacters.STRIP);
      case AUTOWATCH -> behaviour.withAutowatch(true);
      case PARALLEL_SPRINTS -> behaviour.withParallelSprints(true);
      case MENTIONS_MAIL -> behaviour.withMentionsMail(true);
    };
  }

  /** The word on the command line. */
  @Override
  public String toString() {
    return word;
  }
}
