package dev.aloft.sandbox.migration.service;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Chronicle;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Admitted;
import dev.aloft.sandbox.operation.Conventions;
import dev.aloft.sandbox.operation.ErrorShape;
import dev.aloft.sandbox.operation.Operation;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Route;
import dev.aloft.sandbox.web.Authorization;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Address and API token of an account that administers the site or its organization open the API
 * (guide "Authorization"); keys of organizations and tokens of apps do not.
 */
final class MigrationConventions implements Conventions<MigrationCall> {

  private final Organization organization;
  private final Pace pace;

  MigrationConventions(Organization organization, Pace pace) {
    this.organization = organization;
    this.pace = pace;
  }

  @Override
  public Admitted<MigrationCall> admit(Request request, Route route) {
    Account account =
        account(request)
            .orElseThrow(() ->
                Refusal.unauthorized(
                    "Client must be authenticated to access this resource.", "Basic"));
    return new Admitted<>() {

      @Override
      public boolean administrator() {
        return organization.groups().administrator(account.accountId(), "");
      }

      @Override
      public MigrationCall call(Route route, Map<String, String> path, JsonNode json) {
        return new MigrationCall(request, account, path, json);
      }

      @Override
      public Reply sign(Reply reply) {
        return reply;
      }
    };
  }

  private Optional<Account> account(Request request) {
    Lock lock = organization.lock().readLock();
    lock.lock();
    try {
      return Authorization.of(request) instanceof Authorization.Basic(var email, var token)
          ? organization.accounts().authenticate(email, token, false)
          : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Map<String, String> count(
      Route route, Operation<MigrationCall> operation, Map<String, String> parameters) {
    pace.count(operation);
    return Map.of();
  }

  @Override
  public ErrorShape errors() {
    return MigrationConventions::error;
  }

  /** No public page shows an error: a key and words, as products beside it have them. */
  private static Reply error(Refusal refusal) {
    ObjectNode document = Json.object();
    document.put("key", Integer.toString(refusal.status()));
    document.put(
        "errorDetail",
        Stream.concat(
                refusal.messages().stream(),
                refusal.errors().entrySet().stream()
                    .map(one -> one.getKey() + ": " + one.getValue()))
            .collect(Collectors.joining(" ")));
    return new Reply(refusal.status(), refusal.headers(), new Reply.Content.Json(document));
  }

  @Override
  public ReadWriteLock lock() {
    return organization.lock();
  }

  @Override
  public void begins(MigrationCall call) {
    organization.chronicle().begins(new Chronicle.Actor.Person(call.caller().accountId()));
  }

  @Override
  public void changed() {
    organization.chronicle().ends();
  }

  @Override
  public Refusal notAdministrator() {
    return Refusal.forbidden("Only administrators of the site or its organization migrate.");
  }
}
