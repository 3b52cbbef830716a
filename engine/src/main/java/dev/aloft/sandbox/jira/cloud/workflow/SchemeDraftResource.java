package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowScheme;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowSchemeDraft;
import dev.aloft.sandbox.jira.cloud.task.Tasks;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code /workflowscheme/{id}/draft}: what a scheme in use is to become, and its publishing, which
 * moves the issues as the mappings say. The parts of schemes and drafts are here too.
 */
public final class SchemeDraftResource implements Resource<JiraCall> {

  private final SiteTables tables;
  private final SchemeDrafts drafts;
  private final SchemeViews views;
  private final SchemeForm forms;
  private final SchemeChange change;
  private final Tasks tasks;
  private final List<SchemeMappings> parts;

  public SchemeDraftResource(JiraSite site, SiteTables tables, IssueContent issues, Tasks tasks) {
    this.tables = tables;
    this.drafts = new SchemeDrafts(site, tables);
    this.views = new SchemeViews(site, tables);
    this.forms = new SchemeForm(tables, drafts);
    this.change = new SchemeChange(tables, issues);
    this.tasks = tasks;
    this.parts =
        List.of(
            new SchemeMappings(
                tables,
                drafts,
                new SchemePart.Whole(tables, drafts, views),
                new SchemeMappings.Names(
                    "getDefaultWorkflow", "updateDefaultWorkflow", "deleteDefaultWorkflow"),
                new SchemeMappings.Names(
                    "getWorkflowSchemeIssueType",
                    "setWorkflowSchemeIssueType",
                    "deleteWorkflowSchemeIssueType"),
                new SchemeMappings.Names(
                    "getWorkflow", "updateWorkflowMapping", "deleteWorkflowMapping")),
            new SchemeMappings(
                tables,
                drafts,
                new SchemePart.Draft(drafts, views),
                new SchemeMappings.Names(
                    "getDraftDefaultWorkflow",
                    "updateDraftDefaultWorkflow",
                    "deleteDraftDefaultWorkflow"),
                new SchemeMappings.Names(
                    "getWorkflowSchemeDraftIssueType",
                    "setWorkflowSchemeDraftIssueType",
                    "deleteWorkflowSchemeDraftIssueType"),
                new SchemeMappings.Names(
                    "getDraftWorkflow",
                    "updateDraftWorkflowMapping",
                    "deleteDraftWorkflowMapping")));
  }

  @Override
  public void register(Operations<JiraCall> on) {
    parts.forEach(part -> part.register(on));
    on.on("createWorkflowSchemeDraftFromParent").administratorsOnly().answer(this::create);
    on.on("getWorkflowSchemeDraft").administratorsOnly().answer(this::get);
    on.on("updateWorkflowSchemeDraft")
        .body(SchemeForm.BODY)
        .administratorsOnly()
        .answer(this::update);
    on.on("deleteWorkflowSchemeDraft").administratorsOnly().answer(this::delete);
    on.on("publishDraftWorkflowScheme")
        .query("validateOnly")
        .body("statusMappings")
        .administratorsOnly()
        .answer(this::publish);
  }

  private WorkflowScheme scheme(JiraCall call) {
    return drafts.scheme(call.path("id"));
  }

  private Reply create(JiraCall call) {
    WorkflowScheme scheme = scheme(call);
    return Reply.created(views.draft(call, scheme, drafts.create(call.caller(), scheme)));
  }

  private Reply get(JiraCall call) {
    WorkflowScheme scheme = scheme(call);
    return Reply.ok(views.draft(call, scheme, drafts.get(scheme)));
  }

  private Reply update(JiraCall call) {
    WorkflowScheme scheme = scheme(call);
    if (!drafts.active(scheme)) {
      throw Refusal.badRequest("Only an active workflow scheme can have a draft.");
    }
    return Reply.ok(forms.edited(call, scheme, views));
  }

  private Reply delete(JiraCall call) {
    WorkflowScheme scheme = scheme(call);
    drafts.get(scheme);
    drafts.remove(scheme);
    return Reply.noContent();
  }

  private Reply publish(JiraCall call) {
    WorkflowScheme old = scheme(call);
    WorkflowSchemeDraft draft = drafts.get(old);
    WorkflowScheme next = drafts.next(old, draft.name(), draft.description(), Assignment.of(draft));
    SchemeChange.Mappings mappings = SchemeChange.ofDraft(Form.of(call).elements("statusMappings"));
    List<SchemeChange.Move> moves = new ArrayList<>();
    for (Project project : drafts.projects(old)) {
      moves.addAll(change.moves(project, next, mappings));
    }
    if (call.flag("validateOnly", false)) {
      return Reply.noContent();
    }
    tables.workflowSchemes().put(next);
    drafts.remove(old);
    change.apply(call.caller(), moves);
    return tasks.done(call, "Publish draft workflow scheme");
  }
}
