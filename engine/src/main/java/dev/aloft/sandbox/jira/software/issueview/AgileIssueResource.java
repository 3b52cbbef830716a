package dev.aloft.sandbox.jira.software.issueview;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.Durations;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.issue.FieldSelection;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueViews.Wish;
import dev.aloft.sandbox.jira.software.board.Boards;
import dev.aloft.sandbox.jira.software.issue.AgileIssues;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/{issueIdOrKey}} and {@code /estimation}. */
public final class AgileIssueResource implements Resource<CloudCall> {

  private static final String TIME = "timeoriginalestimate";

  private final WholeSite jira;
  private final AgileIssues issues;
  private final Boards boards;

  /** The issues of a site. */
  public AgileIssueResource(WholeSite jira, AgileIssues issues, Boards boards) {
    this.jira = jira;
    this.issues = issues;
    this.boards = boards;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on("getIssue").query("fields", "expand", "updateHistory").answer(this::get);
    operations.on("getIssueEstimationForBoard").query("boardId").answer(this::estimation);
    operations.on("estimateIssueForBoard").query("boardId").body("value").answer(this::estimate);
  }

  private Issue named(CloudCall call) {
    return issues.get(call, call.path("issueIdOrKey"));
  }

  private Reply get(CloudCall call) {
    Wish wish =
        new Wish(
            FieldSelection.of(call.list("fields"), "*all"),
            List.of(),
            Set.copyOf(call.list("expand")));
    return Reply.ok(issues.view(call, named(call), wish));
  }

  private String field(CloudCall call) {
    String boardId =
        call.query("boardId").orElseThrow(() -> Refusal.badRequest("The boardId is required."));
    return boards.scrum(call, boardId).estimation();
  }

  private Reply estimation(CloudCall call) {
    Issue issue = named(call);
    return Reply.ok(view(issue, field(call)));
  }

  private static ObjectNode view(Issue issue, String field) {
    ObjectNode view = Json.object().put("fieldId", field);
    JsonNode value = issue.fields().path(field);
    if (value.isNumber()) {
      view.put("value", value.asString());
    }
    return view;
  }

  private Reply estimate(CloudCall call) {
    Issue issue = named(call);
    String field = field(call);
    issues.require(call, Permission.EDIT_ISSUES, List.of(issue));
    String text = Form.of(call).text("value").orElse("");
    if (text.isBlank()) {
      issue.fields().remove(field);
    } else if (field.equals(TIME)) {
      long seconds =
          Durations.seconds(text, jira.tables().timeTracking().working())
              .orElseThrow(() -> Refusal.badRequest("'" + text + "' is not a duration."));
      issue.fields().put(TIME, seconds);
    } else {
      issue.fields().put(field, number(text));
    }
    return Reply.ok(view(jira.issues().issues().touch(call.caller(), issue), field));
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw Refusal.badRequest("'" + text + "' is not a number.");
    }
  }
}
