package dev.aloft.sandbox.datacenter;

import dev.aloft.sandbox.operation.Admitted;
import dev.aloft.sandbox.operation.Conventions;
import dev.aloft.sandbox.operation.ErrorShape;
import dev.aloft.sandbox.operation.Parameter;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Route;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * The conventions of Data Center products: name and password or a personal access token open them,
 * one group administers them, and every reply names its caller in {@code X-AUSERNAME}.
 */
public final class DataCenterConventions implements Conventions<DataCenterCall> {

  private final DataCenterSite site;
  private final ErrorShape errors;

  /** The conventions of a site. */
  public DataCenterConventions(DataCenterSite site, ErrorShape errors) {
    this.site = site;
    this.errors = errors;
  }

  @Override
  public Admitted<DataCenterCall> admit(Request request, Route route) {
    User user = site.authenticate(request);
    return admitted(request, user, reply -> reply.with("X-AUSERNAME", user.name()));
  }

  /**
   * Somebody who was let in, however that was.
   *
   * @param sign what every reply to him gets
   */
  public Admitted<DataCenterCall> admitted(Request request, User user, UnaryOperator<Reply> sign) {
    return new Admitted<>() {

      @Override
      public boolean administrator() {
        return site.administers(user);
      }

      @Override
      public DataCenterCall call(Route route, Map<String, String> path, JsonNode json) {
        return new DataCenterCall(request, user, path, json);
      }

      @Override
      public Reply sign(Reply reply) {
        return sign.apply(reply);
      }
    };
  }

  @Override
  public ErrorShape errors() {
    return errors;
  }

  @Override
  public ReadWriteLock lock() {
    return site.lock();
  }

  @Override
  public Refusal notAdministrator() {
    return Refusal.forbidden("You do not have permission to administer this instance.");
  }

  /** The product overlooks what it does not know in a query. */
  @Override
  public boolean refusesUnknownQuery() {
    return false;
  }

  /** A path that the framework cannot read leads nowhere. */
  @Override
  public Optional<Refusal> unreadablePath(Parameter parameter) {
    return Optional.of(Refusal.notFound("HTTP 404 Not Found"));
  }
}
