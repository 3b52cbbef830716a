package dev.aloft.sandbox.jira.cloud.property;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.function.ToLongFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code …/properties} of one kind of entity. */
public final class PropertyResource implements Resource<JiraCall> {

  /**
   * The operations on one kind's properties.
   *
   * @param list the operationId that lists the keys
   * @param get the operationId that reads a value
   * @param set the operationId that sets a value
   * @param delete the operationId that takes a value away
   */
  public record Names(String list, String get, String set, String delete) {}

  private final Names names;
  private final Properties properties;
  private final ToLongFunction<JiraCall> entity;
  private final String[] query;

  /**
   * The properties of a kind.
   *
   * @param entity finds the entity that a call names, or refuses
   * @param query the query parameters by which a call may name it
   */
  public PropertyResource(
      Names names, Properties properties, ToLongFunction<JiraCall> entity, String... query) {
    this.names = names;
    this.properties = properties;
    this.entity = entity;
    this.query = query.clone();
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations.on(names.list()).query(query).answer(this::list);
    operations.on(names.get()).query(query).answer(this::get);
    operations.on(names.set()).query(query).anyBody().answer(this::set);
    operations.on(names.delete()).query(query).answer(this::delete);
  }

  private Reply list(JiraCall call) {
    String base = call.request().base() + call.request().rawPath();
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    ArrayNode keys = reply.putArray("keys");
    for (String key : properties.keys(entity.applyAsLong(call))) {
      keys.addObject().put("self", base + "/" + key).put("key", key);
    }
    return Reply.ok(reply);
  }

  private static Refusal missing(String key) {
    return Refusal.notFound("The property with key '" + key + "' does not exist.");
  }

  private Reply get(JiraCall call) {
    String key = call.path("propertyKey");
    JsonNode value = properties.get(entity.applyAsLong(call), key).orElseThrow(() -> missing(key));
    ObjectNode reply = JsonNodeFactory.instance.objectNode().put("key", key);
    reply.set("value", value);
    return Reply.ok(reply);
  }

  private Reply set(JiraCall call) {
    boolean added = properties.set(entity.applyAsLong(call), call.path("propertyKey"), call.json());
    return Reply.empty(added ? 201 : 200);
  }

  private Reply delete(JiraCall call) {
    String key = call.path("propertyKey");
    if (!properties.remove(entity.applyAsLong(call), key)) {
      throw missing(key);
    }
    return Reply.noContent();
  }
}
