package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowScheme;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowSchemeDraft;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Workflow schemes and their drafts in replies (the contract's {@code WorkflowScheme}). */
final class SchemeViews {

  private final SiteTables tables;
  private final UserViews people;

  SchemeViews(JiraSite site, SiteTables tables) {
    this.tables = tables;
    this.people = new UserViews(site);
  }

  ObjectNode scheme(JiraCall call, WorkflowScheme scheme) {
    ObjectNode document = Json.object();
    if (scheme.id() != WorkflowScheme.DEFAULT) {
      document.put("id", scheme.id());
      document.put("self", call.self() + "/workflowscheme/" + scheme.id());
    }
    document.put("name", scheme.name());
    document.put("description", scheme.description());
    document.put("defaultWorkflow", tables.workflow(scheme.defaultWorkflow()).name());
    document.set("issueTypeMappings", mappings(scheme.byIssueType()));
    document.put("draft", false);
    return document;
  }

  ObjectNode draft(JiraCall call, WorkflowScheme scheme, WorkflowSchemeDraft draft) {
    ObjectNode document = Json.object();
    document.put("id", draft.id());
    document.put("self", call.self() + "/workflowscheme/" + scheme.id() + "/draft");
    document.put("name", draft.name());
    document.put("description", draft.description());
    document.put("defaultWorkflow", tables.workflow(draft.defaultWorkflow()).name());
    document.set("issueTypeMappings", mappings(draft.byIssueType()));
    document.put("originalDefaultWorkflow", tables.workflow(scheme.defaultWorkflow()).name());
    document.set("originalIssueTypeMappings", mappings(scheme.byIssueType()));
    document.put("draft", true);
    document.set("lastModifiedUser", people.details(call, draft.modifiedBy()));
    document.put("lastModified", JiraSite.time(draft.modified()));
    return document;
  }

  private ObjectNode mappings(Map<Long, Long> byIssueType) {
    ObjectNode mappings = Json.object();
    byIssueType.forEach((type, id) -> mappings.put(Ids.text(type), tables.workflow(id).name()));
    return mappings;
  }
}
