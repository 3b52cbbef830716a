package dev.aloft.sandbox.cloud;

import dev.aloft.sandbox.cloud.Happening.Action;
import dev.aloft.sandbox.cloud.Happening.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The groups of an organization and who is in them. Guarded by the organization's lock. */
public final class Groups {

  /** Membership in one of these makes an administrator of every product. */
  private static final Set<String> ADMINISTRATORS =
      Set.of("administrators", "site-admins", "org-admins", "system-administrators");

  private final String organization;
  private final List<String> sites = new ArrayList<>();
  private final Map<String, Group> byId = new LinkedHashMap<>();
  private final Map<String, Set<String>> members = new LinkedHashMap<>();

  /** The groups that an identity provider keeps, by id. */
  private final Set<String> synced = new HashSet<>();

  private final GroupRoles roles;
  private final Chronicle chronicle;
  private final Settling settling;
  private int counter;

  /** The groups that a fresh organization has. */
  Groups(String organization, Chronicle chronicle, Settling settling) {
    this.organization = organization;
    this.chronicle = chronicle;
    this.settling = settling;
    this.roles = new GroupRoles(chronicle);
    for (String name :
        List.of(
            "administrators",
            "system-administrators",
            "site-admins",
            "org-admins",
            "atlassian-addons-admin")) {
      add(name);
    }
  }

  /**
   * What a site remembers of its groups.
   *
   * @param members the account ids by the group's id
   * @param counter how many groups were ever added
   */
  public record Content(List<Group> groups, Map<String, List<String>> members, int counter) {}

  /** Everything that is here. */
  public Content content() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    members.forEach((group, accounts) -> all.put(group, List.copyOf(accounts)));
    return new Content(all(), all, counter);
  }

  /** Puts what was here once in the place of what is. */
  public void restore(Content content) {
    byId.clear();
    members.clear();
    content.groups().forEach(group -> byId.put(group.groupId(), group));
    content.members().forEach((group, all) -> members.put(group, new LinkedHashSet<>(all)));
    counter = content.counter();
  }

  /** Adds the groups that give access to the products of a new site. */
  public void found(String site) {
    sites.add(site);
    for (String name :
        List.of(
            "jira-admins-",
            "jira-users-",
            "jira-software-users-",
            "jira-user-access-admins-",
            "confluence-users-")) {
      add(name + site);
    }
  }

  /** Adds a group. The name must be free. */
  public Group add(String name) {
    if (byName(name).isPresent()) {
      throw new IllegalArgumentException("the group exists");
    }
    byte[] seed = (organization + "/" + name + "/" + counter++).getBytes(StandardCharsets.UTF_8);
    Group group = new Group(UUID.nameUUIDFromBytes(seed).toString(), name);
    byId.put(group.groupId(), group);
    members.put(group.groupId(), new LinkedHashSet<>());
    chronicle.happened(Action.GROUP_CREATED, Subject.group(group));
    return group;
  }

  /** Puts a group back, or a renamed one in its place; whoever is in it stays. */
  public Group put(Group group) {
    Optional<Group> before = find(group.groupId());
    byId.put(group.groupId(), group);
    members.computeIfAbsent(group.groupId(), id -> new LinkedHashSet<>());
    if (before.isEmpty()) {
      chronicle.happened(Action.GROUP_CREATED, Subject.group(group));
    } else if (!before.get().name().equals(group.name())) {
      chronicle.happened(Action.GROUP_RENAMED, Subject.group(group));
    }
    return group;
  }

  /** Takes a group away, with its memberships. */
  public void remove(Group group) {
    boolean there = byId.remove(group.groupId()) != null;
    members.remove(group.groupId());
    roles.forget(group);
    if (there) {
      chronicle.happened(Action.GROUP_DELETED, Subject.group(group));
    }
  }

  /** Says whether an identity provider keeps a group, which nobody else may change then. */
  public void synced(String groupId, boolean now) {
    if (now) {
      synced.add(groupId);
    } else {
      synced.remove(groupId);
    }
  }

  /** Whether an identity provider keeps a group. */
  public boolean synced(Group group) {
    return synced.contains(group.groupId());
  }

  /** A group by id. */
  public Optional<Group> find(String groupId) {
    return Optional.ofNullable(byId.get(groupId));
  }

  /** A group by name, ignoring case. */
  public Optional<Group> byName(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return byId.values().stream()
        .filter(group -> group.name().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /** All groups in the order in which they came. */
  public List<Group> all() {
    return new ArrayList<>(byId.values());
  }

  /** The account ids in a group, in the order in which they joined. */
  public List<String> members(Group group) {
    return new ArrayList<>(members.getOrDefault(group.groupId(), Set.of()));
  }

  /** Lets an account join; false when it was in already. */
  public boolean join(Group group, String accountId) {
    boolean joined =
        members.computeIfAbsent(group.groupId(), id -> new LinkedHashSet<>()).add(accountId);
    if (joined) {
      if (chronicle.acting().isPresent()) {
        settling.begins(group.groupId(), accountId);
      }
      chronicle.happened(Action.USER_ADDED_TO_GROUP, Subject.user(accountId), Subject.group(group));
    }
    return joined;
  }

  /** Lets an account leave; false when it was not in. */
  public boolean leave(Group group, String accountId) {
    boolean left = members.getOrDefault(group.groupId(), new LinkedHashSet<>()).remove(accountId);
    if (left) {
      settling.ends(group.groupId(), accountId);
      chronicle.happened(
          Action.USER_REMOVED_FROM_GROUP, Subject.user(accountId), Subject.group(group));
    }
    return left;
  }

  /**
   * Lets memberships that callers begin from now on count as permissions only after a time; they
   * are shown at once.
   */
  public void countAfter(Duration time) {
    settling.takes(time);
  }

  /** Whether an account is in a group, and what members may do is granted to it by now. */
  public boolean counts(Group group, String accountId) {
    return contains(group, accountId) && settling.counts(group.groupId(), accountId);
  }

  /** Whether an account is in a group. */
  public boolean contains(Group group, String accountId) {
    return members.getOrDefault(group.groupId(), Set.of()).contains(accountId);
  }

  /** The groups that an account is in. */
  public List<Group> of(String accountId) {
    return byId.values().stream().filter(group -> contains(group, accountId)).toList();
  }

  /** The roles on products that groups were given. */
  public GroupRoles roles() {
    return roles;
  }

  /**
   * The groups as whose member an account counts, because it is in them or by a role of a group.
   */
  public List<Group> effective(String accountId) {
    return of(accountId).stream()
        .filter(group -> settling.counts(group.groupId(), accountId))
        .flatMap(group -> roles.of(group).stream())
        .distinct()
        .flatMap(id -> find(id).stream())
        .toList();
  }

  /** The ids of the accounts that are in a group or count as its members. */
  public Set<String> effectiveMembers(Group group) {
    Set<String> all = new LinkedHashSet<>();
    byId.values().stream()
        .filter(one -> roles.of(one).contains(group.groupId()))
        .forEach(one -> all.addAll(members(one)));
    return all;
  }

  /**
   * Whether an account administers a product.
   *
   * @param productAdmins the group of the product's own administrators
   */
  public boolean administrator(String accountId, String productAdmins) {
    return effective(accountId).stream()
        .map(Group::name)
        .anyMatch(name -> ADMINISTRATORS.contains(name) || name.equals(productAdmins));
  }

  /** Whether the product made the group and does not let it be deleted. */
  public boolean reserved(Group group) {
    return ADMINISTRATORS.contains(group.name())
        || sites.stream().anyMatch(site -> group.name().endsWith("-" + site));
  }
}
