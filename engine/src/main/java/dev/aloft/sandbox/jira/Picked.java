package dev.aloft.sandbox.jira;

import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.web.Html;
import dev.aloft.sandbox.web.Reply;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An issue as {@code /issue/picker} shows it, with what somebody typed in bold; and the sections of
 * its document.
 *
 * @param id its id, where the product shows it
 * @param picture the address of its type's picture
 * @param query what was typed
 */
public record Picked(Optional<Long> id, String key, String summary, String picture, String query) {

  /** How many issues a section shows. */
  private static final int SHOWN = 20;

  /** Whether key or summary holds the query, whatever its case. */
  public boolean matches() {
    String wanted = query.toLowerCase(Locale.ROOT);
    return key.toLowerCase(Locale.ROOT).contains(wanted)
        || summary.toLowerCase(Locale.ROOT).contains(wanted);
  }

  private ObjectNode view() {
    ObjectNode view = Json.object();
    id.ifPresent(known -> view.put("id", known));
    return view.put("key", key)
        .put("keyHtml", marked(key, query))
        .put("img", picture)
        .put("summary", marked(summary, query))
        .put("summaryText", summary);
  }

  /** Finds the issues that a query chooses, of those that the caller wants to pick from. */
  public interface Finder<C> {
    /** So many of them, and how many there are. */
    Pages.Part<Picked> find(C call, String jql, int most);
  }

  /** Answers with the caller's own issues, and those of the query that he looks at. */
  public static <C extends Call> void register(Operations<C> operations, Finder<C> finder) {
    operations
        .on("getIssuePickerResource")
        .query(
            "query",
            "currentJQL",
            "currentIssueKey",
            "currentProjectId",
            "showSubTasks",
            "showSubTaskParent")
        .answer(call -> {
          ObjectNode document = Json.object();
          ArrayNode sections = document.putArray("sections");
          section(
              sections,
              "hs",
              "History Search",
              finder.find(call, "reporter = currentUser()", SHOWN));
          String current = call.query("currentJQL").orElse("");
          section(sections, "cs", "Current Search", finder.find(call, current, SHOWN));
          return Reply.ok(document);
        });
  }

  private static void section(
      ArrayNode sections, String id, String label, Pages.Part<Picked> found) {
    ObjectNode section = sections.addObject().put("id", id).put("label", label);
    ArrayNode list = section.putArray("issues");
    found.items().stream().map(Picked::view).forEach(list::add);
    if (found.all() == 0) {
      section.put("msg", "No matching issues");
    } else {
      section.put("sub", "Showing " + list.size() + " of " + found.all() + " matching issues");
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
