package dev.aloft.sandbox.jira.datacenter.search;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.Picked;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.jql.JqlParser;
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
public final class IssuePicker implements Resource<DataCenterCall> {

  private static final String TYPE_PICTURE = "/secure/viewavatar?size=xsmall&avatarType=issuetype";

  private static final Search.Order LATEST_FIRST =
      new Search.Order(Comparator.comparingLong(Issue::updated).reversed(), Set.of("updated"));

  private final JiraSite site;
  private final Search search;

  /** Picks from a site's issues. */
  public IssuePicker(JiraSite site) {
    this.site = site;
    this.search = new Search(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    Picked.register(operations, this::find);
  }

  private Pages.Part<Picked> find(DataCenterCall call, String jql, int most) {
    String query = call.query("query").orElse("").strip();
    if (query.isEmpty()) {
      return new Pages.Part<>(0, List.of());
    }
    Pages.Part<Issue> found =
        search.page(
            call.caller(),
            JqlParser.parse(jql),
            issue -> wanted(call, issue, picked(issue, query)),
            Optional.of(LATEST_FIRST),
            0,
            most);
    return new Pages.Part<>(
        found.all(), found.items().stream().map(issue -> picked(issue, query)).toList());
  }

  private Picked picked(Issue issue, String query) {
    return new Picked(
        Optional.empty(),
        site.issues().key(issue),
        issue.text("summary").orElse(""),
        TYPE_PICTURE,
        query);
  }

  private boolean wanted(DataCenterCall call, Issue issue, Picked picked) {
    boolean elsewhere =
        call.query("currentProjectId")
            .filter(id -> !id.equals(Long.toString(issue.owner())))
            .isPresent();
    boolean hidden = subtask(issue) && !call.flag("showSubTasks", true);
    return picked.matches() && !elsewhere && !hidden && !current(call, issue, picked.key());
  }

  private boolean subtask(Issue issue) {
    return site.tables().issueTypes().find(issue.type()).filter(IssueType::subtask).isPresent();
  }

  /** The issue that the caller looks at, and perhaps the one above it. */
  private boolean current(DataCenterCall call, Issue issue, String key) {
    String current = call.query("currentIssueKey").orElse("");
    boolean above =
        !call.flag("showSubTaskParent", true)
            && site.issues()
                .find(current)
                .flatMap(Issue::parent)
                .filter(parent -> parent == issue.id())
                .isPresent();
    return current.equals(key) || above;
  }
}
