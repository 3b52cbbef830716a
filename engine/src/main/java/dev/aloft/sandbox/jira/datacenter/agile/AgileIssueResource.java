package dev.aloft.sandbox.jira.datacenter.agile;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.Durations;
import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.field.Kind;
import dev.aloft.sandbox.jira.datacenter.issue.Editing;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/{issueIdOrKey}} below boards, and its estimation. */
public final class AgileIssueResource implements Resource<DataCenterCall> {

  private final Lookup lookup;
  private final Planning planning;
  private final AgileIssues issues;
  private final BoardAccess boards;
  private final Editing editing;

  /** The issues of a site. */
  public AgileIssueResource(JiraSite site) {
    this.lookup = new Lookup(site);
    this.planning = new Planning(site);
    this.issues = new AgileIssues(site, planning, new AgileViews(site, planning));
    this.boards = new BoardAccess(site, planning);
    this.editing = new Editing(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("GET /rest/agile/1.0/issue/{issueIdOrKey}")
        .query("fields", "expand", "updateHistory")
        .answer(call ->
            Reply.ok(issues.view(call, lookup.issue(call), AgileIssues.wish(call, "*all"))));
    operations
        .on("getIssueEstimationForBoard")
        .query("boardId")
        .answer(call -> {
          Issue issue = lookup.issue(call);
          return Reply.ok(view(issue, field(call)));
        });
    operations.on("estimateIssueForBoard").query("boardId").body("value").answer(this::estimate);
  }

  private Field field(DataCenterCall call) {
    String id =
        call.query("boardId").orElseThrow(() -> Refusal.badRequest("The boardId is required."));
    return planning
        .estimation(boards.scrum(call, id))
        .orElseThrow(() -> Refusal.badRequest("The board has no field for estimations."));
  }

  private static ObjectNode view(Issue issue, Field field) {
    ObjectNode view = Json.object().put("fieldId", field.id());
    issue.value(field.id()).ifPresent(value -> view.set("value", value));
    return view;
  }

  private Reply estimate(DataCenterCall call) {
    Issue issue = lookup.issue(call);
    Field field = field(call);
    issues.require(call, Permission.EDIT_ISSUES, List.of(issue));
    String text = Form.of(call).text("value").orElse("");
    ObjectNode values = issue.values().deepCopy();
    if (text.isBlank()) {
      values.remove(field.id());
    } else if (field.kind() == Kind.NUMBER) {
      values.put(field.id(), number(text));
    } else {
      values.put(
          field.id(),
          Durations.seconds(text)
              .orElseThrow(() -> Refusal.badRequest("'" + text + "' is not a duration.")));
    }
    return Reply.ok(view(editing.save(call.caller(), issue, values), field));
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw Refusal.badRequest("'" + text + "' is not a number.");
    }
  }
}
