package dev.aloft.jira.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The people and groups of a source, the same for every era. */
public final class People {

  private final List<SourceUser> users;
  private final List<SourceUser> shadowed;
  private final List<SourceUser> missing;
  private final List<SourceGroup> groups;
  private final List<SourceMembership> memberships;
  private final List<SourceDirectory> directories;
  private final Map<String, SourceUser> byKey = new HashMap<>();
  private final Map<String, SourceUser> byName = new HashMap<>();

  /**
   * @param references what other rows call people, to find those who are missing
   */
  People(Accounts accounts, Collection<String> references) {
    this.users = List.copyOf(accounts.users());
    this.shadowed = List.copyOf(accounts.shadowed());
    this.groups = List.copyOf(accounts.groups());
    this.memberships = List.copyOf(accounts.memberships());
    this.directories = List.copyOf(accounts.directories());
    users.forEach(user -> byKey.put(user.key(), user));
    users.forEach(user -> byName.putIfAbsent(lower(user.key()), user));
    users.forEach(user -> byName.putIfAbsent(lower(user.name()), user));
    this.missing =
        references.stream()
            .filter(reference -> !reference.isBlank() && find(reference).isEmpty())
            .sorted()
            .distinct()
            .map(SourceUser::missing)
            .toList();
  }

  /** What the tables of an era hold. */
  record Accounts(
      List<SourceUser> users,
      List<SourceUser> shadowed,
      List<SourceGroup> groups,
      List<SourceMembership> memberships,
      List<SourceDirectory> directories) {}

  /** Everyone who has an account that counts, or had one: one a key. */
  public List<SourceUser> users() {
    return users;
  }

  /** Accounts that do not count, since an earlier directory has the same name. */
  public List<SourceUser> shadowed() {
    return shadowed;
  }

  /** People whom issues or their parts, projects or roles name, and who are in no user table. */
  public List<SourceUser> missing() {
    return missing;
  }

  public List<SourceGroup> groups() {
    return groups;
  }

  public List<SourceMembership> memberships() {
    return memberships;
  }

  /** In the order in which they are asked. */
  public List<SourceDirectory> directories() {
    return directories;
  }

  /** Whom a reference means: by key, else by key or name ignoring case. */
  public Optional<SourceUser> find(String reference) {
    SourceUser user = byKey.get(reference);
    return Optional.ofNullable(user != null ? user : byName.get(lower(reference)));
  }

  /** Whom a reference means; somebody who is missing if nobody is known by it. */
  public SourceUser person(String reference) {
    return find(reference).orElseGet(() -> SourceUser.missing(reference));
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
