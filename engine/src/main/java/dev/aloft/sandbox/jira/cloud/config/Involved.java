package dev.aloft.sandbox.jira.cloud.config;

import java.util.Optional;

/** The people of one issue on whom a permission can depend, by account id. */
public record Involved(Optional<String> assignee, Optional<String> reporter) {

  /** Nobody: what is asked is of a project as a whole. */
  public static final Involved NOBODY = new Involved(Optional.empty(), Optional.empty());
}
