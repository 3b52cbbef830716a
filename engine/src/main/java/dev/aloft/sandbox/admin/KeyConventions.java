package dev.aloft.sandbox.admin;

import dev.aloft.sandbox.cloud.Chronicle;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.operation.Admitted;
import dev.aloft.sandbox.operation.Conventions;
import dev.aloft.sandbox.operation.ErrorShape;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Route;
import dev.aloft.sandbox.web.Authorization;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import tools.jackson.databind.JsonNode;

/** A bearer key opens everything; without it there is nothing to see. */
public final class KeyConventions implements Conventions<AdminCall> {

  private final Organization organization;
  private final ErrorShape errors;

  /** The conventions of a product of an organization. */
  public KeyConventions(Organization organization, ErrorShape errors) {
    this.organization = organization;
    this.errors = errors;
  }

  @Override
  public Admitted<AdminCall> admit(Request request, Route route) {
    if (!(Authorization.of(request) instanceof Authorization.Bearer(var key))
        || !organization.opens(key)) {
      throw Refusal.unauthorized("The API key is missing or not valid.", "Bearer");
    }
    return new Admitted<>() {

      @Override
      public boolean administrator() {
        return true;
      }

      @Override
      public AdminCall call(Route route, Map<String, String> path, JsonNode json) {
        return new AdminCall(request, path, json);
      }

      @Override
      public Reply sign(Reply reply) {
        return reply;
      }
    };
  }

  @Override
  public ErrorShape errors() {
    return errors;
  }

  @Override
  public ReadWriteLock lock() {
    return organization.lock();
  }

  @Override
  public void begins(AdminCall call) {
    organization.chronicle().begins(new Chronicle.Actor.Key());
  }

  @Override
  public void changed() {
    organization.chronicle().ends();
  }

  @Override
  public Refusal notAdministrator() {
    return Refusal.forbidden("The API key does not allow this.");
  }
}
