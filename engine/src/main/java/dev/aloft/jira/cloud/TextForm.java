package dev.aloft.jira.cloud;

/** How rich text travels: which version of the API is asked. */
public enum TextForm {
  /** Wiki markup in a string, converted by the server: version 2. */
  WIKI("/rest/api/2"),
  /** A document tree (ADF): version 3. */
  ADF("/rest/api/3");

  private final String root;

  TextForm(String root) {
    this.root = root;
  }

  String root() {
    return root;
  }
}
