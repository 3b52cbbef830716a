package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowVersion;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /workflows/create} and {@code /workflows/update} with their dry runs. A payload is taken
 * whole or not at all.
 */
public final class WorkflowWrites implements Resource<JiraCall> {

  private static final int LONGEST_NAME = 255;

  private final JiraSite site;
  private final SiteTables tables;
  private final Permissions permissions;
  private final WorkflowJson json;
  private final StatusMoves moves;

  public WorkflowWrites(
      JiraSite site, SiteTables tables, IssueContent issues, Permissions permissions) {
    this.site = site;
    this.tables = tables;
    this.permissions = permissions;
    this.json = new WorkflowJson(tables);
    this.moves = new StatusMoves(tables, issues);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("createWorkflows").body("scope", "statuses", "workflows").answer(this::create);
    on.on("validateCreateWorkflows")
        .body("payload", "validationOptions")
        .reading()
        .answer(call -> validate(call, this::readCreate));
    on.on("updateWorkflows").body("statuses", "workflows").answer(this::update);
    on.on("validateUpdateWorkflows")
        .body("payload", "validationOptions")
        .reading()
        .answer(call -> validate(call, this::readUpdate));
  }

  private interface Reading {
    List<Workflow> read(Form payload, WorkflowReader reader, Findings findings);
  }

  private Reply validate(JiraCall call, Reading reading) {
    permissions.requireAdministrator(call);
    Form form = Form.of(call);
    Findings findings = new Findings();
    Form payload = Form.of(form.node("payload").orElseThrow(Form::unreadable));
    reading.read(payload, new WorkflowReader(tables, findings), findings);
    boolean errorsWanted =
        form.node("validationOptions")
            .map(node -> Form.of(node).texts("levels"))
            .filter(levels -> !levels.isEmpty() && !levels.contains("ERROR"))
            .isEmpty();
    return Reply.ok(findings.document(errorsWanted));
  }

  private List<Workflow> readCreate(Form payload, WorkflowReader reader, Findings findings) {
    String scope = payload.node("scope").flatMap(node -> Form.of(node).text("type")).orElse("");
    if (!scope.equals("GLOBAL")) {
      findings.add("SCOPE", "INVALID_SCOPE", "This site has no team-managed projects.");
    }
    reader.readStatuses(payload, false);
    Set<String> names = new HashSet<>();
    tables.workflows().all().forEach(w -> names.add(w.name().toLowerCase(Locale.ROOT)));
    List<Workflow> workflows = new ArrayList<>();
    for (JsonNode node : payload.elements("workflows")) {
      Form form =
          Form.of(
              node,
              "name",
              "description",
              "statuses",
              "transitions",
              "startPointLayout",
              "loopedTransitionContainerLayout");
      String name = form.text("name").orElse("");
      if (name.isBlank() || name.length() > LONGEST_NAME) {
        findings.add("WORKFLOW", "INVALID_WORKFLOW_NAME", "A workflow needs a valid name.");
      } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
        findings.add(
            "WORKFLOW", "NON_UNIQUE_WORKFLOW_NAME", "You must use a unique workflow name.");
      }
      Workflow base =
          new Workflow(
              0,
              "",
              name,
              form.text("description").orElse(""),
              false,
              List.of(),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              new WorkflowVersion("", 0),
              site.now(),
              site.now());
      workflows.add(reader.readWorkflow(form, base));
    }
    if (workflows.isEmpty()) {
      findings.add("WORKFLOW", "NO_WORKFLOW", "At least one workflow is required.");
    }
    return workflows;
  }

  private Reply create(JiraCall call) {
    permissions.requireAdministrator(call);
    Findings findings = new Findings();
    WorkflowReader reader = new WorkflowReader(tables, findings);
    List<Workflow> drafts = readCreate(Form.of(call), reader, findings);
    if (!findings.isEmpty()) {
      throw findings.refusal();
    }
    Map<Long, Long> ids = reader.settle();
    List<Workflow> made = new ArrayList<>();
    for (Workflow draft : drafts) {
      WorkflowVersion version = new WorkflowVersion(tables.uuid("workflow version"), 0);
      made.add(
          tables
              .workflows()
              .put(
                  draft
                      .withStatusIds(ids)
                      .identified(tables.workflows().nextId(), tables.uuid("workflow"), version)));
    }
    return reply(made);
  }

  private Reply reply(List<Workflow> workflows) {
    ObjectNode document = Json.object();
    document.set("workflows", Json.array(workflows, w -> json.document(w, true)));
    document.set("statuses", json.statuses(workflows));
    return Reply.ok(document);
  }

  private List<Workflow> readUpdate(Form payload, WorkflowReader reader, Findings findings) {
    reader.readStatuses(payload, true);
    List<Workflow> workflows = new ArrayList<>();
    for (JsonNode node : payload.elements("workflows")) {
      Form form = Form.of(node);
      Optional<Workflow> old = form.text("id").flatMap(tables::workflow);
      if (old.isEmpty() || old.get().system()) {
        findings.add("WORKFLOW", "INVALID_WORKFLOW", "The workflow cannot be edited.");
        continue;
      }
      Form version = Form.of(form.node("version").orElseThrow(Form::unreadable));
      WorkflowVersion current = old.get().version();
      if (!version.text("id").orElse("").equals(current.id())
          || version.number("versionNumber").orElse(-1L) != current.number()) {
        findings.add(
            "WORKFLOW",
            "VERSION_MISMATCH",
            "The workflow '" + old.get().name() + "' has changed since it was read.");
      }
      Workflow next =
          reader.readWorkflow(
              form, old.get().described(form.text("description").orElse(old.get().description())));
      moves.check(form, old.get(), next, reader, findings);
      workflows.add(next);
    }
    if (workflows.isEmpty() && findings.isEmpty()) {
      findings.add("WORKFLOW", "NO_WORKFLOW", "At least one workflow is required.");
    }
    return workflows;
  }

  private Reply update(JiraCall call) {
    permissions.requireAdministrator(call);
    Findings findings = new Findings();
    Form payload = Form.of(call);
    WorkflowReader reader = new WorkflowReader(tables, findings);
    List<Workflow> drafts = readUpdate(payload, reader, findings);
    if (!findings.isEmpty()) {
      throw findings.refusal();
    }
    Map<Long, Long> ids = reader.settle();
    List<Workflow> made = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Workflow draft = drafts.get(i);
      moves.apply(call.caller(), Form.of(payload.elements("workflows").get(i)), draft, reader, ids);
      tables.workflows().find(draft.id()).ifPresent(old -> WorkflowHistory.remember(tables, old));
      WorkflowVersion version =
          new WorkflowVersion(tables.uuid("workflow version"), draft.version().number() + 1);
      made.add(
          tables
              .workflows()
              .put(
                  draft
                      .withStatusIds(ids)
                      .identified(draft.id(), draft.entityId(), version)
                      .updatedAt(site.now())));
    }
    return reply(made);
  }
}
