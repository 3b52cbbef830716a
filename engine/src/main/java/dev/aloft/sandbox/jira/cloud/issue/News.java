package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Something that happened to an issue and of which people may be told.
 *
 * @param text the text that was written, as it is stored; missing if none was
 * @param textBefore what stood in its place
 * @param visibility who alone may see it, as it is stored; missing if everyone
 */
public record News(
    Happening what, Issue issue, JsonNode text, JsonNode textBefore, JsonNode visibility) {

  /** News without a text. */
  public static News of(Happening what, Issue issue) {
    return new News(
        what,
        issue,
        MissingNode.getInstance(),
        MissingNode.getInstance(),
        MissingNode.getInstance());
  }

  /** The same with a text that was written in the place of another. */
  public News withText(JsonNode written, JsonNode before) {
    return new News(what, issue, written, before, visibility);
  }

  /** The same for a few only. */
  public News seenBy(JsonNode restriction) {
    return new News(what, issue, text, textBefore, restriction);
  }

  /** Hears what happens. */
  @FunctionalInterface
  public interface Listener {

    /** Something was done by a call's caller. */
    void heard(JiraCall call, News news);
  }
}
