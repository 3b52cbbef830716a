package dev.aloft.jira.source;

import java.time.Instant;
import java.util.Optional;

/**
 * A user directory.
 *
 * @param kind the product's word for what is behind it
 * @param position its place in the order in which directories are asked; the first one that knows a
 *     name wins
 * @param synced when it was last copied from there; empty of one that is never copied, and of one
 *     that never was
 */
public record SourceDirectory(
    String id,
    String name,
    Kind kind,
    boolean active,
    long position,
    Optional<Instant> synced,
    RowRef row) {

  /** What is behind a directory: {@code Directory.type} of a backup. */
  public enum Kind {
    INTERNAL("internal"),
    /** A directory server such as Active Directory, of which a copy is kept. */
    CONNECTOR("LDAP"),
    /** Passwords are asked for there, people are kept here. */
    DELEGATING("delegated LDAP"),
    CROWD("Crowd"),
    AZURE_AD("Azure AD"),
    CUSTOM("custom"),
    UNKNOWN("of unknown kind");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind as people call it. */
    public String words() {
      return words;
    }

    static Kind of(String type) {
      for (Kind kind : values()) {
        if (kind.name().equals(type)) {
          return kind;
        }
      }
      return UNKNOWN;
    }
  }
}
