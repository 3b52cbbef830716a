package dev.aloft.sandbox.jira.datacenter.agile;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /epic} and {@code /issue/rank}: changing epics, what is below them, and ranks. */
public final class EpicResource implements Resource<DataCenterCall> {

  private static final int LONGEST_TEXT = 255;
  private static final String COLORS = "color_([1-9]|1[0-4])";

  private final Planning planning;
  private final AgileIssues issues;
  private final AgileViews views;
  private final EpicAccess epics;

  /** The epics of a site. */
  public EpicResource(JiraSite site) {
    this.planning = new Planning(site);
    this.views = new AgileViews(site, planning);
    this.issues = new AgileIssues(site, planning, views);
    this.epics = new EpicAccess(planning, issues);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations.on("getEpic").answer(call -> Reply.ok(views.epic(call, named(call))));
    operations
        .on("partiallyUpdateEpic")
        .body("name", "summary", "color", "done")
        .answer(this::update);
    operations
        .on("rankEpics")
        .body("rankBeforeEpic", "rankAfterEpic", "rankCustomFieldId")
        .answer(call -> {
          List<Issue> epic = List.of(named(call));
          issues.require(call, Permission.SCHEDULE_ISSUES, epic);
          issues.rank(call, epic, "Epic");
          return Reply.noContent();
        });
    operations
        .on("moveIssuesToEpic")
        .body("issues")
        .answer(call -> {
          Issue epic = named(call);
          issues.require(call, Permission.EDIT_ISSUES, List.of(epic));
          return below(call, Optional.of(epic));
        });
    operations
        .on("removeIssuesFromEpic")
        .body("issues")
        .answer(call -> below(call, Optional.empty()));
    operations
        .on("rankIssues")
        .body("issues", "rankBeforeIssue", "rankAfterIssue", "rankCustomFieldId")
        .answer(this::rank);
  }

  private Issue named(DataCenterCall call) {
    return epics.named(call, call.path("epicIdOrKey"));
  }

  private Reply update(DataCenterCall call) {
    Issue epic = named(call);
    issues.require(call, Permission.EDIT_ISSUES, List.of(epic));
    Form form = Form.of(call);
    Optional<String> name = form.filled("name", LONGEST_TEXT);
    Optional<String> summary = form.filled("summary", LONGEST_TEXT);
    Optional<String> color = form.node("color").flatMap(node -> Form.of(node, "key").text("key"));
    if (color.filter(key -> !key.matches(COLORS)).isPresent()) {
      form.refuse("color", "The color must be color_1 to color_14.");
    }
    form.check();
    Issue changed = planning.change(call.caller(), epic, name, summary, color, form.flag("done"));
    return Reply.ok(views.epic(call, changed));
  }

  private Reply below(DataCenterCall call, Optional<Issue> epic) {
    List<Issue> moving = issues.named(call);
    issues.require(call, Permission.EDIT_ISSUES, moving);
    if (moving.stream().anyMatch(issue -> planning.epic(issue) || issue.parent().isPresent())) {
      throw Refusal.badRequest("Epics and sub-tasks cannot be below an epic.");
    }
    moving.forEach(issue -> planning.below(call.caller(), issue, epic));
    return Reply.noContent();
  }

  /** Ranks what can be ranked, and says what could not. */
  private Reply rank(DataCenterCall call) {
    List<Issue> moving = new ArrayList<>();
    ObjectNode reply = Json.object();
    ArrayNode entries = reply.putArray("entries");
    List<String> names = issues.names(call);
    for (String name : names) {
      Optional<Issue> issue = issues.find(call, name);
      Optional<Issue> movable =
          issue.filter(one -> issues.may(call, Permission.SCHEDULE_ISSUES, one));
      ObjectNode entry = entries.addObject().put("issueKey", name);
      issue.ifPresent(one -> entry.put("issueId", one.id()));
      entry.put("status", movable.isPresent() ? 200 : issue.isPresent() ? 403 : 404);
      if (movable.isEmpty()) {
        entry
            .putArray("errors")
            .add("The issue does not exist or you do not have permission to rank it.");
      }
      movable.ifPresent(moving::add);
    }
    issues.rank(call, moving, "Issue");
    return moving.size() == names.size() ? Reply.noContent() : Reply.json(207, reply);
  }
}
