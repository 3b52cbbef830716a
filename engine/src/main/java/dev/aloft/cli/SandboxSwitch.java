package dev.aloft.cli;

import dev.aloft.sandbox.confluence.cloud.site.Behaviour.SpaceRoles;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.Behaviour.IllegalCharacters;
import java.time.Duration;

/** What no public source says of the products, or what sites choose: the other way than usual. */
enum SandboxSwitch {
  BURN_NUMBERS("burn-numbers"),
  BULK_ANY_ORDER("bulk-any-order"),
  STRIP_CHARACTERS("strip-characters"),
  AUTOWATCH("autowatch"),
  PARALLEL_SPRINTS("parallel-sprints"),
  MENTIONS_MAIL("mentions-mail"),
  NO_SPACE_ROLES("no-space-roles"),
  SPACE_ROLES_ONLY("space-roles-only"),
  SLOW_SEARCH("slow-search"),
  SLOW_TASKS("slow-tasks");

  /** How long a slow site makes one wait. */
  private static final Duration SLOW = Duration.ofSeconds(5);

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
      case NO_SPACE_ROLES, SPACE_ROLES_ONLY, SLOW_SEARCH, SLOW_TASKS -> behaviour;
    };
  }

  /** Those that turn what Confluence does. */
  dev.aloft.sandbox.confluence.cloud.site.Behaviour turn(
      dev.aloft.sandbox.confluence.cloud.site.Behaviour behaviour) {
    return switch (this) {
      case NO_SPACE_ROLES -> behaviour.withSpaceRoles(SpaceRoles.PRE_ROLES);
      case SPACE_ROLES_ONLY -> behaviour.withSpaceRoles(SpaceRoles.ROLES);
      case SLOW_SEARCH -> behaviour.withSearchLag(SLOW);
      case SLOW_TASKS -> behaviour.withTaskTime(SLOW);
      case BURN_NUMBERS,
          BULK_ANY_ORDER,
          STRIP_CHARACTERS,
          AUTOWATCH,
          PARALLEL_SPRINTS,
          MENTIONS_MAIL ->
          behaviour;
    };
  }

  /** The word on the command line. */
  @Override
  public String toString() {
    return word;
  }
}
