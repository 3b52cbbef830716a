package dev.aloft.plan;

import dev.aloft.resource.CheckResult;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Findings in a plan file. */
final class ChecksJson {

  private ChecksJson() {}

  static void write(List<CheckResult> checks, ArrayNode into) {
    for (CheckResult result : checks) {
      ObjectNode node =
          into.addObject()
              .put("check", result.check())
              .put("sentence", result.sentence())
              .put("count", result.count());
      result.samples().stream().map(Address::toString).forEach(node.putArray("samples")::add);
    }
  }

  static List<CheckResult> read(JsonNode array) {
    List<CheckResult> checks = new ArrayList<>();
    for (JsonNode node : array) {
      List<Address> samples = new ArrayList<>();
      node.path("samples").forEach(sample -> samples.add(Address.parse(sample.stringValue())));
      checks.add(
          new CheckResult(
              node.path("check").stringValue(),
              node.path("sentence").stringValue(),
              node.path("count").longValue(),
              samples));
    }
    return checks;
  }
}
