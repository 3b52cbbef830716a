package dev.aloft.sandbox.jira.cloud.site;

import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import dev.aloft.sandbox.web.Router;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a request to its operation: finds the route, knows the caller, checks query and body, holds
 * the site's lock while the handler works, and turns refusals into replies.
 */
public final class Dispatcher {

  private record Target(OperationTable.Row row, int version) {}

  private final Site site;
  private final Operations operations;
  private final Router<Target> router = new Router<>();
  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** A dispatcher for a site; every operation of the table is served as v3 and as v2. */
  public Dispatcher(Site site, OperationTable table, Operations operations) {
    this.site = site;
    this.operations = operations;
    for (OperationTable.Row row : table.rows()) {
      boolean three = row.template().startsWith("/rest/api/3/");
      router.add(row.method(), row.template(), new Target(row, three ? 3 : 2));
      if (three) {
        String two = row.template().replaceFirst("/rest/api/3/", "/rest/api/2/");
        router.add(row.method(), two, new Target(row, 2));
      }
    }
  }

  /** Answers a request. */
  public Reply answer(Request request) {
    return switch (router.find(request.method(), request.rawPath())) {
      case Router.Found.Nothing<Target>() ->
          JiraError.notFound("null for uri: " + request.base() + request.rawPath()).reply();
      case Router.Found.OtherMethods<Target>(var methods) ->
          JiraError.of(405, "Method Not Allowed").reply().with("Allow", String.join(", ", methods));
      case Router.Found.Route<Target>(var target, var parameters) ->
          authenticated(request, target, parameters);
    };
  }

  private Reply authenticated(Request request, Target target, Map<String, String> parameters) {
    Optional<Account> caller = caller(request);
    if (caller.isEmpty()) {
      return JiraError.of(401, "Client must be authenticated to access this resource.")
          .reply()
          .with("WWW-Authenticate", "Basic realm=\"" + site.name() + "\"");
    }
    Reply reply;
    try {
      reply = route(request, target, parameters, caller.get());
    } catch (JiraError e) {
      reply = e.reply();
    }
    return reply.with("X-AAccountId", caller.get().accountId());
  }

  private Optional<Account> caller(Request request) {
    String header = request.header("Authorization").orElse("");
    if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(header.substring(6).strip());
      String[] parts = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
      Lock lock = site.lock().readLock();
      lock.lock();
      try {
        return parts.length < 2
            ? Optional.empty()
            : site.accounts().authenticate(parts[0], parts[1]);
      } finally {
        lock.unlock();
      }
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Reply route(
      Request request, Target target, Map<String, String> parameters, Account caller) {
    String operationId = target.row().operationId();
    if (OperationTable.removed(operationId)) {
      throw JiraError.of(410, "The requested API has been removed: " + operationId + ".");
    }
    Operation operation =
        operations
            .find(operationId)
            .orElseThrow(
                () -> JiraError.of(501, "The sandbox does not implement " + operationId + "."));
    checkQuery(request, operation);
    JsonNode json = body(request, operation);
    Call call = new Call(request, caller, target.version(), parameters, json);
    Lock lock = operation.reading() ? site.lock().readLock() : site.lock().writeLock();
    lock.lock();
    try {
      if (operation.administratorsOnly() && !site.groups().administrator(caller.accountId())) {
        throw JiraError.forbidden("You do not have permission to administer this Jira site.");
      }
      return operation.handler().answer(call);
    } finally {
      lock.unlock();
    }
  }

  private static void checkQuery(Request request, Operation operation) {
    List<String> unknown =
        request.queryNames().stream()
            .filter(name -> !operation.query().contains(name))
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      throw JiraError.badRequest(
          "Unrecognized query parameter(s) " + unknown + " for " + operation.operationId() + ".");
    }
  }

  private JsonNode body(Request request, Operation operation) {
    return switch (operation.body()) {
      case Operation.Body.None() -> MissingNode.getInstance();
      case Operation.Body.Raw() -> MissingNode.getInstance();
      case Operation.Body.AnyJson(var optional) -> {
        if (request.body().length == 0 && optional) {
          yield MissingNode.getInstance();
        }
        if (request.body().length == 0) {
          throw JiraError.badRequest("No content to map to Object due to end of input");
        }
        yield parse(request);
      }
      case Operation.Body.Properties(var names, var optional) -> {
        if (request.body().length == 0 && optional) {
          yield MissingNode.getInstance();
        }
        JsonNode json = parse(request);
        if (!(json instanceof ObjectNode object)) {
          throw JiraError.badRequest(
              "Invalid request payload. Refer to the REST API documentation and try again.");
        }
        for (String name : object.propertyNames()) {
          if (!names.contains(name)) {
            throw JiraError.badRequest(
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
      throw JiraError.of(415, "Unsupported Media Type");
    }
    try {
      JsonNode json = mapper.readTree(request.body());
      if (json.isMissingNode()) {
        throw JiraError.badRequest("No content to map to Object due to end of input");
      }
      return json;
    } catch (JacksonException e) {
      throw JiraError.badRequest(
          "There was an error parsing JSON. Check that your request body is valid.");
    }
  }
}
