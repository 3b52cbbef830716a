package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.Picked;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /issue/picker}: issues whose key or summary holds a text. The caller's own history is what
 * he reported; the sandbox does not remember what anybody looked at.
 */
public final class IssuePicker implements Resource<JiraCall> {

  private static final String TYPE_PICTURE = "/images/icons/issuetypes/type.svg";

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
                .filter(issue -> wanted(call, issue, picked(issue, query)))
                .toList();
    Picked.section(
        sections,
        id,
        label,
        found,
        issue -> picked(issue, query).view(TYPE_PICTURE).put("id", issue.id()));
  }

  private Picked picked(Issue issue, String query) {
    return new Picked(issues.key(issue), issue.fields().path("summary").asString(""), query);
  }

  private boolean wanted(JiraCall call, Issue issue, Picked picked) {
    boolean elsewhere =
        call.query("currentProjectId").filter(id -> !id.equals(issue.projectId())).isPresent();
    boolean hidden = issues.type(issue).subtask() && !call.flag("showSubTasks", true);
    return picked.matches() && !elsewhere && !hidden && !current(call, issue, picked.key());
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
}
