package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.IssueType;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowScheme;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code …/default}, {@code …/issuetype/{id}} and {@code …/workflow} of a workflow scheme or of its
 * draft.
 */
final class SchemeMappings implements Resource<JiraCall> {

  private static final String DRAFTING = "updateDraftIfNeeded";
  private static final String READING = "returnDraftIfExists";

  /** The names of one part's operations: read, write, delete. */
  record Names(String read, String write, String delete) {}

  private final SiteTables tables;
  private final SchemeDrafts drafts;
  private final SchemePart part;
  private final Names standard;
  private final Names issueType;
  private final Names workflow;

  SchemeMappings(
      SiteTables tables,
      SchemeDrafts drafts,
      SchemePart part,
      Names standard,
      Names issueType,
      Names workflow) {
    this.tables = tables;
    this.drafts = drafts;
    this.part = part;
    this.standard = standard;
    this.issueType = issueType;
    this.workflow = workflow;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    boolean whole = part instanceof SchemePart.Whole;
    String[] reading = whole ? new String[] {READING} : new String[0];
    String[] deleting = whole ? new String[] {DRAFTING} : new String[0];
    on.on(standard.read()).query(reading).administratorsOnly().answer(this::standard);
    on.on(standard.write())
        .body("workflow", DRAFTING)
        .administratorsOnly()
        .answer(this::setStandard);
    on.on(standard.delete())
        .query(deleting)
        .administratorsOnly()
        .answer(call -> changed(call, a -> a.withStandard(drafts.systemWorkflow().id())));
    on.on(issueType.read()).query(reading).administratorsOnly().answer(this::ofIssueType);
    on.on(issueType.write())
        .body("issueType", "workflow", DRAFTING)
        .administratorsOnly()
        .answer(this::setIssueType);
    on.on(issueType.delete())
        .query(deleting)
        .administratorsOnly()
        .answer(call -> {
          long type = issueType(call.path("issueType")).id();
          return changed(call, a -> a.with(type, Optional.empty()));
        });
    on.on(workflow.read())
        .query(whole ? new String[] {"workflowName", READING} : new String[] {"workflowName"})
        .administratorsOnly()
        .answer(this::ofWorkflow);
    on.on(workflow.write())
        .query("workflowName")
        .body("defaultMapping", "issueTypes", "workflow", DRAFTING)
        .administratorsOnly()
        .answer(this::setWorkflow);
    on.on(workflow.delete())
        .query(whole ? new String[] {"workflowName", DRAFTING} : new String[] {"workflowName"})
        .administratorsOnly()
        .answer(this::removeWorkflow);
  }

  private WorkflowScheme scheme(JiraCall call) {
    return drafts.scheme(call.path("id"));
  }

  private Assignment read(JiraCall call) {
    return part.read(call, scheme(call));
  }

  /** What a call without a body asks for. */
  private Reply changed(JiraCall call, UnaryOperator<Assignment> edit) {
    return Reply.ok(part.change(call, scheme(call), call.flag(DRAFTING, false), edit));
  }

  private Reply changed(JiraCall call, Form form, UnaryOperator<Assignment> edit) {
    return Reply.ok(part.change(call, scheme(call), form.flag(DRAFTING).orElse(false), edit));
  }

  private Workflow workflow(String name) {
    return drafts
        .workflow(name)
        .orElseThrow(() -> Refusal.notFound("The workflow '" + name + "' was not found."));
  }

  /** The workflow of a body, which must be there. */
  private Workflow written(Form form) {
    String name =
        form.text("workflow").orElseThrow(() -> Refusal.badRequest("The workflow is required."));
    return drafts
        .workflow(name)
        .orElseThrow(() -> Refusal.badRequest("The workflow '" + name + "' does not exist."));
  }

  private IssueType issueType(String id) {
    return tables
        .issueTypes()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("The issue type '" + id + "' was not found."));
  }

  private Reply standard(JiraCall call) {
    return Reply.ok(Json.object().put("workflow", tables.workflow(read(call).standard()).name()));
  }

  private Reply setStandard(JiraCall call) {
    Form form = Form.of(call);
    long next = written(form).id();
    return changed(call, form, a -> a.withStandard(next));
  }

  /** An issue type that the scheme does not name has no mapping. */
  private Reply ofIssueType(JiraCall call) {
    long type = issueType(call.path("issueType")).id();
    long id =
        Optional.ofNullable(read(call).byIssueType().get(type))
            .orElseThrow(() -> Refusal.notFound("The scheme does not map the issue type."));
    return Reply.ok(
        Json.object().put("issueType", Ids.text(type)).put("workflow", tables.workflow(id).name()));
  }

  private Reply setIssueType(JiraCall call) {
    long type = issueType(call.path("issueType")).id();
    Form form = Form.of(call);
    if (form.text("issueType").filter(id -> !id.equals(Ids.text(type))).isPresent()) {
      throw Refusal.badRequest("The issue type of the body is not that of the path.");
    }
    long next = written(form).id();
    return changed(call, form, a -> a.with(type, Optional.of(next)));
  }

  private Reply ofWorkflow(JiraCall call) {
    Assignment assignment = read(call);
    Optional<String> name = call.query("workflowName");
    if (name.isPresent()) {
      Workflow one = workflow(name.get());
      if (!assignment.uses(one.id())) {
        throw Refusal.notFound("The workflow '" + one.name() + "' is not in the scheme.");
      }
      return Reply.ok(mapping(assignment, one));
    }
    Set<Long> all = new LinkedHashSet<>(List.of(assignment.standard()));
    all.addAll(assignment.byIssueType().values());
    return Reply.ok(Json.array(all, id -> mapping(assignment, tables.workflow(id))));
  }

  private static ObjectNode mapping(Assignment assignment, Workflow workflow) {
    ObjectNode document = Json.object();
    document.put("workflow", workflow.name());
    document.set("issueTypes", Json.ids(assignment.issueTypes(workflow.id())));
    document.put("defaultMapping", assignment.standard() == workflow.id());
    return document;
  }

  private Workflow named(JiraCall call) {
    return workflow(
        call.query("workflowName")
            .orElseThrow(() -> Refusal.notFound("The workflow is not specified.")));
  }

  private Reply setWorkflow(JiraCall call) {
    Workflow one = named(call);
    Form form = Form.of(call);
    if (form.text("workflow").filter(name -> !name.equals(one.name())).isPresent()) {
      throw Refusal.badRequest("The workflow of the body is not that of the query.");
    }
    List<Long> types = new ArrayList<>();
    for (String id : form.texts("issueTypes")) {
      types.add(
          tables
              .issueTypes()
              .find(id)
              .orElseThrow(() -> Refusal.badRequest("The issue type '" + id + "' does not exist."))
              .id());
    }
    boolean standard = form.flag("defaultMapping").orElse(false);
    return changed(
        call,
        form,
        a -> {
          Assignment next = form.names("issueTypes") ? a.with(one.id(), types) : a;
          return standard ? next.withStandard(one.id()) : next;
        });
  }

  /** The issue types of the workflow are left to the default one, and that to the product's. */
  private Reply removeWorkflow(JiraCall call) {
    Workflow one = named(call);
    changed(
        call,
        a -> {
          Assignment next = a.with(one.id(), List.of());
          return next.standard() == one.id()
              ? next.withStandard(drafts.systemWorkflow().id())
              : next;
        });
    return Reply.empty(200);
  }
}
