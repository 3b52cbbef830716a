package dev.aloft.sandbox.jira.cloud.property;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Handler;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The four operations on properties, for products beside the platform. */
public final class EntityPropertyResource implements Resource<CloudCall> {

  /** What the contract calls the operations. */
  public record Names(String list, String get, String set, String delete) {}

  private final Names names;
  private final Properties properties;
  private final ToLongFunction<CloudCall> readable;
  private final ToLongFunction<CloudCall> writable;
  private final UnaryOperator<Handler<CloudCall>> guard;

  /** The properties of a kind, open to whoever may see or change the thing. */
  public EntityPropertyResource(
      Names names,
      Properties properties,
      ToLongFunction<CloudCall> readable,
      ToLongFunction<CloudCall> writable) {
    this(names, properties, readable, writable, UnaryOperator.identity());
  }

  /**
   * The properties of a kind.
   *
   * @param readable the thing that a path names, if the caller may see it; else a refusal
   * @param writable the same, if he may change it
   * @param guard what every call has to pass first
   */
  public EntityPropertyResource(
      Names names,
      Properties properties,
      ToLongFunction<CloudCall> readable,
      ToLongFunction<CloudCall> writable,
      UnaryOperator<Handler<CloudCall>> guard) {
    this.names = names;
    this.properties = properties;
    this.readable = readable;
    this.writable = writable;
    this.guard = guard;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on(names.list()).answer(guard.apply(this::list));
    operations.on(names.get()).answer(guard.apply(this::get));
    operations.on(names.set()).anyBody().answer(guard.apply(this::set));
    operations.on(names.delete()).answer(guard.apply(this::delete));
  }

  private Reply list(CloudCall call) {
    String base = call.request().base() + call.request().rawPath();
    List<String> keys = properties.keys(readable.applyAsLong(call));
    ObjectNode reply = Json.object();
    ArrayNode list = reply.putArray("keys");
    keys.forEach(key -> list.addObject().put("self", base + "/" + key).put("key", key));
    return Reply.ok(reply);
  }

  private static Refusal missing(CloudCall call) {
    return Refusal.notFound(
        "The property with key '" + call.path("propertyKey") + "' does not exist.");
  }

  private Reply get(CloudCall call) {
    long entity = readable.applyAsLong(call);
    String key = call.path("propertyKey");
    ObjectNode reply = Json.object().put("key", key);
    reply.set("value", properties.get(entity, key).orElseThrow(() -> missing(call)));
    return Reply.ok(reply);
  }

  private Reply set(CloudCall call) {
    long entity = writable.applyAsLong(call);
    boolean added = properties.set(entity, call.path("propertyKey"), call.json());
    return Reply.json(added ? 201 : 200, Json.object());
  }

  private Reply delete(CloudCall call) {
    if (!properties.remove(writable.applyAsLong(call), call.path("propertyKey"))) {
      throw missing(call);
    }
    return Reply.noContent();
  }
}
