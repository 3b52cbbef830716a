package dev.aloft.sandbox.cloud;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * An organization: the one store of accounts and groups behind all products of all its sites, and
 * the one lock that keeps them and everything that refers to them consistent. Dispatchers take it
 * around each handler, shared for reads and alone for writes, so that resources need no locking of
 * their own.
 */
public final class Organization {

  private final String name;
  private final Clock clock;
  private final Attendance attendance;
  private final Accounts accounts;
  private final Groups groups;
  private final Chronicle chronicle = new Chronicle();
  private final Directory directory = new Directory(chronicle);
  private final Subscriptions subscriptions;

  /** API keys; never printed. */
  private final Set<String> keys = new HashSet<>();

  private final List<CloudSite> sites = new ArrayList<>();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /** An organization without sites and people. */
  public Organization(String name, Clock clock) {
    this.name = name;
    this.clock = clock;
    this.attendance = new Attendance(this::now);
    this.accounts = new Accounts(this::now, chronicle, attendance);
    this.groups = new Groups(name, chronicle, new Settling(this::now));
    this.subscriptions = new Subscriptions(groups, this::takesSeat);
  }

  /** Adds a site, with the groups that give access to its products. */
  public CloudSite site(String siteName) {
    CloudSite site = new CloudSite(siteName, this);
    groups.found(siteName);
    sites.add(site);
    return site;
  }

  /** Gives the organization an API key. */
  public void key(String key) {
    keys.add(key);
  }

  /** Whether a text is one of its API keys. */
  public boolean opens(String key) {
    Lock read = lock.readLock();
    read.lock();
    try {
      return keys.contains(key);
    } finally {
      read.unlock();
    }
  }

  /** Its sites, in the order in which they came. */
  public List<CloudSite> sites() {
    return List.copyOf(sites);
  }

  /** The organization's id. */
  public String id() {
    return identifier("organization");
  }

  /** The id of its first directory, and in most its only one. */
  public String directoryId() {
    return identifier("directory");
  }

  /** The names of its directories by id, the first one first. */
  public Map<String, String> directories() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(directoryId(), name);
    all.putAll(directory.further());
    return all;
  }

  /** The id of the directory in which an account is. */
  public String directoryOf(String accountId) {
    return directory.home(accountId).orElse(directoryId());
  }

  private String identifier(String kind) {
    byte[] seed = (kind + "/" + name).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(seed).toString();
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Now, to the millisecond: the products keep no finer times. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The accounts. */
  public Accounts accounts() {
    return accounts;
  }

  /** Hears of what happens to its people, groups and policies. */
  public Chronicle chronicle() {
    return chronicle;
  }

  /** Who belongs to it. */
  public Directory directory() {
    return directory;
  }

  /** When its people came and were last seen. */
  public Attendance attendance() {
    return attendance;
  }

  /** The groups. */
  public Groups groups() {
    return groups;
  }

  private boolean takesSeat(String accountId) {
    return accounts.find(accountId).filter(Account::active).isPresent()
        && directory.membership(accountId) == Directory.Membership.ACTIVE;
  }

  /** Whether its products show an account as active: one that is suspended opens none of them. */
  public boolean shows(Account account) {
    return account.active()
        && directory.membership(account.accountId()) != Directory.Membership.SUSPENDED;
  }

  /** What it pays for. */
  public Subscriptions subscriptions() {
    return subscriptions;
  }

  /** Whether an account administers the organization. */
  public boolean administers(Account account) {
    Optional<Group> admins = groups.byName("org-admins");
    return admins.isPresent() && groups.contains(admins.get(), account.accountId());
  }

  /** What keeps the whole content consistent. */
  public ReadWriteLock lock() {
    return lock;
  }
}
