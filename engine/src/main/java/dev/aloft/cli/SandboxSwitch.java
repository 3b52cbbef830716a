package dev.aloft.cli;

import dev.aloft.sandbox.confluence.cloud.site.Behaviour.SpaceRoles;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import java.time.Duration;

/** What no public source says of the products, or what sites choose: the other way than usual. */
enum SandboxSwitch {
  BURN_NUMBERS("burn-numbers"),
  REUSE_NUMBERS("reuse-numbers"),
  BULK_ANY_ORDER("bulk-any-order"),
  STRIP_CHARACTERS("strip-characters"),
  LONG_TEXTS("long-texts"),
  TWIN_SCREENS("twin-screens"),
  AUTOWATCH("autowatch"),
  PARALLEL_SPRINTS("parallel-sprints"),
  MENTIONS_MAIL("mentions-mail"),
  FREE_PLAN("free-plan"),
  FIELD_SCHEMES("field-schemes"),
  REFUSE_TOKENS("refuse-tokens"),
  LATE_MEMBERSHIPS("late-memberships"),
  TYPED_DELETES("typed-deletes"),
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

  CloudBehaviour turn(CloudBehaviour site) {
    return switch (this) {
      case BURN_NUMBERS -> site.withJira(site.jira().with(Quirk.REFUSED_ELEMENT_BURNS_NUMBER));
      case REUSE_NUMBERS -> site.withJira(site.jira().with(Quirk.REUSES_NUMBERS));
      case LONG_TEXTS -> site.withJira(site.jira().with(Quirk.LONG_TEXTS));
      case TWIN_SCREENS -> site.withJira(site.jira().with(Quirk.TWIN_SCREENS));
      case BULK_ANY_ORDER -> site.withJira(site.jira().with(Quirk.BULK_LOSES_ORDER));
      case STRIP_CHARACTERS -> site.withJira(site.jira().with(Quirk.ILLEGAL_CHARACTERS_VANISH));
      case AUTOWATCH -> site.withJira(site.jira().with(Quirk.AUTOWATCH));
      case PARALLEL_SPRINTS -> site.withJira(site.jira().with(Quirk.PARALLEL_SPRINTS));
      case MENTIONS_MAIL -> site.withJira(site.jira().with(Quirk.MENTIONS_MAIL));
      case FREE_PLAN -> site.withJira(site.jira().with(Quirk.FREE_PLAN));
      case FIELD_SCHEMES -> site.withJira(site.jira().with(Quirk.FIELD_SCHEMES));
      case REFUSE_TOKENS -> site.withJira(site.jira().with(Quirk.WRONG_TOKENS_REFUSED));
      case LATE_MEMBERSHIPS -> site.withJira(site.jira().with(Quirk.MEMBERSHIPS_COUNT_LATE));
      case TYPED_DELETES -> site.withJira(site.jira().with(Quirk.REMOTE_LINK_DELETES_NEED_TYPE));
      case NO_SPACE_ROLES ->
          site.withConfluence(site.confluence().withSpaceRoles(SpaceRoles.PRE_ROLES));
      case SPACE_ROLES_ONLY ->
          site.withConfluence(site.confluence().withSpaceRoles(SpaceRoles.ROLES));
      case SLOW_SEARCH -> site.withConfluence(site.confluence().withSearchLag(SLOW));
      case SLOW_TASKS -> site.withConfluence(site.confluence().withTaskTime(SLOW));
    };
  }

  /** The word on the command line. */
  @Override
  public String toString() {
    return word;
  }
}
