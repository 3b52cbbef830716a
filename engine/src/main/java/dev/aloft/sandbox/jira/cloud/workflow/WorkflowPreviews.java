package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /workflows/preview}: the workflows of one project for those who may only look at them. */
public final class WorkflowPreviews implements Resource<JiraCall> {

  /** What a preview leaves out of a transition. */
  private static final Set<String> RULES =
      Set.of("actions", "validators", "conditions", "transitionScreen", "triggers", "properties");

  private final SiteTables tables;
  private final Permissions permissions;
  private final WorkflowJson json;

  public WorkflowPreviews(SiteTables tables, Permissions permissions) {
    this.tables = tables;
    this.permissions = permissions;
    this.json = new WorkflowJson(tables);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("readWorkflowPreviews")
        .body("issueTypeIds", "projectId", "workflowIds", "workflowNames")
        .reading()
        .answer(this::read);
  }

  private Reply read(JiraCall call) {
    Form form = Form.of(call);
    String projectId = form.required("projectId", 255);
    form.check();
    Project project = permissions.visible(call, projectId);
    if (!permissions.administers(call.caller(), project)
        && !permissions.has(call.caller(), Permission.VIEW_READONLY_WORKFLOW, project)) {
      throw Refusal.forbidden("You do not have permission to view the workflows of the project.");
    }
    Map<Workflow, List<Long>> all = new LinkedHashMap<>();
    tables
        .issueTypesOf(project)
        .forEach(type ->
            all.computeIfAbsent(tables.workflowOf(project, type.id()), one -> new ArrayList<>())
                .add(type.id()));
    Set<String> types = Set.copyOf(form.texts("issueTypeIds"));
    Set<String> ids = Set.copyOf(form.texts("workflowIds"));
    Set<String> names = Set.copyOf(form.texts("workflowNames"));
    boolean everything = types.isEmpty() && ids.isEmpty() && names.isEmpty();
    List<Workflow> found =
        all.entrySet().stream()
            .filter(entry ->
                everything
                    || ids.contains(entry.getKey().entityId())
                    || names.contains(entry.getKey().name())
                    || entry.getValue().stream().map(Ids::text).anyMatch(types::contains))
            .map(Map.Entry::getKey)
            .toList();
    if (found.isEmpty()
        || !found.stream().map(Workflow::entityId).toList().containsAll(ids)
        || !found.stream().map(Workflow::name).toList().containsAll(names)) {
      throw Refusal.notFound("One or more workflow previews were not found.");
    }
    ObjectNode reply = Json.object();
    reply.set(
        "workflows",
        Json.array(found, one -> preview(one, project, all.getOrDefault(one, List.of()))));
    ArrayNode statuses = json.statuses(found);
    for (JsonNode status : statuses) {
      // Names are not translated here.
      ((ObjectNode) status).set("rawName", status.path("name"));
    }
    reply.set("statuses", statuses);
    return Reply.ok(reply);
  }

  private ObjectNode preview(Workflow workflow, Project project, List<Long> types) {
    ObjectNode document = json.document(workflow, true);
    document.remove(Set.of("isEditable", "created", "updated"));
    document.path("statuses").forEach(status -> ((ObjectNode) status).remove("properties"));
    document.path("transitions").forEach(one -> ((ObjectNode) one).remove(RULES));
    ObjectNode context = document.putArray("queryContext").addObject();
    context.put("project", Ids.text(project.id()));
    context.set("issueTypes", Json.ids(types));
    return document;
  }
}
