package dev.aloft.sandbox.jira.cloud.site;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Accounts;
import dev.aloft.sandbox.cloud.Chronicle;
import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.cloud.Groups;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.limits.RateLimiter;
import dev.aloft.sandbox.store.Sequences;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;

/** What Jira Cloud has of a site: the site itself, Jira's switches and Jira's ids. */
public final class JiraSite {

  /** Jira's products, each with what the name of its users' group begins with. */
  private static final Map<String, String> PRODUCTS =
      Map.of(
          "jira-core", "jira-users-",
          "jira-software", "jira-software-users-");

  private static final Duration LATE = Duration.ofSeconds(5);

  private final CloudSite site;
  private final Behaviour behaviour;
  private final Optional<RateLimiter> limiter;
  private final Sequences ids = new Sequences();
  private Keeper keeper = Keeper.none();

  /** Jira on a site. */
  public JiraSite(CloudSite site, Behaviour behaviour) {
    this.site = site;
    this.behaviour = behaviour;
    if (behaviour.has(Quirk.FREE_PLAN)) {
      site.organization().subscriptions().end();
    }
    if (behaviour.has(Quirk.MEMBERSHIPS_COUNT_LATE)) {
      groups().countAfter(LATE);
    }
    this.limiter = behaviour.limits().map(limits -> new RateLimiter(limits, site::now));
  }

  /** Jira on the only site of a fresh organization with nobody in it. */
  public JiraSite(String name, Clock clock, Behaviour behaviour) {
    this(new Organization(name, clock).site(name), behaviour);
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
    Account account = site.addAdministrator(email, displayName);
    accounts().token(account.accountId(), token);
    return account;
  }

  /** Adds an ordinary user who has access to Jira; {@link Accounts#token} gives a token. */
  public Account addUser(String email, String displayName) {
    return site.addUser(email, displayName);
  }

  /** The site's name, the first label of its host in the real product. */
  public String name() {
    return site.name();
  }

  /** Now, to the millisecond: the product keeps no finer times. */
  public Instant now() {
    return site.now();
  }

  /** A time as the product writes it: {@code 2024-05-23T14:47:28.000+0000}. */
  public static String time(Instant instant) {
    return JiraTimes.print(instant);
  }

  /** The switches of this site. */
  public Behaviour behaviour() {
    return behaviour;
  }

  /** Who counts the requests, if the site has limits. */
  public Optional<RateLimiter> limiter() {
    return limiter;
  }

  /** The accounts. */
  public Accounts accounts() {
    return site.organization().accounts();
  }

  /** Whether an account can be used here: it is active, and its access is not suspended. */
  public boolean active(Account account) {
    return site.organization().shows(account);
  }

  /** The groups. */
  public Groups groups() {
    return site.organization().groups();
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

  /** The migration assistant does something while nobody else reads or changes the site. */
  public void alone(Runnable work) {
    Lock lock = site.organization().lock().writeLock();
    lock.lock();
    site.organization().chronicle().begins(new Chronicle.Actor.Assistant());
    try {
      work.run();
    } finally {
      site.organization().chronicle().ends();
      lock.unlock();
    }
  }

  /** The site that Jira shares with other products. */
  public CloudSite cloud() {
    return site;
  }

  /** The keys of Jira's products to which an account has access by its groups. */
  public List<String> rolesOf(Account account) {
    List<String> groups =
        groups().effective(account.accountId()).stream().map(Group::name).toList();
    return PRODUCTS.keySet().stream()
        .filter(key -> groups.contains(usersOf(key)))
        .sorted()
        .toList();
  }

  /** The name of the group whose members have access to one of Jira's products. */
  public String usersOf(String product) {
    return PRODUCTS.getOrDefault(product, "") + name();
  }

  /** Whether an account administers Jira. */
  public boolean administers(Account account) {
    return site.administers(account, "jira");
  }
}
