package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowScheme;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowSchemeDraft;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What bodies say of a workflow scheme or its draft. */
final class SchemeForm {

  static final int LONGEST_NAME = 255;

  /** The properties of the contract's {@code WorkflowScheme}. */
  static final String[] BODY = {
    "defaultWorkflow",
    "description",
    "draft",
    "id",
    "issueTypeMappings",
    "issueTypes",
    "lastModified",
    "lastModifiedUser",
    "name",
    "originalDefaultWorkflow",
    "originalIssueTypeMappings",
    "self",
    "updateDraftIfNeeded"
  };

  private final SiteTables tables;
  private final SchemeDrafts drafts;

  SchemeForm(SiteTables tables, SchemeDrafts drafts) {
    this.tables = tables;
    this.drafts = drafts;
  }

  /** The workflows that a body names; what it leaves out is as it was. */
  Assignment assignment(Form form, Assignment otherwise) {
    return new Assignment(
        form.text("defaultWorkflow").map(this::byName).orElse(otherwise.standard()),
        form.node("issueTypeMappings").isPresent() ? mappings(form) : otherwise.byIssueType());
  }

  private long byName(String name) {
    return drafts
        .workflow(name)
        .orElseThrow(() -> Refusal.badRequest("The workflow '" + name + "' does not exist."))
        .id();
  }

  private Map<Long, Long> mappings(Form form) {
    Map<Long, Long> byType = new LinkedHashMap<>();
    form.textMap("issueTypeMappings")
        .forEach((type, name) ->
            byType.put(
                tables
                    .issueTypes()
                    .find(type)
                    .orElseThrow(
                        () -> Refusal.badRequest("The issue type '" + type + "' does not exist."))
                    .id(),
                byName(name)));
    return byType;
  }

  /** Refuses a name that another scheme has. */
  void refuseTaken(Form form, String name, long except) {
    if (tables
        .workflowSchemes()
        .first(s -> s.id() != except && s.name().equalsIgnoreCase(name))
        .isPresent()) {
      form.refuse("name", "A workflow scheme with that name already exists.");
    }
  }

  /** Changes the draft of a scheme in use, which is made if there was none. */
  ObjectNode edited(JiraCall call, WorkflowScheme scheme, SchemeViews views) {
    Form form = Form.of(call);
    String name = form.filled("name", LONGEST_NAME).orElse(scheme.name());
    refuseTaken(form, name, scheme.id());
    form.check();
    Assignment before =
        drafts.find(scheme).map(Assignment::of).orElseGet(() -> Assignment.of(scheme));
    Assignment next = assignment(form, before);
    WorkflowSchemeDraft draft = drafts.orCreate(call.caller(), scheme);
    String description = form.text("description").orElse(draft.description());
    return views.draft(
        call,
        scheme,
        drafts.put(
            call.caller(), draft, form.names("name") ? name : draft.name(), description, next));
  }
}
