package dev.aloft.sandbox.confluence.cloud.site;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.cloud.CloudConventions;
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
import tools.jackson.databind.JsonNode;

/**
 * The conventions of a cloud site, and two more of Confluence's: who has an account and no access
 * to the product is turned away, and no JSON body may be larger than 5 MB (contract, v2).
 */
public final class ConfluenceConventions implements Conventions<CloudCall> {

  private static final int LARGEST_BODY = 5 * 1024 * 1024;

  private final ConfluenceSite site;
  private final CloudConventions usual;
  private final int withoutAccess;

  /**
   * The conventions of one of the two APIs.
   *
   * @param root where it begins
   * @param withoutAccess the status for who may not use the product: the older API says 403, the
   *     newer one 404
   */
  public ConfluenceConventions(
      ConfluenceSite site, String root, ErrorShape errors, int withoutAccess) {
    this.site = site;
    this.usual = new CloudConventions(site.cloud(), "confluence", root, errors);
    this.withoutAccess = withoutAccess;
  }

  @Override
  public Admitted<CloudCall> admit(Request request, Route route) {
    Admitted<CloudCall> admitted = usual.admit(request, route);
    return new Admitted<>() {

      @Override
      public boolean administrator() {
        return admitted.administrator();
      }

      @Override
      public CloudCall call(Route route, Map<String, String> path, JsonNode json) {
        CloudCall call = admitted.call(route, path, json);
        if (!json.isMissingNode() && request.body().length > LARGEST_BODY) {
          throw Refusal.of(413, "The request is larger than 5 MB.");
        }
        allow(call);
        return call;
      }

      @Override
      public Reply sign(Reply reply) {
        return admitted.sign(reply);
      }
    };
  }

  private void allow(CloudCall call) {
    lock().readLock().lock();
    try {
      if (!site.access().uses(call.caller())) {
        throw Refusal.of(withoutAccess, "Current user not permitted to use Confluence");
      }
    } finally {
      lock().readLock().unlock();
    }
  }

  @Override
  public ErrorShape errors() {
    return usual.errors();
  }

  @Override
  public ReadWriteLock lock() {
    return usual.lock();
  }

  @Override
  public void begins(CloudCall call) {
    usual.begins(call);
  }

  @Override
  public void changed() {
    usual.changed();
  }

  @Override
  public Refusal notAdministrator() {
    return usual.notAdministrator();
  }

  @Override
  public boolean refusesUnknownQuery() {
    return usual.refusesUnknownQuery();
  }

  @Override
  public Optional<Refusal> unreadablePath(Parameter parameter) {
    return usual.unreadablePath(parameter);
  }
}
