package dev.aloft.sandbox.datacenter;

import dev.aloft.sandbox.store.Register;
import dev.aloft.sandbox.store.Store;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.type.TypeReference;

/**
 * The users of a Data Center site, their secrets and groups. Of secrets only hashes are kept.
 * Guarded by the site's lock.
 */
public final class Users {

  /**
   * A user as the site keeps him.
   *
   * @param password the hash of his password, if he has one
   */
  private record Kept(User user, Optional<String> password, List<String> groups) {}

  /** A personal access token: whose it is, and until when it opens. */
  private record Token(String user, Optional<Instant> end) {}

  private final Directories directories;
  private final Register<String, Kept> byKey;
  private final Register<String, Token> tokens;
  private final Register<String, Boolean> named;

  /** Key by lower-cased name. */
  private final Map<String, String> keys = new HashMap<>();

  /** The keys of the members by group. */
  private final Map<String, Set<String>> groups = new TreeMap<>();

  /** What opens the site as long as it runs, by key; never printed, never kept. */
  private final Map<String, String> passes = new HashMap<>();

  /** The hashes of tokens that were shown to fit a password, so that one is not slow for ever. */
  private final Map<String, String> proven = new ConcurrentHashMap<>();

  /** The users of a store. */
  Users(Store store, Directories directories) {
    this.directories = directories;
    byKey = new Register<>(store, "people.user", new TypeReference<>() {});
    tokens = new Register<>(store, "people.token", new TypeReference<>() {});
    named = new Register<>(store, "people.group", new TypeReference<>() {});
    named.keys().forEach(group -> groups.put(group, new TreeSet<>()));
    byKey
        .values()
        .forEach(kept -> {
          keys.put(lower(kept.user().name()), kept.user().key());
          kept.groups().forEach(group -> membersOf(group).add(kept.user().key()));
        });
  }

  private Set<String> membersOf(String group) {
    return groups.computeIfAbsent(group, name -> new TreeSet<>());
  }

  /** Adds a user or puts a changed one in its place; names are unique ignoring case. */
  public User put(User user) {
    byName(user.name())
        .filter(other -> !other.key().equals(user.key()))
        .ifPresent(other -> {
          throw new IllegalArgumentException("two users with one name");
        });
    Optional<Kept> before = byKey.find(user.key());
    before.ifPresent(one -> keys.remove(lower(one.user().name())));
    before
        .map(one -> one.user().name())
        .filter(name -> !lower(name).equals(lower(user.name())))
        .ifPresent(directories::forget);
    byKey.put(
        user.key(),
        new Kept(user, before.flatMap(Kept::password), before.map(Kept::groups).orElse(List.of())));
    keys.put(lower(user.name()), user.key());
    return user;
  }

  /** Gives a user the password that opens the site. */
  public void password(User user, String password) {
    Kept kept = kept(user);
    String hash = Secrets.ofPassword(password, user.key());
    byKey.put(user.key(), new Kept(kept.user(), Optional.of(hash), kept.groups()));
    proven.put(user.key(), Secrets.ofToken(password));
    passes.remove(user.key());
  }

  /**
   * Lets a text open the site as a user's password and as a token of his, as long as the site runs.
   * It is not kept.
   */
  public void pass(User user, String secret) {
    passes.put(user.key(), secret);
  }

  private Kept kept(User user) {
    return byKey
        .find(user.key())
        .orElseThrow(() -> new IllegalArgumentException("there is no such user"));
  }

  /** Gives a user a personal access token: no scopes, the user's own rights. */
  public String token(User user, String token) {
    return token(user, token, Optional.empty());
  }

  /**
   * The same, until a time.
   *
   * @return what {@link #revoke} knows the token by
   */
  public String token(User user, String token, Optional<Instant> end) {
    String hash = Secrets.ofToken(token);
    tokens.put(hash, new Token(user.key(), end));
    return hash;
  }

  /** A user by key. */
  public Optional<User> byKey(String key) {
    return byKey.find(key).map(Kept::user);
  }

  /** A user by name, ignoring case. */
  public Optional<User> byName(String name) {
    return Optional.ofNullable(keys.get(lower(name))).flatMap(this::byKey);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Takes a user away, with his secrets and memberships. */
  public void remove(User user) {
    byKey.remove(user.key());
    keys.remove(lower(user.name()));
    directories.forget(user.name());
    passes.remove(user.key());
    proven.remove(user.key());
    tokens.keys().stream()
        .filter(hash -> tokens.find(hash).orElseThrow().user().equals(user.key()))
        .forEach(tokens::remove);
    groups.values().forEach(members -> members.remove(user.key()));
  }

  /** Puts a user with another key in the place of one, whose groups he takes; secrets end. */
  public User replace(User before, User after) {
    List<String> joined = groupsOf(before);
    remove(before);
    put(after);
    joined.forEach(group -> join(after, group));
    return after;
  }

  /** All users in the order in which they came. */
  public List<User> all() {
    return byKey.values().map(Kept::user).toList();
  }

  /** The active user whom a name and a password open; a token is no password. */
  public Optional<User> authenticate(String name, String password) {
    return byName(name).filter(User::active).filter(user -> opens(user, password));
  }

  /** The active user whom a personal access token opens at a time. */
  public Optional<User> authenticate(String token, Instant now) {
    return tokens
        .find(Secrets.ofToken(token))
        .filter(one -> one.end().filter(end -> !now.isBefore(end)).isEmpty())
        .map(Token::user)
        .or(() -> passes.keySet().stream().filter(key -> token.equals(passes.get(key))).findFirst())
        .flatMap(this::byKey)
        .filter(User::active);
  }

  /** Lets a user join a group, which is there from its first member. */
  public void join(User user, String group) {
    group(group);
    if (membersOf(group).add(user.key())) {
      keepGroups(user);
    }
  }

  /** Takes a user out of a group. */
  public void leave(User user, String group) {
    if (groups.getOrDefault(group, Set.of()).remove(user.key())) {
      keepGroups(user);
    }
  }

  private void keepGroups(User user) {
    Kept kept = kept(user);
    byKey.put(user.key(), new Kept(kept.user(), kept.password(), groupsOf(user)));
  }

  /** Makes a group without members, unless it is there. */
  public void group(String group) {
    if (!groups.containsKey(group)) {
      groups.put(group, new TreeSet<>());
      named.put(group, true);
    }
  }

  /** Takes a group away. */
  public void removeGroup(String group) {
    List<User> members = members(group);
    groups.remove(group);
    named.remove(group);
    members.forEach(this::keepGroups);
  }

  /** The names of all groups, sorted. */
  public List<String> groups() {
    return List.copyOf(groups.keySet());
  }

  /** The members of a group, by key. */
  public List<User> members(String group) {
    return groups.getOrDefault(group, Set.of()).stream()
        .flatMap(key -> byKey(key).stream())
        .toList();
  }

  /**
   * Takes a personal access token back.
   *
   * @param hash what {@link #token} called it
   */
  public void revoke(String hash) {
    tokens.remove(hash);
  }

  /** Whether a password is the user's. */
  public boolean opens(User user, String password) {
    if (password.equals(passes.get(user.key()))) {
      return true;
    }
    String shown = Secrets.ofToken(password);
    if (shown.equals(proven.get(user.key()))) {
      return true;
    }
    boolean fits =
        byKey
            .find(user.key())
            .flatMap(Kept::password)
            .filter(hash -> hash.equals(Secrets.ofPassword(password, user.key())))
            .isPresent();
    if (fits) {
      proven.put(user.key(), shown);
    }
    return fits;
  }

  /** Whether a user is in a group. */
  public boolean in(User user, String group) {
    return groups.getOrDefault(group, Set.of()).contains(user.key());
  }

  /** The names of a user's groups, sorted. */
  public List<String> groupsOf(User user) {
    return groups.keySet().stream().filter(group -> in(user, group)).toList();
  }
}
