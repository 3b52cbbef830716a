package dev.aloft.jira.fieldcontext;

/**
 * A context's id: the site's own is of use only with the field's.
 *
 * @param field such as {@code customfield_10042}
 * @param context the context's own id
 */
record ContextId(String field, String context) {

  static ContextId parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("no id of a context: " + text);
    }
    return new ContextId(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public String toString() {
    return field + "/" + context;
  }
}
