package dev.aloft.jira.issue;

import dev.aloft.apply.ApplyCode;
import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.jira.cloud.IssueMoves;
import dev.aloft.jira.cloud.Issues;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.resource.ItemDraft;
import dev.aloft.resource.LaneSite;
import dev.aloft.resource.LaneTarget;
import dev.aloft.resource.Passage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Moves issues from one project into another, alone: sub-tasks follow by moves of their own, so
 * that the numbers come in a known order.
 */
final class IssueRelocation {

  /**
   * What an issue has in every project. Whatever is not here may be lost: a component or a version
   * belongs to its project, a status to a workflow, a custom field to its contexts.
   */
  private static final Set<String> KEPT =
      Set.of("summary", "description", "environment", "labels", "duedate", "reporter", "assignee");

  private final JiraCloud site;
  private final MovesInTurn moves;

  IssueRelocation(JiraCloud site, MovesInTurn moves) {
    this.site = site;
    this.moves = moves;
  }

  /** Sub-tasks that do not move too would be dragged along or torn off. */
  Passage passage(LaneSite lane, String id) {
    JsonNode issue = issue(id);
    if (in(lane, issue)) {
      return new Passage(Passage.Way.THERE, KEPT);
    }
    boolean alone =
        issue
            .path("fields")
            .path("subtasks")
            .valueStream()
            .map(subtask -> subtask.path("id").asString(""))
            .allMatch(subtask ->
                lane.identity()
                    .addressOf(IssueSchema.TYPE, subtask)
                    .filter(address -> address.key().startsWith(prefix(lane)))
                    .isPresent());
    return new Passage(alone ? Passage.Way.OPEN : Passage.Way.BARRED, KEPT);
  }

  LaneTarget.Result move(LaneSite lane, LaneTarget.Becoming item, LaneRules rules) {
    JsonNode before = issue(item.id());
    if (in(lane, before)) {
      return created(before);
    }
    ItemDraft draft = item.draft();
    String key = draft.draft().address().key();
    if (lane.lane().keepKeys()
        && !site.issues().fetch(TextForm.ADF, List.of(key), KEY).issues().isEmpty()) {
      return refused(draft, ApplyCode.KEY_TAKEN, "the site has given this number already");
    }
    String type = draft.draft().id("issueType").orElse("");
    boolean subtask = rules.types().getOrDefault(type, false);
    Optional<String> parent = subtask ? draft.draft().id("parent") : Optional.<String>empty();
    if (type.isEmpty() || (subtask && parent.isEmpty())) {
      return refused(draft, IssueCode.NOT_MOVED, "its type or its parent is not on the target");
    }
    Map<String, String> failed =
        moves.move(
            Map.of(
                new IssueMoves.Destination(lane.containerId(), type, parent), List.of(item.id())));
    JsonNode after = issue(item.id());
    return in(lane, after)
        ? created(after)
        : refused(
            draft,
            IssueCode.NOT_MOVED,
            "the site did not move it: " + failed.getOrDefault(item.id(), "it gave no reason"));
  }

  private static final Issues.Selection KEY = Issues.Selection.fields("project");

  private JsonNode issue(String id) {
    return site.issues()
        .get(TextForm.ADF, id, Issues.Selection.fields("project", "subtasks"))
        .<JsonNode>map(issue -> issue)
        .orElseGet(MissingNode::getInstance);
  }

  private static boolean in(LaneSite lane, JsonNode issue) {
    return issue.path("key").asString("").startsWith(prefix(lane));
  }

  private static String prefix(LaneSite lane) {
    return lane.lane().container().key() + "-";
  }

  private static LaneTarget.Created created(JsonNode issue) {
    return new LaneTarget.Created(issue.path("id").asString(""), issue.path("key").asString(""));
  }

  private static LaneTarget.Refused refused(
      ItemDraft draft, dev.aloft.diagnostics.DiagnosticCode code, String why) {
    return new LaneTarget.Refused(
        Diagnostic.of(
                code,
                Location.address(draft.draft().address().toString()),
                "the issue that the source moved here could not be moved on the target: " + why)
            .expected("the key " + draft.draft().address().key())
            .next("mend the cause and plan again, or move it on the target by hand"));
  }
}
