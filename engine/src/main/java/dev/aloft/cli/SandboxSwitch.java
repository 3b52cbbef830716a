package dev.aloft.cli;

import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.Behaviour.IllegalCharacters;
import java.util.function.UnaryOperator;

/** What no public source says of Jira Cloud, or what sites choose: the other way than usual. */
enum SandboxSwitch {
  /** An element that a bulk create refuses uses up its number. */
  BURN_NUMBERS("burn-numbers", behaviour -> behaviour.withRefusedElementBurnsNumber(true)),
  /** The keys of a bulk create do not follow the order of its elements. */
  BULK_ANY_ORDER("bulk-any-order", behaviour -> behaviour.withBulkKeepsOrder(false)),
  /** Characters that XML forbids vanish from texts. */
  STRIP_CHARACTERS(
      "strip-characters", behaviour -> behaviour.withIllegalCharacters(IllegalCharacters.STRIP)),
  /** Who makes an issue watches it. */
  AUTOWATCH("autowatch", behaviour -> behaviour.withAutowatch(true)),
  /** A board may have several active sprints. */
  PARALLEL_SPRINTS("parallel-sprints", behaviour -> behaviour.withParallelSprints(true)),
  /** A mention mails the one who is mentioned. */
  MENTIONS_MAIL("mentions-mail", behaviour -> behaviour.withMentionsMail(true));

  private final String word;
  private final UnaryOperator<Behaviour> change;

  SandboxSwitch(String word, UnaryOperator<Behaviour> change) {
    this.word = word;
    this.change = change;
  }

  Behaviour turn(Behaviour behaviour) {
    return change.apply(behaviour);
  }

  /** The word on the command line. */
  @Override
  public String toString() {
    return word;
  }
}
