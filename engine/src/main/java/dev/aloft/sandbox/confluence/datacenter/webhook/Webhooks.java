package dev.aloft.sandbox.confluence.datacenter.webhook;

import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/** The addresses that want to hear of events. */
public final class Webhooks {

  /** One of them. */
  public record Webhook(
      long id,
      String name,
      String url,
      List<String> events,
      ObjectNode configuration,
      boolean active,
      Instant created,
      Instant updated) {

    /** Keeps a copy. */
    public Webhook {
      events = List.copyOf(events);
    }
  }

  private final Register<Long, Webhook> byId;

  /** The webhooks of a store. */
  public Webhooks(Store store) {
    byId = new Register<>(store, "confluence.webhook", new TypeReference<>() {});
  }

  /** All, in the order in which they came. */
  List<Webhook> all() {
    return byId.values().toList();
  }

  /** One by its number. */
  Optional<Webhook> find(String id) {
    return Ids.parse(id).flatMap(byId::find);
  }

  /** Puts one in the place of the one with its number. */
  Webhook put(Webhook webhook) {
    return byId.put(webhook.id(), webhook);
  }

  /** Takes one away. */
  void remove(Webhook webhook) {
    byId.remove(webhook.id());
  }
}
