package dev.aloft.sandbox.jira.cloud.sharing;

import java.util.Arrays;
import java.util.Optional;

/**
 * With whom a saved search or a dashboard is shared.
 *
 * @param id unique on the site
 * @param with the kind
 * @param subject the id of the group, project or account; empty for everybody
 * @param role the project role to which a project's share is limited
 */
public record Share(long id, With with, String subject, Optional<Long> role) {

  /** The kinds of shares, by the word of the contract. */
  public enum With {
    /** The whole web. */
    GLOBAL("global"),
    /** Whoever has logged in. */
    AUTHENTICATED("authenticated"),
    /** A group. */
    GROUP("group"),
    /** Whoever sees a project. */
    PROJECT("project"),
    /** Whoever has a role in a project. */
    PROJECT_ROLE("projectRole"),
    /** One account. */
    USER("user");

    private final String word;

    With(String word) {
      this.word = word;
    }

    /** The contract's word. */
    public String word() {
      return word;
    }

    /** The kind of a word; {@code loggedin} is an older one. */
    public static Optional<With> of(String word) {
      return word.equals("loggedin")
          ? Optional.of(AUTHENTICATED)
          : Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
  }

  /** Whether another share says the same. */
  public boolean same(Share other) {
    return with == other.with && subject.equals(other.subject) && role.equals(other.role);
  }
}
