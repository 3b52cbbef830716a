package dev.aloft.jira.source;

import java.util.List;
import java.util.Optional;

/**
 * A person.
 *
 * @param key what issues, comments and all else refer to
 * @param name the login name, which may have changed since the key was made
 * @param displayName the full name; the login name when there is none
 * @param directory where the account is; empty before there were directories and for those who have
 *     no account
 * @param shadowed whether a directory that is asked earlier has an account of the same name, which
 *     is the one that counts
 */
public record SourceUser(
    String key,
    String name,
    Optional<String> email,
    String displayName,
    boolean active,
    UserKind kind,
    Optional<SourceDirectory> directory,
    boolean shadowed,
    List<RowRef> rows) {

  public SourceUser {
    rows = List.copyOf(rows);
  }

  static SourceUser missing(String key) {
    return new SourceUser(
        key,
        key,
        Optional.empty(),
        key,
        false,
        UserKind.MISSING,
        Optional.empty(),
        false,
        List.of());
  }

  /** The key only: names and addresses are personal data. */
  @Override
  public String toString() {
    return "SourceUser[" + key + ", " + kind + "]";
  }
}
