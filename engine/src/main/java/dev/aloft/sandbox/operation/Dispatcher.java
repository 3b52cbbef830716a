package dev.aloft.sandbox.operation;

import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import dev.aloft.sandbox.web.Router;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a request to its operation: finds the route, lets the caller in, checks query and body,
 * holds the product's lock while the handler works, and turns refusals into replies.
 *
 * @param <C> the product's call
 */
public final class Dispatcher<C extends Call> {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final Conventions<C> conventions;
  private final Operations<C> operations;
  private final Router<Route> router = new Router<>();
  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** A dispatcher for the routes of a product; of two with one path and method the later holds. */
  public Dispatcher(Conventions<C> conventions, Operations<C> operations, List<Route> routes) {
    this.conventions = conventions;
    this.operations = operations;
    routes.forEach(route -> router.add(route.row().method(), route.template(), route));
  }

  /** Answers a request. */
  public Reply answer(Request request) {
    return switch (router.find(request.method(), request.rawPath())) {
      case Router.Found.Nothing<Route>() ->
          refused(Refusal.notFound("null for uri: " + request.base() + request.rawPath()));
      case Router.Found.OtherMethods<Route>(var methods) ->
          refused(Refusal.of(405, "Method Not Allowed").with("Allow", String.join(", ", methods)));
      case Router.Found.Route<Route>(var route, var parameters) -> {
        try {
          Admitted<C> caller = conventions.admit(request, route);
          yield caller.sign(admitted(request, route, parameters, caller));
        } catch (Refusal refusal) {
          yield refused(refusal);
        }
      }
    };
  }

  private Reply refused(Refusal refusal) {
    return conventions.errors().reply(refusal);
  }

  private Reply admitted(
      Request request, Route route, Map<String, String> parameters, Admitted<C> caller) {
    Operations.Withheld withheld = operations.withheld().get(route.row().operationId());
    if (withheld != null) {
      return withheld.reply().apply(conventions.errors());
    }
    try {
      Operation<C> operation = operation(route);
      Map<String, String> told = conventions.count(route, operation, parameters);
      Reply reply = carriedOut(request, route, operation, parameters, caller);
      for (Map.Entry<String, String> header : told.entrySet()) {
        reply = reply.with(header.getKey(), header.getValue());
      }
      return reply;
    } catch (Refusal refusal) {
      return refused(refusal);
    }
  }

  private Reply carriedOut(
      Request request,
      Route route,
      Operation<C> operation,
      Map<String, String> parameters,
      Admitted<C> caller) {
    try {
      return routed(request, route, operation, parameters, caller);
    } catch (Refusal refusal) {
      return refused(refusal);
    } catch (RuntimeException e) {
      // A defect of the sandbox: the caller must see a server's failure, in the product's shape.
      LOG.error("The sandbox failed to answer {}", request, e);
      return refused(Refusal.of(500, "Internal server error"));
    }
  }

  private Operation<C> operation(Route route) {
    String operationId = route.row().operationId();
    return operations
        .find(operationId)
        .orElseThrow(() -> Refusal.of(501, "The sandbox does not implement " + operationId + "."));
  }

  private Reply routed(
      Request request,
      Route route,
      Operation<C> operation,
      Map<String, String> parameters,
      Admitted<C> caller) {
    checkQuery(route.row(), request, operation);
    ContractCheck.unreadable(route.row(), parameters)
        .flatMap(parameter -> conventions.unreadablePath(parameter).stream())
        .findFirst()
        .ifPresent(refusal -> {
          throw refusal;
        });
    JsonNode body = body(route.row(), request, operation);
    operation
        .outline()
        .flatMap(outline -> outline.stranger(body))
        .ifPresent(stranger -> {
          throw stranger.known() || operation.body() instanceof Operation.Body.AnyJson
              ? absent(stranger.path(), route.row())
              : unrecognized(stranger.path(), route.row());
        });
    C call = caller.call(route, parameters, body);
    Lock lock =
        operation.reading() ? conventions.lock().readLock() : conventions.lock().writeLock();
    lock.lock();
    try {
      if (operation.administratorsOnly() && !caller.administrator()) {
        throw conventions.notAdministrator();
      }
      if (!operation.reading()) {
        conventions.begins(call);
      }
      return operation.handler().answer(call);
    } finally {
      if (!operation.reading()) {
        conventions.changed();
      }
      lock.unlock();
    }
  }

  private void checkQuery(OperationTable.Row row, Request request, Operation<?> operation) {
    for (String name : new TreeSet<>(request.queryNames())) {
      boolean declared = row.query(name).isPresent();
      if (operation.query().contains(name)
          || (!declared && conventions.universalQuery().contains(name))) {
        continue;
      }
      if (declared && request.queries(name).stream().allMatch(String::isEmpty)) {
        continue;
      }
      if (declared) {
        throw conventions.withdrawn(row, name).orElseGet(() -> notImplemented(operation, name));
      }
      if (conventions.refusesUnknownQuery()) {
        throw Refusal.badRequest(
            "Unrecognized query parameter '" + name + "' for " + operation.operationId() + ".");
      }
    }
    ContractCheck.query(row, request);
  }

  private static Refusal notImplemented(Operation<?> operation, String parameter) {
    return Refusal.of(
        501,
        "The sandbox does not implement the query parameter '"
            + parameter
            + "' of "
            + operation.operationId()
            + ".");
  }

  private JsonNode body(OperationTable.Row row, Request request, Operation<?> operation) {
    return switch (operation.body()) {
      case Operation.Body.None() -> MissingNode.getInstance();
      case Operation.Body.Raw() -> MissingNode.getInstance();
      case Operation.Body.AnyJson(var optional) -> {
        if (request.content().size() == 0 && optional) {
          yield MissingNode.getInstance();
        }
        if (request.content().size() == 0) {
          throw Refusal.badRequest("No content to map to Object due to end of input");
        }
        JsonNode json = parse(row, request);
        if (row.payload().list() && !json.isArray()) {
          throw unreadable();
        }
        yield json;
      }
      case Operation.Body.Properties(var names, var optional, var bean) -> {
        if (request.content().size() == 0 && optional) {
          yield MissingNode.getInstance();
        }
        JsonNode json = parse(row, request);
        if (!(json instanceof ObjectNode object)) {
          throw unreadable();
        }
        checkNames(row, object, names);
        if (bean) {
          bind(row, object);
        }
        ContractCheck.payload(row, object);
        yield json;
      }
    };
  }

  private static Refusal unreadable() {
    return Refusal.badRequest(
        "Invalid request payload. Refer to the REST API documentation and try again.");
  }

  /** Reads scalars as what the contract has in their place. */
  private static void bind(OperationTable.Row row, ObjectNode object) {
    for (Payload.Property property : row.payload().properties()) {
      JsonNode value = object.path(property.name());
      if (property.kind() == Kind.TEXT && (value.isNumber() || value.isBoolean())) {
        object.put(property.name(), value.asString());
      } else if (property.kind() == Kind.FLAG
          && value.isString()
          && Kind.FLAG.reads(value.stringValue())) {
        object.put(property.name(), value.stringValue().equalsIgnoreCase("true"));
      }
    }
  }

  private static void checkNames(OperationTable.Row row, ObjectNode object, Set<String> names) {
    for (String name : object.propertyNames()) {
      if (!names.contains(name)) {
        throw row.payload().writable(name) ? absent(name, row) : unrecognized(name, row);
      }
    }
  }

  private static Refusal absent(String property, OperationTable.Row row) {
    return Refusal.of(
        501,
        "The sandbox does not implement the property '"
            + property
            + "' of "
            + row.operationId()
            + ".");
  }

  private static Refusal unrecognized(String property, OperationTable.Row row) {
    return Refusal.badRequest(
        "Unrecognized field \"" + property + "\" in the body of " + row.operationId());
  }

  private JsonNode parse(OperationTable.Row row, Request request) {
    String type = request.header("Content-Type").orElse("").split(";", 2)[0].strip();
    boolean json = type.equals("application/json") || type.endsWith("+json");
    List<String> declared = row.payload().mediaTypes();
    boolean taken = declared.isEmpty() || declared.contains(type) || declared.contains("*/*");
    if (!json || !taken) {
      throw Refusal.of(415, "Unsupported Media Type");
    }
    try {
      JsonNode document = mapper.readTree(request.content().open());
      if (document.isMissingNode()) {
        throw Refusal.badRequest("No content to map to Object due to end of input");
      }
      return document;
    } catch (JacksonException e) {
      throw Refusal.badRequest(
          "There was an error parsing JSON. Check that your request body is valid.");
    }
  }
}
