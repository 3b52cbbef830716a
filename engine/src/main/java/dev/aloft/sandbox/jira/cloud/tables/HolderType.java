package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of permission holder, by the word that requests use. */
public enum HolderType {
  ANYONE("anyone", false),
  APPLICATION_ROLE("applicationRole", false),
  ASSIGNEE("assignee", false),
  GROUP("group", true),
  GROUP_CUSTOM_FIELD("groupCustomField", true),
  PROJECT_LEAD("projectLead", false),
  PROJECT_ROLE("projectRole", true),
  REPORTER("reporter", false),
  PORTAL_ONLY("sd.customer.portal.only", false),
  USER("user", true),
  USER_CUSTOM_FIELD("userCustomField", true);

  private final String word;
  private final boolean parameter;

  HolderType(String word, boolean parameter) {
    this.word = word;
    this.parameter = parameter;
  }

  public String word() {
    return word;
  }

  /** Whether the type means nobody until a parameter names them. */
  public boolean needsParameter() {
    return parameter;
  }

  public static Optional<HolderType> of(String word) {
    return Arrays.stream(values()).filter(t -> t.word.equals(word)).findFirst();
  }
}
