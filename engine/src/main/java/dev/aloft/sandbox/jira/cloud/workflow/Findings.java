package dev.aloft.sandbox.jira.cloud.workflow;

import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a payload of workflows, in the contract's {@code WorkflowValidationError}. */
final class Findings {

  private record Finding(String type, String code, String message, String key, String value) {}

  private final List<Finding> findings = new ArrayList<>();

  /** Something about the payload as a whole or about a workflow. */
  void add(String type, String code, String message) {
    findings.add(new Finding(type, code, message, "", ""));
  }

  /** Something about a status. */
  void status(String reference, String code, String message) {
    findings.add(new Finding("STATUS", code, message, "statusReference", reference));
  }

  /** Something about a transition. */
  void transition(String id, String code, String message) {
    findings.add(new Finding("TRANSITION", code, message, "transitionId", id));
  }

  /** Something about a rule of a transition. */
  void rule(String transitionId, String code, String message) {
    findings.add(new Finding("RULE", code, message, "transitionId", transitionId));
  }

  boolean isEmpty() {
    return findings.isEmpty();
  }

  /** The refusal of a payload that is not only validated. */
  Refusal refusal() {
    return new Refusal(400, findings.stream().map(Finding::message).toList(), Map.of());
  }

  /** The list that a validation answers. All findings here are errors, none only warns. */
  ObjectNode document(boolean errorsWanted) {
    ObjectNode document = Json.object();
    document.set(
        "errors",
        Json.array(
            errorsWanted ? findings : List.of(),
            finding -> {
              ObjectNode entry = Json.object();
              entry.put("type", finding.type());
              entry.put("code", finding.code());
              entry.put("level", "ERROR");
              entry.put("message", finding.message());
              if (!finding.key().isEmpty()) {
                entry.putObject("elementReference").put(finding.key(), finding.value());
              }
              return entry;
            }));
    return document;
  }
}
