package dev.aloft.sandbox.jira.datacenter.search;

import java.util.Locale;

/** A value that completes what somebody types, and how it is shown to him. */
record Suggestion(String value, String name) {

  /** Whether any word of the name begins with a text. */
  boolean begins(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    String all = name.toLowerCase(Locale.ROOT);
    return all.startsWith(wanted) || all.contains(" " + wanted);
  }
}
