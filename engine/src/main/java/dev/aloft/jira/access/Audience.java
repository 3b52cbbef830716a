package dev.aloft.jira.access;

import java.util.Locale;

/** Who sees a project, from the fewest to the most. */
enum Audience {
  /** Those who are named by a role, a group or otherwise. */
  NAMED,
  /** Everybody who may log in to the product. */
  ANY_LOGGED_IN,
  /** Everybody, without logging in. */
  ANYONE;

  /** The larger of both. */
  Audience or(Audience other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** As the spec writes it. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
