package dev.aloft.sandbox.jira.datacenter.workflow;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.WorkflowPlan;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.WorkflowScheme;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The workflow schemes of a site: who follows them, what they say, and their drafts. */
final class WorkflowSchemes {

  /** The scheme of every project that has no other; nobody changes it. */
  static final long USUAL = 0;

  private final JiraSite site;

  WorkflowSchemes(JiraSite site) {
    this.site = site;
  }

  /**
   * Lets administrators in.
   *
   * @throws Refusal 401
   */
  void administers(DataCenterCall call) {
    if (!site.access().administers(call.caller())) {
      throw Refusal.of(401, "You do not have permission to administer workflow schemes.");
    }
  }

  /**
   * The scheme that the path names.
   *
   * @throws Refusal 404; 401 for who is no administrator
   */
  WorkflowScheme find(DataCenterCall call) {
    administers(call);
    return site.tables()
        .workflowSchemes()
        .find(call.path("id"))
        .orElseThrow(() ->
            Refusal.notFound("The workflow scheme '" + call.path("id") + "' does not exist."));
  }

  /** The draft of a scheme. */
  static WorkflowPlan draft(WorkflowScheme scheme) {
    return scheme.draft().orElseThrow(() -> Refusal.notFound("The workflow scheme has no draft."));
  }

  /** Whether projects follow it. */
  boolean active(WorkflowScheme scheme) {
    return site.tables()
        .projects()
        .first(one -> one.schemes().workflow() == scheme.id())
        .isPresent();
  }

  /** The name of a workflow that exists. */
  String workflow(String name) {
    return site.tables()
        .workflows()
        .first(one -> one.name().equals(name))
        .orElseThrow(() -> Refusal.badRequest("The workflow '" + name + "' does not exist."))
        .name();
  }

  /** An issue type that exists. */
  IssueType type(String id) {
    return site.tables()
        .issueTypes()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("The issue type '" + id + "' does not exist."));
  }

  /** A new scheme. */
  WorkflowScheme add(WorkflowPlan plan) {
    return site.tables()
        .workflowSchemes()
        .put(
            new WorkflowScheme(
                site.tables().workflowSchemes().nextId(), plan, Optional.empty(), "", site.now()));
  }

  /**
   * Changes a scheme. One that projects follow is changed in its draft alone, if the caller wants
   * one.
   *
   * @throws Refusal 400 for the scheme of all others, and for one that is followed
   */
  Changed change(
      DataCenterCall call,
      WorkflowScheme scheme,
      boolean draftIfNeeded,
      UnaryOperator<WorkflowPlan> change) {
    if (scheme.id() == USUAL) {
      throw Refusal.badRequest("The default workflow scheme cannot be edited.");
    }
    if (!active(scheme)) {
      WorkflowPlan plan = change.apply(scheme.plan());
      return new Changed(put(call, scheme, plan, scheme.draft()), false);
    }
    if (!draftIfNeeded) {
      throw Refusal.badRequest("Cannot edit an active workflow scheme.");
    }
    WorkflowPlan draft = change.apply(scheme.draft().orElse(scheme.plan()));
    return new Changed(put(call, scheme, scheme.plan(), Optional.of(draft)), true);
  }

  /** Changes the draft of a scheme. */
  WorkflowScheme changeDraft(
      DataCenterCall call, WorkflowScheme scheme, UnaryOperator<WorkflowPlan> change) {
    return put(call, scheme, scheme.plan(), Optional.of(change.apply(draft(scheme))));
  }

  /** Puts a scheme and its draft. */
  WorkflowScheme put(
      DataCenterCall call, WorkflowScheme scheme, WorkflowPlan plan, Optional<WorkflowPlan> draft) {
    return site.tables()
        .workflowSchemes()
        .put(new WorkflowScheme(scheme.id(), plan, draft, call.caller().key(), site.now()));
  }

  /** Takes a scheme away that nobody follows. */
  void remove(WorkflowScheme scheme) {
    if (scheme.id() == USUAL || active(scheme)) {
      throw Refusal.badRequest("Cannot delete an active workflow scheme.");
    }
    site.tables().workflowSchemes().remove(scheme.id());
  }

  /** A scheme after a change, and whether its draft was changed. */
  record Changed(WorkflowScheme scheme, boolean draft) {}
}
