package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules that the product itself offers to transitions, by key and kind (Jira Cloud platform v3
 * contract, {@code workflowCapabilities}). A site without apps has no others.
 */
final class RuleCatalog {

  /** What a rule does to a transition. */
  enum Kind {
    CONDITION("Condition"),
    VALIDATOR("Validator"),
    FUNCTION("Function"),
    SCREEN("Screen");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  private static final Map<String, Kind> KINDS = new LinkedHashMap<>();
  private static final Set<String> FIELD_RULES =
      Set.of(
          "fieldRequired",
          "fieldChanged",
          "fieldHasSingleValue",
          "fieldMatchesRegularExpression",
          "dateFieldComparison",
          "windowDateComparison");

  static {
    add(
        Kind.VALIDATOR,
        "check-permission-validator",
        "parent-or-child-blocking-validator",
        "previous-status-validator",
        "validate-field-value",
        "proforma-forms-attached",
        "proforma-forms-submitted");
    add(
        Kind.CONDITION,
        "check-field-value",
        "restrict-issue-transition",
        "previous-status-condition",
        "parent-or-child-blocking-condition",
        "separation-of-duties",
        "restrict-from-all-users",
        "jsd-approvals-block-until-approved",
        "jsd-approvals-block-until-rejected",
        "block-in-progress-approval");
    add(
        Kind.FUNCTION,
        "change-assignee",
        "copy-value-from-other-field",
        "update-field",
        "trigger-webhook",
        "trigger-agent");
    add(Kind.SCREEN, "remind-people-to-update-fields", "transition-screen");
  }

  private RuleCatalog() {}

  private static void add(Kind kind, String... names) {
    for (String name : names) {
      KINDS.put("system:" + name, kind);
    }
  }

  /** Whether a rule of the key may stand where rules of the kind do. */
  static boolean offers(String key, Kind kind) {
    return KINDS.get(key) == kind;
  }

  /** Whether the product knows the {@code ruleType} of a {@code validate-field-value} rule. */
  static boolean knowsFieldRule(String type) {
    return FIELD_RULES.contains(type);
  }

  /** The contract's {@code AvailableWorkflowSystemRule}s. */
  static ArrayNode documents() {
    return Json.array(
        KINDS.entrySet(),
        entry -> {
          ObjectNode document = Json.object();
          document.put("ruleKey", entry.getKey());
          document.put("name", entry.getKey().replace("system:", "").replace('-', ' '));
          document.put("description", "");
          document.put("ruleType", entry.getValue().word());
          document.put("isAvailableForInitialTransition", entry.getValue() != Kind.CONDITION);
          document.put("isVisible", true);
          document.putArray("incompatibleRuleKeys");
          return document;
        });
  }
}
