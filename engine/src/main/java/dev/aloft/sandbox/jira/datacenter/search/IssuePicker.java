package dev.aloft.sandbox.jira.datacenter.search;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.jql.JqlParser;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /issue/picker}: issues whose key or summary holds a text. The caller's own history is what
 * he reported; the sandbox does not remember what anybody looked at.
 */
public final class IssuePicker implements Resource<DataCenterCall> {

  /** How many issues a section shows. */
  private static final int SHOWN = 20;

  private final JiraSite site;
  private final Search search;

  /** Picks from a site's issues. */
  public IssuePicker(JiraSite site) {
    this.site = site;
    this.search = new Search(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
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

  private void section(
      DataCenterCall call, ArrayNode sections, String id, String label, String jql) {
    ObjectNode section = sections.addObject();
    section.put("id", id).put("label", label);
    String query = call.query("query").orElse("").strip();
    Comparator<Issue> latestFirst = Comparator.comparingLong(Issue::updated).reversed();
    List<Issue> found =
        query.isEmpty()
            ? List.of()
            : search.find(
                call.caller(),
                JqlParser.parse(jql),
                issue -> wanted(call, issue, query.toLowerCase(Locale.ROOT)),
                Optional.of(latestFirst));
    ArrayNode list = section.putArray("issues");
    found.stream().limit(SHOWN).forEach(issue -> list.add(view(issue, query)));
    if (found.isEmpty()) {
      section.put("msg", "No matching issues");
    } else {
      section.put("sub", "Showing " + list.size() + " of " + found.size() + " matching issues");
    }
  }

  private boolean wanted(DataCenterCall call, Issue issue, String query) {
    String key = site.issues().key(issue);
    boolean matches =
        key.toLowerCase(Locale.ROOT).contains(query)
            || summary(issue).toLowerCase(Locale.ROOT).contains(query);
    boolean elsewhere =
        call.query("currentProjectId")
            .filter(id -> !id.equals(Long.toString(issue.owner())))
            .isPresent();
    boolean hidden = subtask(issue) && !call.flag("showSubTasks", true);
    return matches && !elsewhere && !hidden && !current(call, issue, key);
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

  private static String summary(Issue issue) {
    return issue.text("summary").orElse("");
  }

  private ObjectNode view(Issue issue, String query) {
    String key = site.issues().key(issue);
    return Json.object()
        .put("key", key)
        .put("keyHtml", Suggestion.marked(key, query))
        .put("img", "/secure/viewavatar?size=xsmall&avatarType=issuetype")
        .put("summary", Suggestion.marked(summary(issue), query))
        .put("summaryText", summary(issue));
  }
}
