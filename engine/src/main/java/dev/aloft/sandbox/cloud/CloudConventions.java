package dev.aloft.sandbox.cloud;

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
 * The conventions of the products on a cloud site: an address and a token open them, the product's
 * administrators are a group, and every reply names its caller.
 */
public final class CloudConventions implements Conventions<CloudCall> {

  private final CloudSite site;
  private final String product;
  private final String root;
  private final ErrorShape errors;

  /**
   * The conventions of one product of a site.
   *
   * @param product the word for it in the names of groups, such as {@code confluence}
   * @param root where its tree begins, such as {@code /wiki/api/v2}
   */
  public CloudConventions(CloudSite site, String product, String root, ErrorShape errors) {
    this.site = site;
    this.product = product;
    this.root = root;
    this.errors = errors;
  }

  /** The products overlook what they do not know in a query. */
  @Override
  public boolean refusesUnknownQuery() {
    return false;
  }

  @Override
  public Admitted<CloudCall> admit(Request request, Route route) {
    Account account = open(request, route) ? Account.ANONYMOUS : site.authenticate(request);
    return new Admitted<>() {

      @Override
      public boolean administrator() {
        return site.administers(account, product);
      }

      @Override
      public CloudCall call(Route route, Map<String, String> path, JsonNode json) {
        return new CloudCall(request, account, root, path, json);
      }

      @Override
      public Reply sign(Reply reply) {
        return account.anonymous() ? reply : reply.with("X-AAccountId", account.accountId());
      }
    };
  }

  /**
   * Whether the contract lets a caller in without credentials; wrong ones are refused all the same
   * ("returned if the user credentials are invalid", {@code getRequestTypeById}).
   */
  private boolean open(Request request, Route route) {
    return route.row().anonymous()
        && !CloudSite.throughGateway(request)
        && site.sender(request) instanceof CloudSite.Sender.Nobody;
  }

  @Override
  public ErrorShape errors() {
    return errors;
  }

  @Override
  public ReadWriteLock lock() {
    return site.organization().lock();
  }

  @Override
  public void begins(CloudCall call) {
    site.organization().chronicle().begins(new Chronicle.Actor.Person(call.caller().accountId()));
  }

  @Override
  public void changed() {
    site.organization().chronicle().ends();
  }

  @Override
  public Refusal notAdministrator() {
    return Refusal.forbidden("You do not have permission to administer this site.");
  }

  @Override
  public Optional<Refusal> unreadablePath(Parameter parameter) {
    return Optional.of(
        Refusal.badRequest(
            "The path parameter '"
                + parameter.name()
                + "' must be "
                + parameter.kind().word()
                + "."));
  }
}
