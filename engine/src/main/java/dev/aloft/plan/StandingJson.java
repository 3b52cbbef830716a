package dev.aloft.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the migration stood, as it stands in a plan file. */
final class StandingJson {

  private StandingJson() {}

  static void write(Standing standing, ObjectNode node) {
    standing.lastApply().ifPresent(at -> node.put("lastApply", at.toString()));
    standing.lastFullLook().ifPresent(at -> node.put("lastFullLook", at.toString()));
    standing
        .allowance()
        .ifPresent(allowance -> {
          ObjectNode one = node.putObject("allowance");
          one.put("wave", allowance.wave());
          one.put("allowed", allowance.allowed().text());
          one.put("used", allowance.used().text());
          one.put("period", allowance.period().toString());
          allowance.reviewed().ifPresent(at -> one.put("reviewed", at.toString()));
        });
  }

  static Standing read(JsonNode node) {
    JsonNode one = node.path("allowance");
    return new Standing(
        instant(node.path("lastApply")),
        instant(node.path("lastFullLook")),
        one.isObject()
            ? Optional.of(
                new Standing.Allowance(
                    one.path("wave").stringValue(),
                    Tally.parse(one.path("allowed").stringValue()),
                    Tally.parse(one.path("used").stringValue()),
                    Duration.parse(one.path("period").stringValue()),
                    instant(one.path("reviewed"))))
            : Optional.empty());
  }

  private static Optional<Instant> instant(JsonNode node) {
    return node.isString() ? Optional.of(Instant.parse(node.stringValue())) : Optional.empty();
  }
}
