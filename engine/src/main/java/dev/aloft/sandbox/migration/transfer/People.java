package dev.aloft.sandbox.migration.transfer;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Accounts;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.cloud.Groups;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.datacenter.Users;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The accounts of a server's users: one with the same address, else a new one, which gets no access
 * to any product. Whoever is no user any more is a former user of that name.
 */
final class People {

  private static final String NAME = "Former user";

  private final Users users;
  private final Organization organization;
  private final String server;
  private final Map<String, Account> known = new HashMap<>();
  private int made;

  People(JiraSite server, Organization organization) {
    this.users = server.users();
    this.organization = organization;
    this.server = server.dataCenter().name();
  }

  /** The account of a user by key. */
  Account account(String key) {
    return known.computeIfAbsent(
        key, one -> users.byKey(one).map(this::account).orElseGet(() -> former(one)));
  }

  /** The same where there may be nobody. */
  Optional<Account> account(Optional<String> key) {
    return key.filter(one -> !one.isEmpty()).map(this::account);
  }

  /** The account of a user by name, as mentions call him. */
  Optional<Account> named(String name) {
    return users.byName(name).map(user -> account(user.key()));
  }

  private Account account(User user) {
    Accounts accounts = organization.accounts();
    return accounts
        .byEmail(user.email())
        .orElseGet(() -> {
          made++;
          Account account = accounts.add(user.email(), user.displayName());
          return user.active() ? account : accounts.put(account.withActive(false));
        });
  }

  private Account former(String key) {
    byte[] seed = ("former/" + server + "/" + key).getBytes(StandardCharsets.UTF_8);
    String id = "712020:" + UUID.nameUUIDFromBytes(seed);
    Accounts accounts = organization.accounts();
    return accounts
        .find(id)
        .orElseGet(() ->
            accounts.put(
                new Account(id, NAME, Optional.empty(), false, false, "atlassian", "Etc/GMT")));
  }

  /** Moves every user and every group with its members; how many groups. */
  int everybody() {
    users.all().forEach(user -> account(user.key()));
    users
        .groups()
        .forEach(name -> {
          Group group = group(name);
          users
              .members(name)
              .forEach(user -> organization.groups().join(group, account(user.key()).accountId()));
        });
    return users.groups().size();
  }

  /**
   * The group of a name. One that gives access or rights on the site is never joined: the people of
   * the server's group of that name come into one beside it.
   */
  Group group(String name) {
    Groups groups = organization.groups();
    Optional<Group> there = groups.byName(name);
    if (there.isPresent() && !groups.reserved(there.get())) {
      return there.get();
    }
    String free = there.isEmpty() ? name : name + " (" + server + ")";
    return groups.byName(free).orElseGet(() -> groups.add(free));
  }

  /** How many accounts had to be made. */
  int made() {
    return made;
  }
}
