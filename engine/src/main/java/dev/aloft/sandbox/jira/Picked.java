package dev.aloft.sandbox.jira;

import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.web.Html;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An issue as {@code /issue/picker} shows it, with what somebody typed in bold; and the sections of
 * its document.
 *
 * @param query what was typed
 */
public record Picked(String key, String summary, String query) {

  /** How many issues a section shows. */
  private static final int SHOWN = 20;

  /** Whether key or summary holds the query, whatever its case. */
  public boolean matches() {
    String wanted = query.toLowerCase(Locale.ROOT);
    return key.toLowerCase(Locale.ROOT).contains(wanted)
        || summary.toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** What is shown of it, with the address of its type's picture. */
  public ObjectNode view(String picture) {
    return Json.object()
        .put("key", key)
        .put("keyHtml", marked(key, query))
        .put("img", picture)
        .put("summary", marked(summary, query))
        .put("summaryText", summary);
  }

  /** Adds a section with the first of the issues that were found. */
  public static <T> void section(
      ArrayNode sections, String id, String label, List<T> found, Function<T, ObjectNode> view) {
    ObjectNode section = sections.addObject().put("id", id).put("label", label);
    ArrayNode list = section.putArray("issues");
    found.stream().limit(SHOWN).forEach(issue -> list.add(view.apply(issue)));
    if (found.isEmpty()) {
      section.put("msg", "No matching issues");
    } else {
      section.put("sub", "Showing " + list.size() + " of " + found.size() + " matching issues");
    }
  }

  /** A text as HTML in which what was looked for is bold. */
  public static String marked(String text, String query) {
    int at = text.toLowerCase(Locale.ROOT).indexOf(query.toLowerCase(Locale.ROOT));
    if (query.isEmpty() || at < 0 || at + query.length() > text.length()) {
      return Html.escape(text);
    }
    int end = at + query.length();
    return Html.escape(text.substring(0, at))
        + "<b>"
        + Html.escape(text.substring(at, end))
        + "</b>"
        + Html.escape(text.substring(end));
  }
}
