package dev.aloft.sandbox.datacenter;

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

  /** Password by key; never printed. */
  private final Map<String, String> passwords = new HashMap<>();

  /** Key by personal access token; never printed. */
  private final Map<String, String> tokens = new HashMap<>();

  private final Map<String, Set<String>> groups = new TreeMap<>();

  /** Adds a user or puts a changed one in its place; names are unique ignoring case. */
  public User put(User user) {
    byName(user.name())
        .filter(other -> !other.key().equals(user.key()))
        .ifPresent(other -> {
          throw new IllegalArgumentException("two users with one name");
        });
    byKey.put(user.key(), user);
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

  /** A user by key. */
  public Optional<User> byKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** A user by name, ignoring case. */
  public Optional<User> byName(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return byKey.values().stream()
        .filter(user -> user.name().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
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

  /** Whether a user is in a group. */
  public boolean in(User user, String group) {
    return groups.getOrDefault(group, Set.of()).contains(user.key());
  }

  /** The names of a user's groups, sorted. */
  public List<String> groupsOf(User user) {
    return groups.keySet().stream().filter(group -> in(user, group)).toList();
  }
}
