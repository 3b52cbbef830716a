package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.jira.cloud.tables.ConditionGroup;
import dev.aloft.sandbox.jira.cloud.tables.Rule;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.TransitionRules;
import dev.aloft.sandbox.json.Form;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads the rules of a transition; rules that the site does not offer are findings. */
final class RuleReader {

  private final SiteTables tables;
  private final Findings findings;
  private final String transitionId;

  RuleReader(SiteTables tables, Findings findings, String transitionId) {
    this.tables = tables;
    this.findings = findings;
    this.transitionId = transitionId;
  }

  TransitionRules read(Form transition) {
    if (!transition.elements("triggers").isEmpty()) {
      findings.rule(transitionId, "INVALID_TRIGGER", "This site offers no triggers.");
    }
    return new TransitionRules(
        rules(transition, "actions", RuleCatalog.Kind.FUNCTION),
        rules(transition, "validators", RuleCatalog.Kind.VALIDATOR),
        transition.node("conditions").map(this::group),
        transition.node("transitionScreen").map(n -> rule(n, RuleCatalog.Kind.SCREEN)),
        List.of());
  }

  private List<Rule> rules(Form form, String name, RuleCatalog.Kind kind) {
    return form.elements(name).stream().map(node -> rule(node, kind)).toList();
  }

  private ConditionGroup group(JsonNode node) {
    Form form = Form.of(node, "operation", "conditions", "conditionGroups");
    String operation = form.text("operation").orElse("");
    if (!operation.equals("ANY") && !operation.equals("ALL")) {
      findings.rule(transitionId, "INVALID_CONDITIONS", "The operation must be ANY or ALL.");
    }
    return new ConditionGroup(
        operation.equals("ALL"),
        rules(form, "conditions", RuleCatalog.Kind.CONDITION),
        form.elements("conditionGroups").stream().map(this::group).toList());
  }

  private Rule rule(JsonNode node, RuleCatalog.Kind kind) {
    Form form = Form.of(node, "id", "ruleKey", "parameters");
    String key = form.text("ruleKey").orElse("");
    Map<String, String> parameters = form.textMap("parameters");
    if (!RuleCatalog.offers(key, kind)) {
      findings.rule(
          transitionId,
          "INVALID_RULE_KEY",
          "The rule '" + key + "' is not available as a " + kind.word() + ".");
    }
    if (key.equals("system:validate-field-value")
        && !RuleCatalog.knowsFieldRule(parameters.getOrDefault("ruleType", ""))) {
      findings.rule(
          transitionId, "INVALID_RULE_PARAMETERS", "The ruleType of the validator is not valid.");
    }
    if (key.equals("system:transition-screen")
        && tables.screens().find(parameters.getOrDefault("screenId", "")).isEmpty()) {
      findings.rule(
          transitionId, "INVALID_RULE_PARAMETERS", "The screen of the transition does not exist.");
    }
    return new Rule(form.text("id").orElseGet(() -> tables.uuid("rule")), key, parameters);
  }
}
