package dev.aloft.sandbox.jira.cloud.site;

/**
 * What no public source confirms, or what the people of a site choose: each may be so or not, and a
 * client's suites have to pass both ways. A usual site has none of them.
 */
public enum Quirk {
  /** An element that a bulk create refuses uses up its number. */
  REFUSED_ELEMENT_BURNS_NUMBER,
  /** The highest number of a project is given again after its issue was deleted. */
  REUSES_NUMBERS,
  /** The keys of a bulk create do not follow the order of its elements. */
  BULK_LOSES_ORDER,
  /**
   * Control characters that XML 1.0 forbids vanish from texts. Refusing them is the usual: a client
   * that mends its text passes either way, while stripping would hide from the client's author that
   * text changes.
   */
  ILLEGAL_CHARACTERS_VANISH,
  /**
   * Descriptions, comments and environments may be longer than 32,767 characters, which the
   * contract says of defaults of fields only.
   */
  LONG_TEXTS,
  /** Two screens may have one name. */
  TWIN_SCREENS,
  /** Who makes an issue watches it from then on; each person of a real site chooses that. */
  AUTOWATCH,
  /** A board may have several active sprints; an administrator of a real site chooses that. */
  PARALLEL_SPRINTS,
  /** A mention in a text mails the one who is mentioned, also where it came through the API. */
  MENTIONS_MAIL,
  /**
   * The organization pays for nothing: nobody can be invited by its API, and ten people have access
   * to a product at most.
   */
  FREE_PLAN,
  /**
   * The site was moved from field configurations to field schemes. The product moves its sites one
   * after the other; which were moved is in no public source (decision 30).
   */
  FIELD_SCHEMES,
  /**
   * Credentials that open nothing are refused with 401 everywhere, also where the contract lets
   * callers in who have not logged in.
   */
  WRONG_TOKENS_REFUSED,
  /** What a new member of a group may do is granted some seconds after the membership began. */
  MEMBERSHIPS_COUNT_LATE,
  /**
   * A remote link is deleted only by a request that names a media type, though it has no body; any
   * other is 415. One client saw it (the live suite of jira.js), others that name none did not.
   */
  REMOTE_LINK_DELETES_NEED_TYPE
}
