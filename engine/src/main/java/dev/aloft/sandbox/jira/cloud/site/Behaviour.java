package dev.aloft.sandbox.jira.cloud.site;

import dev.aloft.sandbox.limits.Limits;
import java.time.Duration;
import java.util.Optional;

/**
 * What no public source confirms, or what differs from site to site: switches, so that a client's
 * suites can pass both ways.
 *
 * @param refusedElementBurnsNumber whether an element that a bulk create refuses uses up its number
 * @param bulkKeepsOrder whether the keys of a bulk create follow the order of its elements
 * @param searchLag how long a new issue stays unknown to search, unless it is reconciled
 * @param illegalCharacters what happens to characters that XML 1.0 forbids in a text
 * @param autowatch whether who makes an issue watches it from then on; each person of a real site
 *     chooses that
 * @param parallelSprints whether a board may have several active sprints; an administrator of a
 *     real site chooses that
 * @param mentionsMail whether a mention in a text that somebody writes mails the one who is
 *     mentioned; no public source says it of texts that come through the API
 * @param limits how often what may be asked; empty if as often as one likes
 */
public record Behaviour(
    boolean refusedElementBurnsNumber,
    boolean bulkKeepsOrder,
    Duration searchLag,
    IllegalCharacters illegalCharacters,
    boolean autowatch,
    boolean parallelSprints,
    boolean mentionsMail,
    Optional<Limits> limits) {

  /**
   * What becomes of control characters that XML 1.0 forbids. No public source says which it is.
   * Refusing is the default: a client that mends its text passes either way, while stripping would
   * hide from the client's author that text changes.
   */
  public enum IllegalCharacters {
    /** The write is refused, with the field's name. */
    REFUSE,
    /** The characters vanish. */
    STRIP
  }

  /**
   * Nothing burnt, order kept, search two seconds behind, nobody watches unasked, one sprint at a
   * time, mentions mail nobody, no limits.
   */
  public static Behaviour usual() {
    return new Behaviour(
        false,
        true,
        Duration.ofSeconds(2),
        IllegalCharacters.REFUSE,
        false,
        false,
        false,
        Optional.empty());
  }

  /** The same, but numbers of refused elements are used up. */
  public Behaviour withRefusedElementBurnsNumber(boolean burns) {
    return new Behaviour(
        burns,
        bulkKeepsOrder,
        searchLag,
        illegalCharacters,
        autowatch,
        parallelSprints,
        mentionsMail,
        limits);
  }

  /** The same, with or without the order of bulk creates. */
  public Behaviour withBulkKeepsOrder(boolean keeps) {
    return new Behaviour(
        refusedElementBurnsNumber,
        keeps,
        searchLag,
        illegalCharacters,
        autowatch,
        parallelSprints,
        mentionsMail,
        limits);
  }

  /** The same with another lag of the search index. */
  public Behaviour withSearchLag(Duration lag) {
    return new Behaviour(
        refusedElementBurnsNumber,
        bulkKeepsOrder,
        lag,
        illegalCharacters,
        autowatch,
        parallelSprints,
        mentionsMail,
        limits);
  }

  /** The same with another fate of illegal characters. */
  public Behaviour withIllegalCharacters(IllegalCharacters fate) {
    return new Behaviour(
        refusedElementBurnsNumber,
        bulkKeepsOrder,
        searchLag,
        fate,
        autowatch,
        parallelSprints,
        mentionsMail,
        limits);
  }

  /** The same, with or without watching unasked. */
  public Behaviour withAutowatch(boolean watches) {
    return new Behaviour(
        refusedElementBurnsNumber,
        bulkKeepsOrder,
        searchLag,
        illegalCharacters,
        watches,
        parallelSprints,
        mentionsMail,
        limits);
  }

  /** The same, with or without several active sprints on a board. */
  public Behaviour withParallelSprints(boolean parallel) {
    return new Behaviour(
        refusedElementBurnsNumber,
        bulkKeepsOrder,
        searchLag,
        illegalCharacters,
        autowatch,
        parallel,
        mentionsMail,
        limits);
  }

  /** The same, with or without mails to those whom a text mentions. */
  public Behaviour withMentionsMail(boolean mails) {
    return new Behaviour(
        refusedElementBurnsNumber,
        bulkKeepsOrder,
        searchLag,
        illegalCharacters,
        autowatch,
        parallelSprints,
        mails,
        limits);
  }

  /** The same with limits. */
  public Behaviour withLimits(Limits kept) {
    return new Behaviour(
        refusedElementBurnsNumber,
        bulkKeepsOrder,
        searchLag,
        illegalCharacters,
        autowatch,
        parallelSprints,
        mentionsMail,
        Optional.of(kept));
  }
}
