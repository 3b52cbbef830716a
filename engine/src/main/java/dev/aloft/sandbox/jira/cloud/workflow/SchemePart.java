package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowScheme;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowSchemeDraft;
import dev.aloft.sandbox.operation.Refusal;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Of what the workflows are read and edited part by part: of a scheme, or of its draft. */
sealed interface SchemePart {

  /** What it says now. */
  Assignment read(JiraCall call, WorkflowScheme scheme);

  /**
   * Changes what it says.
   *
   * @param drafting whether a scheme in use may be changed by its draft
   * @return the whole as it is from now on
   */
  ObjectNode change(
      JiraCall call, WorkflowScheme scheme, boolean drafting, UnaryOperator<Assignment> edit);

  /** The scheme itself; one in use changes by its draft only. */
  record Whole(SiteTables tables, SchemeDrafts drafts, SchemeViews views) implements SchemePart {

    @Override
    public Assignment read(JiraCall call, WorkflowScheme scheme) {
      return call.flag("returnDraftIfExists", false)
          ? drafts.find(scheme).map(Assignment::of).orElseGet(() -> Assignment.of(scheme))
          : Assignment.of(scheme);
    }

    @Override
    public ObjectNode change(
        JiraCall call, WorkflowScheme scheme, boolean drafting, UnaryOperator<Assignment> edit) {
      if (drafts.active(scheme)) {
        if (!drafting) {
          throw Refusal.badRequest(
              "The workflow scheme is active and cannot be edited without a draft.");
        }
        drafts.orCreate(call.caller(), scheme);
        return new Draft(drafts, views).change(call, scheme, true, edit);
      }
      Assignment next = edit.apply(Assignment.of(scheme));
      return views.scheme(
          call,
          tables
              .workflowSchemes()
              .put(drafts.next(scheme, scheme.name(), scheme.description(), next)));
    }
  }

  /** The draft, which must be there. */
  record Draft(SchemeDrafts drafts, SchemeViews views) implements SchemePart {

    @Override
    public Assignment read(JiraCall call, WorkflowScheme scheme) {
      return Assignment.of(drafts.get(scheme));
    }

    @Override
    public ObjectNode change(
        JiraCall call, WorkflowScheme scheme, boolean drafting, UnaryOperator<Assignment> edit) {
      WorkflowSchemeDraft old = drafts.get(scheme);
      Assignment next = edit.apply(Assignment.of(old));
      return views.draft(
          call, scheme, drafts.put(call.caller(), old, old.name(), old.description(), next));
    }
  }
}
