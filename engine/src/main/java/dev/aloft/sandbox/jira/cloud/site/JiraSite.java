package dev.aloft.sandbox.jira.cloud.site;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Accounts;
import dev.aloft.sandbox.cloud.Groups;
import dev.aloft.sandbox.store.Sequences;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A Jira Cloud site: its name, people, groups, ids and clock. The registry of operations takes the
 * site's lock around each handler, shared for reads and alone for writes, so that resources need no
 * locking of their own.
 */
public final class JiraSite {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

  private final String name;
  private final Clock clock;
  private final Behaviour behaviour;
  private final Accounts accounts = new Accounts();
  private final Groups groups;
  private final Sequences ids = new Sequences();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private Keeper keeper = Keeper.none();

  /** A fresh site with the product's own groups and nobody in it. */
  public JiraSite(String name, Clock clock, Behaviour behaviour) {
    this.name = name;
    this.clock = clock;
    this.behaviour = behaviour;
    this.groups = new Groups(name);
  }

  /** A fresh site with an administrator who has a token. */
  public static JiraSite withAdministrator(
      String name, Clock clock, String email, String displayName, String token) {
    JiraSite site = new JiraSite(name, clock, Behaviour.usual());
    site.addAdministrator(email, displayName, token);
    return site;
  }

  /** Adds an administrator who has a token. */
  public Account addAdministrator(String email, String displayName, String token) {
    Account account = accounts.add(email, displayName);
    accounts.token(account.accountId(), token);
    for (String group : new String[] {"administrators", "site-admins", "jira-users-" + name}) {
      groups.byName(group).ifPresent(found -> groups.join(found, account.accountId()));
    }
    return account;
  }

  /** Adds an ordinary user who has access to Jira; {@link Accounts#token} gives a token. */
  public Account addUser(String email, String displayName) {
    Account account = accounts.add(email, displayName);
    groups.byName("jira-users-" + name).ifPresent(found -> groups.join(found, account.accountId()));
    return account;
  }

  /** The site's name, the first label of its host in the real product. */
  public String name() {
    return name;
  }

  /** Now, to the millisecond: the product keeps no finer times. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** A time as the product writes it: {@code 2024-05-23T14:47:28.000+0000}. */
  public static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** The switches of this site. */
  public Behaviour behaviour() {
    return behaviour;
  }

  /** The accounts. */
  public Accounts accounts() {
    return accounts;
  }

  /** The groups. */
  public Groups groups() {
    return groups;
  }

  /** The source of new ids. */
  public Sequences ids() {
    return ids;
  }

  /** Names who is told of changes; once, before the site is served. */
  public void keeper(Keeper who) {
    keeper = who;
  }

  /** Who is told of changes. */
  Keeper keeper() {
    return keeper;
  }

  /** Does something while nobody else reads or changes the site. */
  public void alone(Runnable work) {
    lock.writeLock().lock();
    try {
      work.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** The lock that keeps the site's whole content consistent. */
  public ReadWriteLock lock() {
    return lock;
  }
}
