package dev.aloft.sandbox.operation;

import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import dev.aloft.sandbox.web.Router;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
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
          Admitted<C> caller = conventions.admit(request);
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
    }
  }

  private Operation<C> operation(Route route) {
    String operationId = route.row().operationId();
    if (operations.removed().containsKey(operationId)) {
      throw Refusal.of(410, "The requested API has been removed: " + operationId + ".");
    }
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
    checkQuery(request, operation);
    C call = caller.call(route, parameters, body(request, operation));
    Lock lock =
        operation.reading() ? conventions.lock().readLock() : conventions.lock().writeLock();
    lock.lock();
    try {
      if (operation.administratorsOnly() && !caller.administrator()) {
        throw conventions.notAdministrator();
      }
      return operation.handler().answer(call);
    } finally {
      if (!operation.reading()) {
        conventions.changed();
      }
      lock.unlock();
    }
  }

  private static void checkQuery(Request request, Operation<?> operation) {
    List<String> unknown =
        request.queryNames().stream()
            .filter(name -> !operation.query().contains(name))
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      throw Refusal.badRequest(
          "Unrecognized query parameter(s) " + unknown + " for " + operation.operationId() + ".");
    }
  }

  private JsonNode body(Request request, Operation<?> operation) {
    return switch (operation.body()) {
      case Operation.Body.None() -> MissingNode.getInstance();
      case Operation.Body.Raw() -> MissingNode.getInstance();
      case Operation.Body.AnyJson(var optional) -> {
        if (request.body().length == 0 && optional) {
          yield MissingNode.getInstance();
        }
        if (request.body().length == 0) {
          throw Refusal.badRequest("No content to map to Object due to end of input");
        }
        yield parse(request);
      }
      case Operation.Body.Properties(var names, var optional) -> {
        if (request.body().length == 0 && optional) {
          yield MissingNode.getInstance();
        }
        JsonNode json = parse(request);
        if (!(json instanceof ObjectNode object)) {
          throw Refusal.badRequest(
              "Invalid request payload. Refer to the REST API documentation and try again.");
        }
        for (String name : object.propertyNames()) {
          if (!names.contains(name)) {
            throw Refusal.badRequest(
                "Unrecognized field \"" + name + "\" in the body of " + operation.operationId());
          }
        }
        yield json;
      }
    };
  }

  private JsonNode parse(Request request) {
    String type = request.header("Content-Type").orElse("");
    if (!type.startsWith("application/json")) {
      throw Refusal.of(415, "Unsupported Media Type");
    }
    try {
      JsonNode json = mapper.readTree(request.body());
      if (json.isMissingNode()) {
        throw Refusal.badRequest("No content to map to Object due to end of input");
      }
      return json;
    } catch (JacksonException e) {
      throw Refusal.badRequest(
          "There was an error parsing JSON. Check that your request body is valid.");
    }
  }
}
