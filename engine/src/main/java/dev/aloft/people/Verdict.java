package dev.aloft.people;

import java.util.Optional;

/** What the rules say about a person. */
public sealed interface Verdict {

  /**
   * The account of this address, where the target has one.
   *
   * @param grounds why it is this person's
   */
  record Account(EmailAddress address, Grounds grounds) implements Verdict {}

  /**
   * Somebody else's account.
   *
   * @param substitute whose; empty if the spec names nobody
   */
  record StandIn(Why why, Optional<EmailAddress> substitute) implements Verdict {}

  /** Why a person has no account of their own. */
  enum Why {
    MAPPED("a row of the people map"),
    GONE("no account at the source"),
    NO_ADDRESS("no address"),
    INVALID_ADDRESS("an address that is none"),
    INACTIVE("an account that is inactive at the source"),
    CUSTOMER("an account for asking at service desks alone"),
    UNTRUSTED_DOMAIN("an address outside the trusted domains"),
    EXCLUDED("a place in an excluded group"),
    DUPLICATE("an address that somebody else has"),
    SPELLING("somebody else's address in another spelling");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    /** The reason as a sentence's object. */
    public String words() {
      return words;
    }
  }
}
