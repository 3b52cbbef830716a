package dev.aloft.contracts;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the words of a contract promise and its schema leaves out: {@code expand=projectKeys} of
 * projects in Jira Cloud "returns all project keys associated with the project", while the schema
 * of projects has no such property and forbids others.
 */
final class Forgotten {

  private static final Set<String> PROJECTS =
      Set.of("getProject", "getAllProjects", "getRecent", "searchProjects");

  private Forgotten() {}

  /** A reply without what its schema leaves out. */
  static JsonNode without(ContractFile file, ContractFile.Operation operation, JsonNode reply) {
    if (!file.name().equals(Contracts.V3) || !PROJECTS.contains(operation.operationId())) {
      return reply;
    }
    JsonNode copy = reply.deepCopy();
    clear(copy);
    copy.forEach(Forgotten::clear);
    copy.path("values").forEach(Forgotten::clear);
    return copy;
  }

  private static void clear(JsonNode node) {
    if (node instanceof ObjectNode project && project.path("projectKeys").isArray()) {
      project.remove("projectKeys");
    }
  }
}
