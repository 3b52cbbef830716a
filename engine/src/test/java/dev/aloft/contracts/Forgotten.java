package dev.aloft.contracts;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the words or the example of a contract of Jira Cloud promise while its schema leaves it out
 * and forbids others: {@code expand=projectKeys} of projects "returns all project keys associated
 * with the project"; audit records say "use {@code authorAccountId} instead" of a key, and show it;
 * the example of field configurations has ids, by which every other operation names them.
 */
final class Forgotten {

  private static final Map<String, Set<String>> PROPERTIES =
      Map.of(
          "getProject", Set.of("projectKeys"),
          "getAllProjects", Set.of("projectKeys"),
          "getRecent", Set.of("projectKeys"),
          "searchProjects", Set.of("projectKeys"),
          "getAuditRecords", Set.of("authorAccountId"),
          "getAllFieldConfigurations", Set.of("id", "isDefault"));

  private Forgotten() {}

  /** A reply without what its schema leaves out. */
  static JsonNode without(ContractFile file, ContractFile.Operation operation, JsonNode reply) {
    Set<String> names = PROPERTIES.getOrDefault(operation.operationId(), Set.of());
    if (!file.name().equals(Contracts.V3) || names.isEmpty()) {
      return reply;
    }
    JsonNode copy = reply.deepCopy();
    clear(copy, names);
    copy.forEach(one -> clear(one, names));
    copy.path("values").forEach(one -> clear(one, names));
    copy.path("records").forEach(one -> clear(one, names));
    return copy;
  }

  private static void clear(JsonNode node, Set<String> names) {
    if (node instanceof ObjectNode object) {
      object.remove(names);
    }
  }
}
