package dev.aloft.sandbox.confluence.cloud.user;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.web.Reply;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /user/{userId}/property}: what is noted of people. Only who administers the site notes
 * anything of somebody else.
 */
public final class UserPropertyResource implements Resource<CloudCall> {

  private static final int USUAL = 5;
  private static final int MOST = 25;

  private record Owned(String accountId, String key) {}

  private record Noted(long id, JsonNode value, Instant made, Instant changed) {}

  private final ConfluenceSite site;
  private final Register<Owned, Noted> properties;

  /** The properties of a site's people. */
  public UserPropertyResource(ConfluenceSite site) {
    this.site = site;
    this.properties =
        new Register<>(site.store(), "confluence.userproperty", new TypeReference<>() {});
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on("getUserProperties").query("start", "limit").answer(this::list);
    operations
        .on("getUserProperty")
        .answer(call -> {
          Owned owned = owned(call);
          return Reply.ok(view(call, owned, found(owned)));
        });
    operations
        .on("createUserProperty")
        .body("value")
        .answer(call -> {
          Owned owned = written(call);
          if (properties.find(owned).isPresent()) {
            throw Refusal.conflict("A property with the key " + owned.key() + " already exists");
          }
          Instant now = site.now();
          properties.put(owned, new Noted(site.contents().nextId(), value(call), now, now));
          return Reply.empty(201);
        });
    operations
        .on("updateUserProperty")
        .body("value")
        .answer(call -> {
          Owned owned = written(call);
          Noted before = found(owned);
          properties.put(owned, new Noted(before.id(), value(call), before.made(), site.now()));
          return Reply.noContent();
        });
    operations
        .on("deleteUserProperty")
        .answer(call -> {
          Owned owned = written(call);
          found(owned);
          properties.remove(owned);
          return Reply.noContent();
        });
  }

  private String person(CloudCall call) {
    String id = call.path("userId");
    return site.person(id)
        .orElseThrow(() -> Refusal.notFound("No user found with accountId : " + id))
        .accountId();
  }

  private Owned owned(CloudCall call) {
    return new Owned(person(call), call.path("key"));
  }

  private Owned written(CloudCall call) {
    Owned owned = owned(call);
    if (!owned.accountId().equals(call.caller().accountId())
        && !site.access().administers(call.caller())) {
      throw Refusal.forbidden("Only administrators may change the properties of others");
    }
    return owned;
  }

  private Noted found(Owned owned) {
    return properties
        .find(owned)
        .orElseThrow(() -> Refusal.notFound("No property with the key " + owned.key()));
  }

  private static JsonNode value(CloudCall call) {
    return Form.of(call).node("value").orElseThrow(Form::unreadable);
  }

  private Reply list(CloudCall call) {
    String id = person(call);
    List<String> keys =
        properties.keys().stream()
            .filter(one -> one.accountId().equals(id))
            .map(Owned::key)
            .sorted()
            .toList();
    return Reply.ok(StartPages.of(call, keys, USUAL, MOST, key -> Json.object().put("key", key)));
  }

  private static ObjectNode view(CloudCall call, Owned owned, Noted noted) {
    ObjectNode view = Json.object();
    view.put("key", owned.key());
    view.set("value", noted.value());
    view.put("id", Ids.text(noted.id()));
    view.put("lastModifiedDate", Times.text(noted.changed()));
    view.put("createdDate", Times.text(noted.made()));
    view.putObject("_links").put("self", call.request().base() + call.request().rawPath());
    return view;
  }
}
