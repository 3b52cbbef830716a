package dev.aloft.sandbox.jira.cloud.fieldscheme;

import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.web.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What came of each part of a request that names many. The status says whether all went well (200),
 * some (207) or none (400); contract.
 */
final class Outcomes {

  /** Each result once, as the contract wants it; what was said first stands. */
  private final Map<ObjectNode, Optional<Problem>> results = new LinkedHashMap<>();

  /**
   * Why a part was refused.
   *
   * @param code in one word, where the operation tells it
   */
  record Problem(String code, String message) {

    /** One that the operation tells by its message alone. */
    static Problem of(String message) {
      return new Problem("", message);
    }
  }

  /** A part that was done, or refused with a reason. */
  void add(ObjectNode what, Optional<Problem> problem) {
    results.putIfAbsent(what, problem);
  }

  /** Whether every part was done. */
  boolean good() {
    return results.values().stream().allMatch(Optional::isEmpty);
  }

  /** Whether no part was done, and some were to be. */
  boolean bad() {
    return !results.isEmpty() && results.values().stream().allMatch(Optional::isPresent);
  }

  /** What was wrong with each part that was refused. */
  List<String> messages() {
    return results.values().stream().flatMap(Optional::stream).map(Problem::message).toList();
  }

  /** The reply with errors as texts. */
  Reply reply() {
    return reply(problem -> StringNode.valueOf(problem.message()));
  }

  /** The reply with errors as the operation tells them. */
  Reply reply(Function<Problem, JsonNode> error) {
    ObjectNode document = Json.object();
    document.set(
        "results",
        Json.array(
            results.entrySet(),
            result -> {
              ObjectNode one = result.getKey().deepCopy();
              one.put("success", result.getValue().isEmpty());
              result.getValue().ifPresent(problem -> one.set("error", error.apply(problem)));
              return one;
            }));
    return Reply.json(good() ? 200 : bad() ? 400 : 207, document);
  }
}
