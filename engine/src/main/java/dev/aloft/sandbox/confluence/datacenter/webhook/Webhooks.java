package dev.aloft.sandbox.confluence.datacenter.webhook;

import dev.aloft.sandbox.json.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The addresses that want to hear of events. */
final class Webhooks {

  /** One of them. */
  record Webhook(
      long id,
      String name,
      String url,
      List<String> events,
      ObjectNode configuration,
      boolean active,
      Instant created,
      Instant updated) {

    Webhook {
      events = List.copyOf(events);
    }
  }

  private final Map<Long, Webhook> byId = new TreeMap<>();

  /** All, in the order in which they came. */
  List<Webhook> all() {
    return List.copyOf(byId.values());
  }

  /** One by its number. */
  Optional<Webhook> find(String id) {
    return Ids.parse(id).map(byId::get);
  }

  /** A number that none has. */
  long nextId() {
    return byId.keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
  }

  /** Puts one in the place of the one with its number. */
  Webhook put(Webhook webhook) {
    byId.put(webhook.id(), webhook);
    return webhook;
  }

  /** Takes one away. */
  void remove(Webhook webhook) {
    byId.remove(webhook.id());
  }
}
