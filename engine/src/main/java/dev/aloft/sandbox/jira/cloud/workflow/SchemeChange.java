package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.tables.IssueType;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowScheme;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Another workflow scheme, or another content of one, for projects that may have issues: which
 * statuses need a mapping, and the moves that the mappings make.
 */
final class SchemeChange {

  /** Issues of one type in one project that change their statuses. */
  record Move(String projectId, String issueTypeId, Map<String, String> newStatusByOld) {}

  /** Where issues in a status that goes away go: by issue type first, then by workflows. */
  interface Mappings {
    Optional<String> target(IssueType type, Workflow from, Workflow to, String oldStatus);
  }

  private final SiteTables tables;
  private final IssueContent issues;

  SchemeChange(SiteTables tables, IssueContent issues) {
    this.tables = tables;
    this.issues = issues;
  }

  /**
   * The moves that giving the scheme to the project makes.
   *
   * @throws Refusal 400 when an issue's status has no mapping, or one that leads nowhere
   */
  List<Move> moves(Project project, WorkflowScheme next, Mappings mappings) {
    List<Move> moves = new ArrayList<>();
    String projectId = Ids.text(project.id());
    for (IssueType type : tables.issueTypesOf(project)) {
      Workflow from = tables.workflowOf(project, type.id());
      Workflow to = tables.workflow(next.workflowFor(type.id()));
      Map<String, String> newStatusByOld = new LinkedHashMap<>();
      for (String status : issues.statusesInUse(projectId, Ids.text(type.id()))) {
        if (Ids.parse(status).filter(to::hasStatus).isEmpty()) {
          newStatusByOld.put(status, target(mappings, type, from, to, status));
        }
      }
      if (!newStatusByOld.isEmpty()) {
        moves.add(new Move(projectId, Ids.text(type.id()), newStatusByOld));
      }
    }
    return moves;
  }

  private static String target(
      Mappings mappings, IssueType type, Workflow from, Workflow to, String status) {
    String target =
        mappings
            .target(type, from, to, status)
            .orElseThrow(() ->
                Refusal.badRequest(
                    "Issues of the type "
                        + type.id()
                        + " in the status "
                        + status
                        + " need a status mapping."));
    if (Ids.parse(target).filter(to::hasStatus).isEmpty()) {
      throw Refusal.badRequest("The status " + target + " is not in the new workflow.");
    }
    return target;
  }

  void apply(Account by, List<Move> moves) {
    moves.forEach(move ->
        issues.moveStatuses(by, move.projectId(), move.issueTypeId(), move.newStatusByOld()));
  }

  /** Mappings of {@code mappingsByIssueTypeOverride}, which name issue types only. */
  static Mappings byIssueType(List<JsonNode> overrides) {
    Map<String, Map<String, String>> byType = new LinkedHashMap<>();
    for (JsonNode node : overrides) {
      Form form = Form.of(node);
      byType.put(form.text("issueTypeId").orElse(""), statuses(form));
    }
    return (type, from, to, old) ->
        Optional.ofNullable(byType.getOrDefault(Ids.text(type.id()), Map.of()).get(old));
  }

  /** Mappings of a draft that is published: issue type, old and new status in each. */
  static Mappings ofDraft(List<JsonNode> mappings) {
    Map<String, String> byPlace = new LinkedHashMap<>();
    for (JsonNode node : mappings) {
      Form form = Form.of(node, "issueTypeId", "newStatusId", "statusId");
      byPlace.put(
          form.text("issueTypeId").orElse("") + "/" + form.text("statusId").orElse(""),
          form.text("newStatusId").orElse(""));
    }
    return (type, from, to, old) ->
        Optional.ofNullable(byPlace.get(Ids.text(type.id()) + "/" + old));
  }

  /** Mappings of {@code statusMappingsByWorkflows}. */
  static Mappings byWorkflows(List<JsonNode> pairs) {
    Map<String, Map<String, String>> byPair = new LinkedHashMap<>();
    for (JsonNode node : pairs) {
      Form form = Form.of(node);
      byPair.put(
          form.text("oldWorkflowId").orElse("") + "/" + form.text("newWorkflowId").orElse(""),
          statuses(form));
    }
    return (type, from, to, old) ->
        Optional.ofNullable(
            byPair.getOrDefault(from.entityId() + "/" + to.entityId(), Map.of()).get(old));
  }

  private static Map<String, String> statuses(Form form) {
    Map<String, String> byOld = new LinkedHashMap<>();
    for (JsonNode node : form.elements("statusMappings")) {
      Form mapping = Form.of(node);
      byOld.put(mapping.text("oldStatusId").orElse(""), mapping.text("newStatusId").orElse(""));
    }
    return byOld;
  }
}
