package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Html;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /issue/picker}: issues whose key or summary holds a text. The caller's own history is what
 * he reported; the sandbox does not remember what anybody looked at.
 */
public final class IssuePicker implements Resource<JiraCall> {

  /** How many issues a section shows. */
  private static final int SHOWN = 20;

  private final Issues issues;
  private final JqlSearch search;

  /** Picks from a site's issues. */
  public IssuePicker(Issues issues, JqlSearch search) {
    this.issues = issues;
    this.search = search;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
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
          section(call, sections, "hs", "History Search", "reporter = currentUser()");
          section(call, sections, "cs", "Current Search", call.query("currentJQL").orElse(""));
          return Reply.ok(document);
        });
  }

  private void section(JiraCall call, ArrayNode sections, String id, String label, String jql) {
    ObjectNode section = sections.addObject();
    section.put("id", id).put("label", label);
    String query = call.query("query").orElse("").strip();
    Comparator<IssueHead> latestFirst = Comparator.comparing(IssueHead::updated).reversed();
    List<Issue> found =
        query.isEmpty()
            ? List.of()
            : search
                .all(
                    List.of(jql),
                    new Asker(call.caller(), issues.site().now()),
                    Set.of(),
                    latestFirst)
                .stream()
                .flatMap(head -> issues.store().find(head.id()).stream())
                .filter(issue -> wanted(call, issue, query.toLowerCase(Locale.ROOT)))
                .toList();
    ArrayNode list = section.putArray("issues");
    found.stream().limit(SHOWN).forEach(issue -> list.add(view(issue, query)));
    if (found.isEmpty()) {
      section.put("msg", "No matching issues");
    } else {
      section.put("sub", "Showing " + list.size() + " of " + found.size() + " matching issues");
    }
  }

  private boolean wanted(JiraCall call, Issue issue, String query) {
    String key = issues.key(issue);
    boolean matches =
        key.toLowerCase(Locale.ROOT).contains(query)
            || summary(issue).toLowerCase(Locale.ROOT).contains(query);
    boolean elsewhere =
        call.query("currentProjectId").filter(id -> !id.equals(issue.projectId())).isPresent();
    boolean hidden = issues.type(issue).subtask() && !call.flag("showSubTasks", true);
    return matches && !elsewhere && !hidden && !current(call, issue, key);
  }

  /** The issue that the caller looks at, and perhaps the one above it. */
  private boolean current(JiraCall call, Issue issue, String key) {
    String current = call.query("currentIssueKey").orElse("");
    boolean above =
        !call.flag("showSubTaskParent", true)
            && issues
                .find(current)
                .flatMap(Issue::parentId)
                .filter(parent -> parent == issue.id())
                .isPresent();
    return current.equals(key) || above;
  }

  private static String summary(Issue issue) {
    return issue.fields().path("summary").asString("");
  }

  private ObjectNode view(Issue issue, String query) {
    String key = issues.key(issue);
    return Json.object()
        .put("id", issue.id())
        .put("key", key)
        .put("keyHtml", marked(key, query))
        .put("img", "/images/icons/issuetypes/type.svg")
        .put("summary", marked(summary(issue), query))
        .put("summaryText", summary(issue));
  }

  /** A text as HTML in which what was looked for is bold. */
  private static String marked(String text, String query) {
    int at = text.toLowerCase(Locale.ROOT).indexOf(query.toLowerCase(Locale.ROOT));
    if (at < 0 || at + query.length() > text.length()) {
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
