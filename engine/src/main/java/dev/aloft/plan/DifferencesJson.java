package dev.aloft.plan;

import dev.aloft.value.Address;
import dev.aloft.value.Digest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The differences of a lane as they stand in a plan file. */
final class DifferencesJson {

  private DifferencesJson() {}

  static void write(LaneDifferences differences, ObjectNode node) {
    node.put("maxDeletions", differences.maxDeletions());
    ObjectNode counts = node.putObject("counts");
    differences.counts().forEach((kind, count) -> counts.put(kind.name(), count));
    ArrayNode first = node.putArray("first");
    for (Difference difference : differences.first()) {
      ObjectNode one = first.addObject();
      one.put("item", difference.item().toString());
      one.put("subject", difference.subject());
      one.put("kind", difference.kind().name());
      difference.now().ifPresent(now -> one.put("now", now.toString()));
      one.put("version", difference.version());
      difference.sides().ifPresent(sides -> write(sides, one.putObject("sides")));
    }
  }

  private static void write(Sides sides, ObjectNode node) {
    node.put("recorded", sides.recorded().toString());
    node.set("desired", ValueJson.write(sides.desired()));
    node.set("observed", ValueJson.write(sides.observed()));
  }

  private static Optional<Sides> sides(JsonNode node) {
    return node.isMissingNode()
        ? Optional.empty()
        : Optional.of(
            new Sides(
                Digest.parse(node.path("recorded").stringValue()),
                ValueJson.read(node.path("desired")),
                ValueJson.read(node.path("observed"))));
  }

  static LaneDifferences read(JsonNode node) {
    Map<Difference.Kind, Long> counts = new EnumMap<>(Difference.Kind.class);
    node.path("counts")
        .properties()
        .forEach(entry ->
            counts.put(Difference.Kind.valueOf(entry.getKey()), entry.getValue().longValue()));
    List<Difference> first = new ArrayList<>();
    node.path("first")
        .forEach(one ->
            first.add(
                new Difference(
                    Address.parse(one.path("item").stringValue()),
                    one.path("subject").stringValue(),
                    Difference.Kind.valueOf(one.path("kind").stringValue()),
                    one.has("now")
                        ? Optional.of(Address.parse(one.path("now").stringValue()))
                        : Optional.empty(),
                    one.path("version").stringValue(),
                    sides(one.path("sides")))));
    return new LaneDifferences(counts, first, node.path("maxDeletions").intValue());
  }
}
