package dev.aloft.sandbox.jira.datacenter.workflow;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.WorkflowPlan;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.WorkflowScheme;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code /workflowscheme/{id}/draft}: what a scheme shall say when its draft is published. */
public final class DraftResource implements Resource<DataCenterCall> {

  private final WorkflowSchemes schemes;
  private final SchemeViews views;
  private final SchemeForm forms;

  /** The drafts of a site's schemes. */
  public DraftResource(JiraSite site) {
    this.schemes = new WorkflowSchemes(site);
    this.views = new SchemeViews(site);
    this.forms = new SchemeForm(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("createDraftForParent")
        .answer(call -> {
          WorkflowScheme scheme = schemes.find(call);
          if (!schemes.active(scheme) || scheme.id() == WorkflowSchemes.USUAL) {
            throw Refusal.badRequest("Only an active workflow scheme can have a draft.");
          }
          if (scheme.draft().isPresent()) {
            throw Refusal.badRequest("The workflow scheme has a draft already.");
          }
          return Reply.created(
              views.view(
                  call,
                  schemes.put(call, scheme, scheme.plan(), Optional.of(scheme.plan())),
                  true));
        });
    operations
        .on("getDraftById")
        .answer(call -> Reply.ok(views.view(call, schemes.find(call), true)));
    operations
        .on("updateDraft")
        .body(SchemeForm.BODY)
        .answer(call -> change(call, plan -> forms.plan(call, Optional.of(plan))));
    operations
        .on("deleteDraftById")
        .answer(call -> {
          WorkflowScheme scheme = schemes.find(call);
          WorkflowSchemes.draft(scheme);
          schemes.put(call, scheme, scheme.plan(), Optional.empty());
          return Reply.noContent();
        });
    defaults(operations);
    types(operations);
    workflows(operations);
  }

  private void defaults(Operations<DataCenterCall> operations) {
    operations
        .on("getDraftDefault")
        .answer(call -> Reply.ok(SchemeViews.usual(WorkflowSchemes.draft(schemes.find(call)))));
    operations
        .on("updateDraftDefault")
        .body("workflow", "updateDraftIfNeeded")
        .answer(call -> change(call, plan -> Plans.usual(plan, forms.workflow(call))));
    operations
        .on("deleteDraftDefault")
        .answer(call -> change(call, plan -> Plans.usual(plan, Plans.DEFAULT)));
  }

  private void types(Operations<DataCenterCall> operations) {
    operations
        .on("getDraftIssueType")
        .answer(call ->
            Reply.ok(
                SchemeViews.type(
                    WorkflowSchemes.draft(schemes.find(call)),
                    schemes.type(call.path("issueType")))));
    operations
        .on("setDraftIssueType")
        .body("issueType", "workflow", "updateDraftIfNeeded")
        .answer(call ->
            change(
                call,
                plan ->
                    Plans.with(
                        plan, schemes.type(call.path("issueType")).id(), forms.workflow(call))));
    operations
        .on("deleteDraftIssueType")
        .answer(call ->
            change(call, plan -> Plans.without(plan, schemes.type(call.path("issueType")).id())));
  }

  private void workflows(Operations<DataCenterCall> operations) {
    operations
        .on("getDraftWorkflow")
        .query("workflowName")
        .answer(call ->
            Reply.ok(SchemeViews.mappings(call, WorkflowSchemes.draft(schemes.find(call)))));
    operations
        .on("updateDraftWorkflowMapping")
        .query("workflowName")
        .body("workflow", "issueTypes", "defaultMapping", "updateDraftIfNeeded")
        .answer(call -> change(call, plan -> forms.mapping(call).apply(plan)));
    operations
        .on("deleteDraftWorkflowMapping")
        .query("workflowName")
        .answer(call ->
            change(call, plan -> Plans.without(plan, call.query("workflowName").orElse(""))));
  }

  private Reply change(DataCenterCall call, UnaryOperator<WorkflowPlan> change) {
    WorkflowScheme scheme = schemes.find(call);
    return Reply.ok(views.view(call, schemes.changeDraft(call, scheme, change), true));
  }
}
