package dev.aloft.sandbox.jira.cloud.security;

import dev.aloft.sandbox.json.Form;

/** What people call a scheme or a level, and what they say of it. */
record Naming(String name, String description) {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_DESCRIPTION = 255;

  /** The naming that a form gives to something new. */
  static Naming fresh(Form form) {
    return new Naming(
        form.required("name", LONGEST_NAME),
        form.limited("description", LONGEST_DESCRIPTION).orElse(""));
  }

  /** The same as a form changes it; what the form leaves out stays. */
  Naming changed(Form form) {
    return new Naming(
        form.filled("name", LONGEST_NAME).orElse(name),
        form.limited("description", LONGEST_DESCRIPTION).orElse(description));
  }
}
