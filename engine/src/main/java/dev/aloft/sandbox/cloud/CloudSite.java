package dev.aloft.sandbox.cloud;

import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Authorization;
import dev.aloft.sandbox.web.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;

/**
 * A site of an organization: one address at which several products answer, with the organization's
 * people behind all of them.
 */
public final class CloudSite {

  private final String name;
  private final Organization organization;

  CloudSite(String name, Organization organization) {
    this.name = name;
    this.organization = organization;
  }

  /** The site's name, the first label of its host in the real product. */
  public String name() {
    return name;
  }

  /** The organization that it belongs to. */
  public Organization organization() {
    return organization;
  }

  /** The id under which the gateway knows the site. */
  public String cloudId() {
    return UUID.nameUUIDFromBytes(("site/" + name).getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Now. */
  public Instant now() {
    return organization.now();
  }

  /** Adds a person with access to the site's products; {@link Accounts#token} gives a token. */
  public Account addUser(String email, String displayName) {
    Account account =
        organization
            .accounts()
            .byEmail(email)
            .orElseGet(() -> organization.accounts().add(email, displayName));
    join(account, "jira-users-" + name);
    join(account, "confluence-users-" + name);
    return account;
  }

  /** Adds an administrator of the site and its organization. */
  public Account addAdministrator(String email, String displayName) {
    Account account = addUser(email, displayName);
    join(account, "administrators");
    join(account, "site-admins");
    join(account, "org-admins");
    return account;
  }

  private void join(Account account, String group) {
    Groups groups = organization.groups();
    groups.byName(group).ifPresent(found -> groups.join(found, account.accountId()));
  }

  /**
   * The account that sends a request. A token with scopes opens the products through the gateway
   * only, never at the site's own address.
   *
   * @throws Refusal 401
   */
  public Account authenticate(Request request) {
    Lock lock = organization.lock().readLock();
    lock.lock();
    try {
      return account(request)
          .orElseThrow(() ->
              Refusal.unauthorized(
                  "Client must be authenticated to access this resource.",
                  "Basic realm=\"" + name + "\""));
    } finally {
      lock.unlock();
    }
  }

  private Optional<Account> account(Request request) {
    boolean gateway = request.context().startsWith("/ex/");
    return Authorization.of(request) instanceof Authorization.Basic(var email, var token)
        ? organization
            .accounts()
            .authenticate(email, token, gateway)
            .filter(found ->
                organization.directory().membership(found.accountId())
                    == Directory.Membership.ACTIVE)
        : Optional.empty();
  }

  /** Whether an account administers a product of the site. */
  public boolean administers(Account account, String product) {
    return organization.groups().administrator(account.accountId(), product + "-admins-" + name);
  }
}
