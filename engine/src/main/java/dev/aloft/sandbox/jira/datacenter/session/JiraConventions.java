package dev.aloft.sandbox.jira.datacenter.session;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.DataCenterSite;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.JiraErrors;
import dev.aloft.sandbox.operation.Admitted;
import dev.aloft.sandbox.operation.Conventions;
import dev.aloft.sandbox.operation.ErrorShape;
import dev.aloft.sandbox.operation.Parameter;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Route;
import dev.aloft.sandbox.web.Authorization;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import tools.jackson.databind.JsonNode;

/**
 * The conventions of Jira Data Center: name and password, a personal access token or a session's
 * cookie open it; who says nothing is nobody in particular, and sees what everybody may see; who
 * says something wrong is refused.
 */
public final class JiraConventions implements Conventions<DataCenterCall> {

  private final DataCenterSite site;
  private final Sessions sessions;
  private final ErrorShape errors;

  /** The conventions of a site. */
  public JiraConventions(DataCenterSite site, Sessions sessions) {
    this(site, sessions, JiraErrors::reply);
  }

  /** The conventions of a product on the site that writes errors in its own way. */
  public JiraConventions(DataCenterSite site, Sessions sessions, ErrorShape errors) {
    this.site = site;
    this.sessions = sessions;
    this.errors = errors;
  }

  /**
   * Who sends a request.
   *
   * @throws Refusal 401 for who says something wrong
   */
  public User caller(Request request) {
    if (Authorization.of(request) instanceof Authorization.None) {
      return sessions.user(request).orElse(User.ANONYMOUS);
    }
    return site.authenticate(request);
  }

  @Override
  public Admitted<DataCenterCall> admit(Request request) {
    User user = caller(request);
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
        Reply typed = typed(reply);
        return user.anonymous()
            ? typed.with("X-AUSERNAME", "anonymous")
            : typed.with("X-AUSERNAME", user.name()).with("X-Seraph-LoginReason", "OK");
      }
    };
  }

  /** What could have a body names its type even without one; older clients look for it. */
  private static Reply typed(Reply reply) {
    boolean empty = reply.content() instanceof Reply.Content.None;
    return empty && (reply.status() == 200 || reply.status() == 201)
        ? reply.with("Content-Type", "application/json;charset=UTF-8")
        : reply;
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

  /** The framework of the product's REST resources expands whatever it answers. */
  @Override
  public Set<String> universalQuery() {
    return Set.of("expand");
  }

  /** A path that the framework cannot read leads nowhere. */
  @Override
  public Optional<Refusal> unreadablePath(Parameter parameter) {
    return Optional.of(Refusal.notFound("HTTP 404 Not Found"));
  }
}
