package dev.aloft.sandbox.jira.cloud.search;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.Picked;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueHead;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    Picked.register(operations, this::find);
  }

  private Pages.Part<Picked> find(JiraCall call, String jql, int most) {
    String query = call.query("query").orElse("").strip();
    Comparator<IssueHead> latestFirst = Comparator.comparing(IssueHead::updated).reversed();
    List<Picked> found =
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
                .map(issue -> picked(issue, query))
                .toList();
    return new Pages.Part<>(found.size(), found.stream().limit(most).toList());
  }

  private Picked picked(Issue issue, String query) {
    return new Picked(
        Optional.of(issue.id()),
        issues.key(issue),
        issue.fields().path("summary").asString(""),
        TYPE_PICTURE,
        query);
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
