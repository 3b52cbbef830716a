package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.tables.IssueType;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Where issues go whose status leaves their workflow. The product moves them in a task; here they
 * move at once.
 */
final class StatusMoves {

  private final SiteTables tables;
  private final IssueContent issues;

  StatusMoves(SiteTables tables, IssueContent issues) {
    this.tables = tables;
    this.issues = issues;
  }

  /** Issues of one type in one project that follow a workflow. */
  private record Place(String projectId, String issueTypeId) {}

  private List<Place> places(Workflow workflow) {
    List<Place> places = new ArrayList<>();
    for (Project project : tables.projects().where(Project::live)) {
      for (IssueType type : tables.issueTypesOf(project)) {
        if (tables.workflowOf(project, type.id()).id() == workflow.id()) {
          places.add(new Place(Ids.text(project.id()), Ids.text(type.id())));
        }
      }
    }
    return places;
  }

  /** Finds a problem for every status in use that goes away without a mapping. */
  void check(Form form, Workflow old, Workflow next, WorkflowReader reader, Findings findings) {
    for (Place place : places(old)) {
      Map<String, String> mappings = mappings(form, place);
      for (String status : issues.statusesInUse(place.projectId(), place.issueTypeId())) {
        boolean stays =
            Ids.parse(status).filter(next::hasStatus).isPresent()
                || Ids.parse(status).filter(id -> !old.hasStatus(id)).isPresent();
        if (!stays && !mappings.containsKey(status)) {
          findings.add(
              "STATUS_MAPPING",
              "MISSING_STATUS_MAPPING",
              "Issues in the status " + status + " need a status mapping.");
        }
      }
      for (String target : mappings.values()) {
        if (reader.existing(target).filter(id -> !next.hasStatus(id)).isPresent()) {
          findings.add(
              "STATUS_MAPPING",
              "INVALID_STATUS_MAPPING",
              "A status mapping leads to a status that is not in the workflow.");
        }
      }
    }
  }

  /** Moves the issues as the payload's mappings say. */
  void apply(Account by, Form form, Workflow next, WorkflowReader reader, Map<Long, Long> ids) {
    for (Place place : places(next)) {
      Map<String, String> moves = new LinkedHashMap<>();
      mappings(form, place)
          .forEach((old, reference) -> moves.put(old, Ids.text(reader.settled(reference, ids))));
      if (!moves.isEmpty()) {
        issues.moveStatuses(by, place.projectId(), place.issueTypeId(), moves);
      }
    }
  }

  /** Old status id to new reference: the workflow's default mappings, then the place's own. */
  private static Map<String, String> mappings(Form form, Place place) {
    Map<String, String> mappings = new LinkedHashMap<>();
    form.elements("defaultStatusMappings").forEach(node -> put(mappings, node));
    for (JsonNode node : form.elements("statusMappings")) {
      Form mapping = Form.of(node);
      if (mapping.text("projectId").orElse("").equals(place.projectId())
          && mapping.text("issueTypeId").orElse("").equals(place.issueTypeId())) {
        mapping.elements("statusMigrations").forEach(each -> put(mappings, each));
      }
    }
    return mappings;
  }

  private static void put(Map<String, String> mappings, JsonNode node) {
    Form mapping = Form.of(node);
    mappings.put(
        mapping.text("oldStatusReference").orElse(""),
        mapping.text("newStatusReference").orElse(""));
  }
}
