package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.PastWorkflow;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** {@code /workflow/history}: the versions of a workflow of the last sixty days, newest first. */
public final class WorkflowHistory implements Resource<JiraCall> {

  private static final Duration KEPT = Duration.ofDays(60);
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final JiraSite site;
  private final SiteTables tables;
  private final Permissions permissions;
  private final WorkflowJson json;

  public WorkflowHistory(JiraSite site, SiteTables tables, Permissions permissions) {
    this.site = site;
    this.tables = tables;
    this.permissions = permissions;
    this.json = new WorkflowJson(tables);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("listWorkflowHistory").query("expand").body("workflowId").reading().answer(this::list);
    on.on("readWorkflowFromHistory").body("version", "workflowId").reading().answer(this::read);
  }

  /** Remembers a workflow that is about to change. */
  static void remember(SiteTables tables, Workflow workflow) {
    tables.pastWorkflows().put(new PastWorkflow(tables.pastWorkflows().nextId(), workflow));
  }

  /** Forgets the past of a workflow that is gone. */
  static void forget(SiteTables tables, Workflow workflow) {
    tables
        .pastWorkflows()
        .where(past -> past.workflow().id() == workflow.id())
        .forEach(past -> tables.pastWorkflows().remove(past.id()));
  }

  private List<Workflow> versions(JiraCall call, Form form) {
    permissions.requireAdministrator(call);
    Workflow now =
        form.text("workflowId")
            .flatMap(tables::workflow)
            .orElseThrow(() -> Refusal.badRequest("The workflow does not exist."));
    Instant oldest = site.now().minus(KEPT);
    List<Workflow> versions = new ArrayList<>();
    tables
        .pastWorkflows()
        .where(
            past -> past.workflow().id() == now.id() && !past.workflow().updated().isBefore(oldest))
        .forEach(past -> versions.add(past.workflow()));
    versions.add(now);
    return versions.reversed();
  }

  private Reply list(JiraCall call) {
    ObjectNode document = Json.object();
    document.set(
        "entries",
        Json.array(
            versions(call, Form.of(call)),
            workflow ->
                Json.object()
                    .put("workflowId", workflow.entityId())
                    .put("workflowVersion", workflow.version().number())
                    .put("writtenAt", WRITTEN.format(workflow.updated()))
                    // Every change of this site is whole.
                    .put("isIntermediate", false)));
    return Reply.ok(document);
  }

  private Reply read(JiraCall call) {
    Form form = Form.of(call);
    long number = form.number("version").orElse(-1L);
    Workflow workflow =
        versions(call, form).stream()
            .filter(one -> one.version().number() == number)
            .findFirst()
            .orElseThrow(() -> Refusal.badRequest("The workflow has no such version."));
    ObjectNode document = json.document(workflow, true);
    document.remove("isEditable");
    ObjectNode reply = Json.object();
    reply.putArray("workflows").add(document);
    reply.set("statuses", json.statuses(List.of(workflow)));
    return Reply.ok(reply);
  }
}
