package dev.aloft.sandbox.cloud;

import dev.aloft.sandbox.cloud.Happening.Action;
import dev.aloft.sandbox.cloud.Happening.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The accounts of an organization, and the API tokens that open them. Guarded by the organization's
 * lock.
 */
public final class Accounts {

  private final Map<String, Account> byId = new LinkedHashMap<>();
  private final Map<String, String> idByEmail = new HashMap<>();

  /** Token by account id; never printed. */
  private final Map<String, String> tokens = new HashMap<>();

  /** Token with scopes by account id; never printed. */
  private final Map<String, String> scopedTokens = new HashMap<>();

  /** When the account's token was given, by account id. */
  private final Map<String, Instant> given = new HashMap<>();

  private final InstantSource clock;
  private final Chronicle chronicle;
  private final Attendance attendance;

  Accounts(InstantSource clock, Chronicle chronicle, Attendance attendance) {
    this.clock = clock;
    this.chronicle = chronicle;
    this.attendance = attendance;
  }

  /**
   * What is known of an API token beside itself.
   *
   * @param id what names it; tells nothing of the token
   */
  public record TokenHead(String id, String label, Instant created) {}

  /** The API tokens of an account. */
  public List<TokenHead> tokens(String accountId) {
    List<TokenHead> heads = new ArrayList<>();
    Instant time = given.getOrDefault(accountId, clock.instant());
    if (tokens.containsKey(accountId)) {
      heads.add(new TokenHead(tokenId("token", accountId), "API token", time));
    }
    if (scopedTokens.containsKey(accountId)) {
      heads.add(new TokenHead(tokenId("scoped", accountId), "API token with scopes", time));
    }
    return heads;
  }

  private static String tokenId(String kind, String accountId) {
    byte[] seed = (kind + "/" + accountId).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(seed).toString();
  }

  /** Takes a token away, which opens nothing from now on; whether there was one of that id. */
  public boolean revoke(String accountId, String tokenId) {
    if (tokenId.equals(tokenId("token", accountId))) {
      return tokens.remove(accountId) != null;
    }
    return tokenId.equals(tokenId("scoped", accountId)) && scopedTokens.remove(accountId) != null;
  }

  /** Adds a person with an address that others may see. An address that is known is an error. */
  public Account add(String email, String displayName) {
    return put(
        new Account(
            id(email), displayName, Optional.of(email), true, true, "atlassian", "Etc/GMT"));
  }

  /** Adds an account or puts a changed one in its place. */
  public Account put(Account account) {
    account
        .email()
        .map(email -> email.toLowerCase(Locale.ROOT))
        .ifPresent(email -> {
          String other = idByEmail.putIfAbsent(email, account.accountId());
          if (other != null && !other.equals(account.accountId())) {
            throw new IllegalArgumentException("two accounts with one address");
          }
        });
    Account before = byId.put(account.accountId(), account);
    attendance.add(account.accountId());
    if (before != null && !before.email().equals(account.email())) {
      before
          .email()
          .map(email -> email.toLowerCase(Locale.ROOT))
          .filter(email -> account.email().filter(email::equalsIgnoreCase).isEmpty())
          .ifPresent(idByEmail::remove);
    }
    tell(Optional.ofNullable(before), account);
    return account;
  }

  private void tell(Optional<Account> before, Account now) {
    Subject who = Subject.user(now.accountId());
    if (before.isEmpty()) {
      chronicle.happened(Action.USER_CREATED, who);
      return;
    }
    Account old = before.get();
    if (old.active() != now.active()) {
      chronicle.happened(
          now.active() ? Action.ACCOUNT_REACTIVATED : Action.ACCOUNT_DEACTIVATED, who);
    }
    if (!old.email().equals(now.email())) {
      chronicle.happened(Action.ACCOUNT_EMAIL_CHANGED, who);
    }
    if (!old.displayName().equals(now.displayName()) || !old.timeZone().equals(now.timeZone())) {
      chronicle.happened(Action.ACCOUNT_CHANGED, who);
    }
  }

  /** An id that is the same on every site for the same address, as Atlassian accounts are. */
  private static String id(String email) {
    byte[] name = email.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return "712020:" + UUID.nameUUIDFromBytes(name);
  }

  /** Gives an account the API token that opens it. */
  public void token(String accountId, String token) {
    tokens.put(accountId, token);
    given.put(accountId, clock.instant());
  }

  /** Gives an account an API token with scopes, which opens products through the gateway only. */
  public void scopedToken(String accountId, String token) {
    scopedTokens.put(accountId, token);
    given.put(accountId, clock.instant());
  }

  /** The account by id. */
  public Optional<Account> find(String accountId) {
    return Optional.ofNullable(byId.get(accountId));
  }

  /** The account by address, any case. */
  public Optional<Account> byEmail(String email) {
    return Optional.ofNullable(idByEmail.get(email.toLowerCase(Locale.ROOT))).flatMap(this::find);
  }

  /**
   * The active account that an address and a token open.
   *
   * @param gateway whether the request came through the gateway, which takes tokens with scopes
   */
  public Optional<Account> authenticate(String email, String token, boolean gateway) {
    return byEmail(email)
        .filter(Account::active)
        .filter(account ->
            token.equals(tokens.get(account.accountId()))
                || (gateway && token.equals(scopedTokens.get(account.accountId()))));
  }

  /** What a site remembers of its accounts; tokens are no part of it. */
  public record Content(List<Account> accounts) {
    /** Keeps a copy of the list. */
    public Content {
      accounts = List.copyOf(accounts);
    }
  }

  /** Everything that is here, tokens left out. */
  public Content content() {
    return new Content(all());
  }

  /** Puts back what was here once; accounts that are here already stay. */
  public void restore(Content content) {
    content.accounts().forEach(this::put);
  }

  /** All accounts in the order in which they came. */
  public List<Account> all() {
    return new ArrayList<>(byId.values());
  }
}
