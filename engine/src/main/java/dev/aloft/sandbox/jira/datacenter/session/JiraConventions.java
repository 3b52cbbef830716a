package dev.aloft.sandbox.jira.datacenter.session;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.DataCenterConventions;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;

/**
 * The conventions of Jira Data Center: name and password, a personal access token or a session's
 * cookie open it; who says nothing is nobody in particular, and sees what everybody may see; who
 * says something wrong is refused.
 */
public final class JiraConventions implements Conventions<DataCenterCall> {

  private final DataCenterSite site;
  private final Sessions sessions;
  private final DataCenterConventions shared;

  /** The conventions of a site. */
  public JiraConventions(DataCenterSite site, Sessions sessions) {
    this(site, sessions, JiraErrors::reply);
  }

  /** The conventions of a product on the site that writes errors in its own way. */
  public JiraConventions(DataCenterSite site, Sessions sessions, ErrorShape errors) {
    this.site = site;
    this.sessions = sessions;
    this.shared = new DataCenterConventions(site, errors);
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
  public Admitted<DataCenterCall> admit(Request request, Route route) {
    User user = caller(request);
    return shared.admitted(request, user, reply -> signed(typed(reply), user));
  }

  private static Reply signed(Reply reply, User user) {
    return user.anonymous()
        ? reply.with("X-AUSERNAME", "anonymous")
        : reply.with("X-AUSERNAME", user.name()).with("X-Seraph-LoginReason", "OK");
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
    return shared.errors();
  }

  @Override
  public ReadWriteLock lock() {
    return shared.lock();
  }

  @Override
  public Refusal notAdministrator() {
    return shared.notAdministrator();
  }

  @Override
  public boolean refusesUnknownQuery() {
    return shared.refusesUnknownQuery();
  }

  /** The framework of the product's REST resources expands whatever it answers. */
  @Override
  public Set<String> universalQuery() {
    return Set.of("expand");
  }

  @Override
  public Optional<Refusal> unreadablePath(Parameter parameter) {
    return shared.unreadablePath(parameter);
  }
}
