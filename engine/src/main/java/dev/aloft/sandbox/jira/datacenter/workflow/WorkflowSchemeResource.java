package dev.aloft.sandbox.jira.datacenter.workflow;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.WorkflowPlan;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.WorkflowScheme;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code /workflowscheme} and the scheme of a project. */
public final class WorkflowSchemeResource implements Resource<DataCenterCall> {

  private final JiraSite site;
  private final Lookup lookup;
  private final WorkflowSchemes schemes;
  private final SchemeViews views;
  private final SchemeForm forms;

  /** The schemes of a site. */
  public WorkflowSchemeResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
    this.schemes = new WorkflowSchemes(site);
    this.views = new SchemeViews(site);
    this.forms = new SchemeForm(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("createScheme")
        .body(SchemeForm.BODY)
        .answer(call -> {
          schemes.administers(call);
          WorkflowPlan plan = forms.plan(call, Optional.empty());
          return Reply.created(views.view(call, schemes.add(plan), false));
        });
    operations
        .on("getById")
        .query("returnDraftIfExists")
        .answer(call -> {
          WorkflowScheme scheme = schemes.find(call);
          return Reply.ok(views.view(call, scheme, drafted(call, scheme)));
        });
    operations
        .on("update")
        .body(SchemeForm.BODY)
        .answer(call -> {
          WorkflowScheme scheme = schemes.find(call);
          boolean draft = forms.draftIfNeeded(call);
          return changed(
              call,
              schemes.change(call, scheme, draft, plan -> forms.plan(call, Optional.of(plan))));
        });
    operations
        .on("deleteScheme")
        .answer(call -> {
          schemes.remove(schemes.find(call));
          return Reply.noContent();
        });
    operations
        .on("getWorkflowSchemeForProject")
        .answer(call -> {
          Project project = lookup.administered(call, call.path("projectKeyOrId"));
          return site.tables()
              .workflowSchemes()
              .find(project.schemes().workflow())
              .map(scheme -> Reply.ok(views.view(call, scheme, false)))
              .orElseThrow(() -> Refusal.notFound("The project has no workflow scheme."));
        });
    defaults(operations);
    types(operations);
    workflows(operations);
  }

  private void defaults(Operations<DataCenterCall> operations) {
    operations
        .on("getDefault")
        .query("returnDraftIfExists")
        .answer(call -> Reply.ok(SchemeViews.usual(plan(call))));
    operations
        .on("updateDefault")
        .body("workflow", "updateDraftIfNeeded")
        .answer(call -> {
          WorkflowScheme scheme = schemes.find(call);
          String workflow = forms.workflow(call);
          return changed(
              call,
              schemes.change(
                  call, scheme, forms.draftIfNeeded(call), plan -> Plans.usual(plan, workflow)));
        });
    operations
        .on("deleteDefault")
        .query("updateDraftIfNeeded")
        .answer(call ->
            changed(
                call,
                schemes.change(
                    call,
                    schemes.find(call),
                    call.flag("updateDraftIfNeeded", false),
                    plan -> Plans.usual(plan, Plans.DEFAULT))));
  }

  private void types(Operations<DataCenterCall> operations) {
    operations
        .on("getIssueType")
        .query("returnDraftIfExists")
        .answer(
            call -> Reply.ok(SchemeViews.type(plan(call), schemes.type(call.path("issueType")))));
    operations
        .on("setIssueType")
        .body("issueType", "workflow", "updateDraftIfNeeded")
        .answer(call -> {
          WorkflowScheme scheme = schemes.find(call);
          IssueType type = schemes.type(call.path("issueType"));
          String workflow = forms.workflow(call);
          return changed(
              call,
              schemes.change(
                  call,
                  scheme,
                  forms.draftIfNeeded(call),
                  plan -> Plans.with(plan, type.id(), workflow)));
        });
    operations
        .on("deleteIssueType")
        .query("updateDraftIfNeeded")
        .answer(call -> {
          WorkflowScheme scheme = schemes.find(call);
          IssueType type = schemes.type(call.path("issueType"));
          return changed(
              call,
              schemes.change(
                  call,
                  scheme,
                  call.flag("updateDraftIfNeeded", false),
                  plan -> Plans.without(plan, type.id())));
        });
  }

  private void workflows(Operations<DataCenterCall> operations) {
    operations
        .on("getWorkflow")
        .query("workflowName", "returnDraftIfExists")
        .answer(call -> Reply.ok(SchemeViews.mappings(call, plan(call))));
    operations
        .on("updateWorkflowMapping")
        .query("workflowName")
        .body("workflow", "issueTypes", "defaultMapping", "updateDraftIfNeeded")
        .answer(call -> {
          WorkflowScheme scheme = schemes.find(call);
          UnaryOperator<WorkflowPlan> change = forms.mapping(call);
          return changed(call, schemes.change(call, scheme, forms.draftIfNeeded(call), change));
        });
    operations
        .on("deleteWorkflowMapping")
        .query("workflowName", "updateDraftIfNeeded")
        .answer(call -> {
          WorkflowScheme scheme = schemes.find(call);
          String workflow = call.query("workflowName").orElse("");
          return changed(
              call,
              schemes.change(
                  call,
                  scheme,
                  call.flag("updateDraftIfNeeded", false),
                  plan -> Plans.without(plan, workflow)));
        });
  }

  private WorkflowPlan plan(DataCenterCall call) {
    WorkflowScheme scheme = schemes.find(call);
    return drafted(call, scheme) ? WorkflowSchemes.draft(scheme) : scheme.plan();
  }

  private static boolean drafted(DataCenterCall call, WorkflowScheme scheme) {
    return call.flag("returnDraftIfExists", false) && scheme.draft().isPresent();
  }

  private Reply changed(DataCenterCall call, WorkflowSchemes.Changed changed) {
    return Reply.ok(views.view(call, changed.scheme(), changed.draft()));
  }
}
