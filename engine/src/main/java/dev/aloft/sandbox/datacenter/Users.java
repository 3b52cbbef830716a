package dev.aloft.sandbox.datacenter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The users of a Data Center site, their secrets and groups. Guarded by the site's lock. */
public final class Users {

  private final Map<String, User> byKey = new LinkedHashMap<>();

  /** Key by lower-cased name. */
  private final Map<String, String> keys = new HashMap<>();

  /** Password by key; never printed. */
  private final Map<String, String> passwords = new HashMap<>();

  /** Key by personal access token; never printed. */
  private final Map<String, String> tokens = new HashMap<>();

  /** When tokens end that do, by token. */
  private final Map<String, Instant> ends = new HashMap<>();

  private final Map<String, Set<String>> groups = new TreeMap<>();

  /** Adds a user or puts a changed one in its place; names are unique ignoring case. */
  public User put(User user) {
    byName(user.name())
        .filter(other -> !other.key().equals(user.key()))
        .ifPresent(other -> {
          throw new IllegalArgumentException("two users with one name");
        });
    byKey(user.key()).ifPresent(before -> keys.remove(lower(before.name())));
    byKey.put(user.key(), user);
    keys.put(lower(user.name()), user.key());
    return user;
  }

  /** Gives a user the password that opens the site. */
  public void password(User user, String password) {
    passwords.put(user.key(), password);
  }

  /** Gives a user a personal access token: no scopes, the user's own rights. */
  public void token(User user, String token) {
    tokens.put(token, user.key());
  }

  /** The same, until a time. */
  public void token(User user, String token, Optional<Instant> end) {
    token(user, token);
    end.ifPresent(one -> ends.put(token, one));
  }

  /** Whether a token has come to its end. */
  public boolean ended(String token, Instant now) {
    Instant end = ends.get(token);
    return end != null && !now.isBefore(end);
  }

  /** A user by key. */
  public Optional<User> byKey(String key) {
    return Optional.ofNullable(byKey.get(key));
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
    passwords.remove(user.key());
    tokens.values().removeIf(user.key()::equals);
    groups.values().forEach(members -> members.remove(user.key()));
  }

  /** All users in the order in which they came. */
  public List<User> all() {
    return new ArrayList<>(byKey.values());
  }

  /** The active user whom a name and a password open; a token is no password. */
  public Optional<User> authenticate(String name, String password) {
    return byName(name)
        .filter(User::active)
        .filter(user -> password.equals(passwords.get(user.key())));
  }

  /** The active user whom a personal access token opens. */
  public Optional<User> authenticate(String token) {
    return Optional.ofNullable(tokens.get(token)).flatMap(this::byKey).filter(User::active);
  }

  /** Lets a user join a group, which is there from its first member. */
  public void join(User user, String group) {
    groups.computeIfAbsent(group, name -> new TreeSet<>()).add(user.key());
  }

  /** Takes a user out of a group. */
  public void leave(User user, String group) {
    groups.getOrDefault(group, Set.of()).remove(user.key());
  }

  /** Makes a group without members, unless it is there. */
  public void group(String group) {
    groups.computeIfAbsent(group, name -> new TreeSet<>());
  }

  /** Takes a group away. */
  public void removeGroup(String group) {
    groups.remove(group);
  }

  /** The names of all groups, sorted. */
  public List<String> groups() {
    return new ArrayList<>(groups.keySet());
  }

  /** The members of a group, by key. */
  public List<User> members(String group) {
    return groups.getOrDefault(group, Set.of()).stream()
        .flatMap(key -> byKey(key).stream())
        .toList();
  }

  /** Takes a personal access token back. */
  public void revoke(String token) {
    tokens.remove(token);
  }

  /** Whether a password is the user's. */
  public boolean opens(User user, String password) {
    return password.equals(passwords.get(user.key()));
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
