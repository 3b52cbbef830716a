package dev.aloft.sandbox.jira.datacenter.workflow;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.WorkflowPlan;
import dev.aloft.sandbox.json.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Reads workflow schemes from bodies. */
final class SchemeForm {

  /** What a scheme's body may name; most of it says what the scheme was. */
  static final String[] BODY = {
    "id",
    "name",
    "description",
    "defaultWorkflow",
    "issueTypeMappings",
    "updateDraftIfNeeded",
    "draft",
    "issueTypes",
    "lastModified",
    "lastModifiedUser",
    "originalDefaultWorkflow",
    "originalIssueTypeMappings",
    "self"
  };

  private final JiraSite site;
  private final WorkflowSchemes schemes;

  SchemeForm(JiraSite site) {
    this.site = site;
    this.schemes = new WorkflowSchemes(site);
  }

  /** Whether a change may go into a draft. */
  boolean draftIfNeeded(DataCenterCall call) {
    return Form.of(call).flag("updateDraftIfNeeded").orElse(false);
  }

  /** The workflow that a body names. */
  String workflow(DataCenterCall call) {
    return schemes.workflow(Form.of(call).text("workflow").orElse(""));
  }

  /** What a body says; what it leaves out stays. */
  WorkflowPlan plan(DataCenterCall call, Optional<WorkflowPlan> before) {
    Form form = Form.of(call);
    String name =
        form.filled("name", 255).or(() -> before.map(WorkflowPlan::name)).orElse("").strip();
    if (name.isEmpty()) {
      form.refuse("name", "The workflow scheme needs a name.");
    } else if (site.tables()
        .workflowSchemes()
        .first(one ->
            one.plan().name().equalsIgnoreCase(name)
                && before.filter(own -> own.name().equals(one.plan().name())).isEmpty())
        .isPresent()) {
      form.refuse("name", "A workflow scheme with the name '" + name + "' already exists.");
    }
    form.check();
    Map<Long, String> byType = new TreeMap<>();
    if (form.names("issueTypeMappings") || before.isEmpty()) {
      form.textMap("issueTypeMappings")
          .forEach(
              (type, workflow) -> byType.put(schemes.type(type).id(), schemes.workflow(workflow)));
    } else {
      byType.putAll(before.get().byType());
    }
    return new WorkflowPlan(
        name,
        form.text("description").or(() -> before.map(WorkflowPlan::description)).orElse(""),
        form.text("defaultWorkflow")
            .map(schemes::workflow)
            .or(() -> before.map(WorkflowPlan::usual))
            .orElse(Plans.DEFAULT),
        byType);
  }

  /** Who shall follow the workflow that the query names. */
  UnaryOperator<WorkflowPlan> mapping(DataCenterCall call) {
    Form form = Form.of(call);
    String workflow =
        schemes.workflow(call.query("workflowName").or(() -> form.text("workflow")).orElse(""));
    List<Long> types =
        form.texts("issueTypes").stream().map(one -> schemes.type(one).id()).toList();
    boolean named = form.names("issueTypes");
    Optional<Boolean> usual = form.flag("defaultMapping");
    return plan ->
        Plans.mapped(
            plan,
            workflow,
            named
                ? types
                : plan.byType().entrySet().stream()
                    .filter(one -> one.getValue().equals(workflow))
                    .map(Map.Entry::getKey)
                    .toList(),
            usual);
  }
}
