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

  /** What the credentials of a request tell of its sender. */
  public sealed interface Sender {

    /** They are an account's. */
    record Known(Account account) implements Sender {}

    /** There are none. */
    record Nobody() implements Sender {}

    /** They open nothing. */
    record Refused() implements Sender {}

    /** They are a token with scopes, at an address that takes none. */
    record AtTheWrongDoor() implements Sender {}
  }

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
    if (sender(request) instanceof Sender.Known(var account)) {
      return account;
    }
    throw unauthenticated();
  }

  /** What callers hear who have to log in. */
  public Refusal unauthenticated() {
    return Refusal.unauthorized(
        "Client must be authenticated to access this resource.", "Basic realm=\"" + name + "\"");
  }

  /** Whether a request came through the gateway, which lets nobody in without credentials. */
  public static boolean throughGateway(Request request) {
    return request.context().startsWith("/ex/");
  }

  /** Who sends a request. */
  public Sender sender(Request request) {
    Lock lock = organization.lock().readLock();
    lock.lock();
    try {
      return switch (Authorization.of(request)) {
        case Authorization.None() ->
            request.header("Authorization").isEmpty() ? new Sender.Nobody() : new Sender.Refused();
        case Authorization.Bearer(var unknown) -> new Sender.Refused();
        case Authorization.Basic(var email, var token) ->
            sender(email, token, throughGateway(request));
      };
    } finally {
      lock.unlock();
    }
  }

  private Sender sender(String email, String token, boolean gateway) {
    Optional<Account> account = account(email, token, gateway);
    if (account.isPresent()) {
      return new Sender.Known(account.get());
    }
    return account(email, token, true).isPresent()
        ? new Sender.AtTheWrongDoor()
        : new Sender.Refused();
  }

  private Optional<Account> account(String email, String token, boolean gateway) {
    return organization
        .accounts()
        .authenticate(email, token, gateway)
        .filter(found ->
            organization.directory().membership(found.accountId()) == Directory.Membership.ACTIVE);
  }

  /** Whether an account administers a product of the site. */
  public boolean administers(Account account, String product) {
    return organization.groups().administrator(account.accountId(), product + "-admins-" + name);
  }
}
