package dev.aloft.sandbox.confluence.datacenter.webhook;

import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The addresses that want to hear of events. The secrets by which they know who calls have a table
 * of their own, which a saved site does not have.
 */
public final class Webhooks {

  /**
   * One of them. The password of its user is not kept: nothing is ever sent where it would be
   * needed, and it is never shown.
   *
   * @param verifying whether the certificate of its address has to be trusted; yes where nobody
   *     said
   * @param user who is said to call its address
   */
  public record Webhook(
      long id,
      String name,
      String url,
      List<String> events,
      ObjectNode configuration,
      boolean active,
      Optional<Boolean> verifying,
      Optional<String> user,
      Instant created,
      Instant updated) {

    /** Keeps a copy. */
    public Webhook {
      events = List.copyOf(events);
    }

    private Webhook with(ObjectNode other) {
      return new Webhook(id, name, url, events, other, active, verifying, user, created, updated);
    }

    /** The number only: a configuration may hold a secret. */
    @Override
    public String toString() {
      return "Webhook[" + id + "]";
    }
  }

  private static final String SECRET = "secret";

  private final Register<Long, Webhook> byId;
  private final Register<Long, String> secrets;

  /** The webhooks of a store. */
  public Webhooks(Store store) {
    byId = new Register<>(store, "confluence.webhook", new TypeReference<>() {});
    secrets = new Register<>(store, "confluence.webhook.secret", new TypeReference<>() {});
  }

  /** All, in the order in which they came. */
  List<Webhook> all() {
    return byId.values().map(this::whole).toList();
  }

  /** One by its number. */
  Optional<Webhook> find(String id) {
    return Ids.parse(id).flatMap(byId::find).map(this::whole);
  }

  /** Puts one in the place of the one with its number. */
  Webhook put(Webhook webhook) {
    ObjectNode open = webhook.configuration().deepCopy();
    JsonNode secret = open.path(SECRET);
    open.remove(SECRET);
    byId.put(webhook.id(), webhook.with(open));
    if (secret.isString()) {
      secrets.put(webhook.id(), secret.asString());
    } else {
      secrets.remove(webhook.id());
    }
    return whole(webhook.with(open));
  }

  private Webhook whole(Webhook kept) {
    Optional<String> secret = secrets.find(kept.id());
    return secret.isEmpty()
        ? kept
        : kept.with(kept.configuration().deepCopy().put(SECRET, secret.get()));
  }

  /** Takes one away. */
  void remove(Webhook webhook) {
    byId.remove(webhook.id());
    secrets.remove(webhook.id());
  }
}
