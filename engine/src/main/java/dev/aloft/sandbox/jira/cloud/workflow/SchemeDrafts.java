package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowScheme;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowSchemeDraft;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowVersion;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * Workflow schemes as they are edited: one that no project uses changes at once, one in use by a
 * draft, of which it has one at most.
 */
final class SchemeDrafts {

  /** The product's own workflow, to which a scheme falls back. */
  private static final String SYSTEM = "jira";

  private final JiraSite site;
  private final SiteTables tables;

  SchemeDrafts(JiraSite site, SiteTables tables) {
    this.site = site;
    this.tables = tables;
  }

  /**
   * A scheme by the id that a path or body holds; the default one has none.
   *
   * @throws Refusal 404
   */
  WorkflowScheme scheme(String id) {
    return tables
        .workflowSchemes()
        .find(id)
        .filter(s -> s.id() != WorkflowScheme.DEFAULT)
        .orElseThrow(() -> Refusal.notFound("The workflow scheme was not found."));
  }

  /** The projects that use a scheme, those in the recycle bin too. */
  List<Project> projects(WorkflowScheme scheme) {
    return tables.projects().where(p -> p.schemes().workflow() == scheme.id());
  }

  boolean active(WorkflowScheme scheme) {
    return !projects(scheme).isEmpty();
  }

  Optional<WorkflowSchemeDraft> find(WorkflowScheme scheme) {
    return tables.workflowSchemeDrafts().first(d -> d.schemeId() == scheme.id());
  }

  /**
   * The draft of a scheme.
   *
   * @throws Refusal 404
   */
  WorkflowSchemeDraft get(WorkflowScheme scheme) {
    return find(scheme).orElseThrow(() -> Refusal.notFound("Draft workflow scheme was not found."));
  }

  /**
   * A draft that says what the scheme says.
   *
   * @throws Refusal 400 where the scheme is not in use, or has a draft
   */
  WorkflowSchemeDraft create(Account by, WorkflowScheme scheme) {
    if (!active(scheme)) {
      throw Refusal.badRequest("Only an active workflow scheme can have a draft.");
    }
    if (find(scheme).isPresent()) {
      throw Refusal.badRequest("The workflow scheme has a draft already.");
    }
    return tables.workflowSchemeDrafts().put(draft(by, scheme));
  }

  /** The draft of a scheme, made if there was none. */
  WorkflowSchemeDraft orCreate(Account by, WorkflowScheme scheme) {
    return find(scheme).orElseGet(() -> create(by, scheme));
  }

  private WorkflowSchemeDraft draft(Account by, WorkflowScheme scheme) {
    return new WorkflowSchemeDraft(
        tables.workflowSchemeDrafts().nextId(),
        scheme.id(),
        scheme.name(),
        scheme.description(),
        scheme.defaultWorkflow(),
        scheme.byIssueType(),
        by.accountId(),
        site.now());
  }

  /** Saves a draft with another content. */
  WorkflowSchemeDraft put(
      Account by, WorkflowSchemeDraft draft, String name, String description, Assignment next) {
    return tables
        .workflowSchemeDrafts()
        .put(
            new WorkflowSchemeDraft(
                draft.id(),
                draft.schemeId(),
                name,
                description,
                next.standard(),
                next.byIssueType(),
                by.accountId(),
                site.now()));
  }

  /** A scheme with another content and the version after its own; not saved yet. */
  WorkflowScheme next(WorkflowScheme old, String name, String description, Assignment next) {
    return new WorkflowScheme(
        old.id(),
        name,
        description,
        next.standard(),
        next.byIssueType(),
        new WorkflowVersion(tables.uuid("workflow scheme version"), old.version().number() + 1));
  }

  void remove(WorkflowScheme scheme) {
    find(scheme).ifPresent(draft -> tables.workflowSchemeDrafts().remove(draft.id()));
  }

  /** A workflow by name. */
  Optional<Workflow> workflow(String name) {
    return tables.workflows().first(w -> w.name().equals(name));
  }

  /** The product's own workflow. */
  Workflow systemWorkflow() {
    return workflow(SYSTEM)
        .orElseThrow(() -> new IllegalStateException("a site without the product's workflow"));
  }
}
