package dev.aloft.sandbox.datacenter;

import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Authorization;
import dev.aloft.sandbox.web.Request;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;

/** A Data Center site: one product, its users, and the lock that keeps its content consistent. */
public final class DataCenterSite {

  private final String name;
  private final String administrators;
  private final Clock clock;
  private final Users users;
  private final Directories directories;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private Predicate<User> alsoAdministers = user -> false;

  /**
   * A site with the people of a store.
   *
   * @param administrators the group whose members administer the product
   */
  public DataCenterSite(String name, String administrators, Clock clock, Store store) {
    this.name = name;
    this.administrators = administrators;
    this.clock = clock;
    this.directories = new Directories(store);
    this.users = new Users(store, directories);
  }

  /** Its name in the sandbox. */
  public String name() {
    return name;
  }

  /** Now, to the millisecond. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Its users. */
  public Users users() {
    return users;
  }

  /** From where it has them. */
  public Directories directories() {
    return directories;
  }

  /** What keeps the whole content consistent. */
  public ReadWriteLock lock() {
    return lock;
  }

  /** Adds an administrator with a password. */
  public User addAdministrator(User user, String password) {
    users.put(user);
    users.password(user, password);
    users.join(user, administrators);
    return user;
  }

  /**
   * Lets somebody administer the site, who is added if he is not there, and whom a text opens as
   * long as the site runs: as his password and as a token.
   */
  public User open(User user, String secret) {
    User administrator = users.byKey(user.key()).orElseGet(() -> users.put(user));
    users.join(administrator, administrators);
    users.pass(administrator, secret);
    return administrator;
  }

  /** Whether a user administers the product. */
  public boolean administers(User user) {
    return users.in(user, administrators) || alsoAdministers.test(user);
  }

  /** Says who administers the product although he is not in the administrators' group. */
  public void administeredBy(Predicate<User> also) {
    alsoAdministers = also;
  }

  /**
   * The user who sends a request, with name and password or with a personal access token.
   *
   * @throws Refusal 401
   */
  public User authenticate(Request request) {
    Lock read = lock.readLock();
    read.lock();
    try {
      Optional<User> user =
          switch (Authorization.of(request)) {
            case Authorization.Basic(var login, var password) ->
                users.authenticate(login, password);
            case Authorization.Bearer(var token) -> users.authenticate(token, now());
            case Authorization.None() -> Optional.empty();
          };
      return user.orElseThrow(() ->
          Refusal.unauthorized(
              "You are not authenticated. Authentication required to perform this operation.",
              "Basic realm=\"" + name + "\""));
    } finally {
      read.unlock();
    }
  }
}
