package dev.aloft.sandbox.confluence.cloud.macro;

import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.view.Bodies;
import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/** Texts turned into another representation, and those that wait to be fetched. */
final class Conversions {

  /** How long a result waits, as the contract says. */
  private static final Duration KEPT = Duration.ofMinutes(5);

  private record Waiting(ObjectNode result, Instant until) {}

  private final ConfluenceSite site;
  private final Bodies bodies;

  /** A conversion may begin in a call that only reads, beside others. */
  private final ConcurrentHashMap<String, Waiting> waiting = new ConcurrentHashMap<>();

  private final AtomicLong begun = new AtomicLong();

  Conversions(ConfluenceSite site, Bodies bodies) {
    this.site = site;
    this.bodies = bodies;
  }

  /**
   * A text in another representation.
   *
   * @throws Refusal 400 for a representation that cannot be read, 501 for one that the sandbox
   *     cannot make of it
   */
  ObjectNode convert(Body body, String to, Bodies.Within within) {
    return Json.object().put("value", bodies.convert(body, to, within)).put("representation", to);
  }

  /** Begins a conversion, which is done at once, and says under which id its result waits. */
  String begin(ObjectNode result) {
    waiting.values().removeIf(one -> !site.now().isBefore(one.until()));
    String id =
        UUID.nameUUIDFromBytes(
                ("conversion/" + begun.getAndIncrement()).getBytes(StandardCharsets.UTF_8))
            .toString();
    waiting.put(id, new Waiting(result, site.now().plus(KEPT)));
    return id;
  }

  /** The result of an id. */
  Optional<ObjectNode> result(String id) {
    return Optional.ofNullable(waiting.get(id))
        .filter(one -> site.now().isBefore(one.until()))
        .map(one -> one.result().deepCopy().put("renderTaskId", id).put("status", "COMPLETED"));
  }
}
