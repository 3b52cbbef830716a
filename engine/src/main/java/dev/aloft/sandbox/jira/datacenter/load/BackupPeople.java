package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.datacenter.Users;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in the people and groups of a backup, of all eras. Of one name in several directories the
 * first directory's counts, as with the product. Whoever a row names and no row is about is there
 * as the product shows those whom it has lost: inactive, under the key.
 */
final class BackupPeople {

  private static final String OLD_USER = "OSUser";

  private final Users users;
  private final BackupDirectories directories;
  private final BackupRows rows;
  private final User administrator;
  private int count;

  /**
   * Loads into a site.
   *
   * @param administrator who joins every group, so that nothing is kept from him
   */
  BackupPeople(JiraSite site, BackupRows rows, User administrator) {
    this.users = site.users();
    this.directories = new BackupDirectories(site.dataCenter().directories(), rows);
    this.rows = rows;
    this.administrator = administrator;
  }

  /** How many people the backup has. */
  int count() {
    return count;
  }

  void load() {
    directories.load();
    accounts();
    oldAccounts();
    rows.all("Group").forEach(row -> group(row.textOr("groupName", "")));
    rows.all("OSGroup").forEach(row -> group(row.textOr("name", "")));
    directories.members().forEach(member -> join(member.user(), member.group()));
    rows.all("OSMembership")
        .forEach(row -> join(row.textOr("userName", ""), row.textOr("groupName", "")));
  }

  private void accounts() {
    Map<String, String> keys = new HashMap<>();
    rows.all("ApplicationUser")
        .forEach(row ->
            row.text("userKey")
                .ifPresent(key -> keys.put(folded(row.textOr("lowerUserName", "")), key)));
    Map<Long, Long> order = new HashMap<>();
    Set<Long> closed = new HashSet<>();
    rows.all("Directory")
        .forEach(row ->
            row.id()
                .ifPresent(id -> {
                  order.put(id, row.number("position").orElse(0L));
                  if (!row.flag("active")) {
                    closed.add(id);
                  }
                }));
    List<BackupRow> found =
        rows.all("User")
            .filter(row -> row.number("directoryId").filter(closed::contains).isEmpty())
            .sorted(
                Comparator.comparingLong(
                    row -> row.number("directoryId").map(order::get).orElse(0L)))
            .toList();
    for (BackupRow row : found) {
      String name = row.textOr("userName", "");
      add(
          keys.getOrDefault(folded(name), folded(name)),
          name,
          row.textOr("displayName", name),
          row.textOr("emailAddress", ""),
          row.flag("active"));
    }
  }

  /** Before 4.3 names and addresses are properties of the users. */
  private void oldAccounts() {
    Map<String, Map<String, String>> entries = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    rows.all("OSPropertyString").forEach(row -> texts.put(row.row().id(), row.textOr("value", "")));
    rows.all("OSPropertyEntry")
        .filter(row -> row.textOr("entityName", "").equals(OLD_USER))
        .forEach(row ->
            entries
                .computeIfAbsent(row.textOr("entityId", ""), id -> new HashMap<>())
                .put(row.textOr("propertyKey", ""), texts.getOrDefault(row.row().id(), "")));
    rows.all(OLD_USER)
        .forEach(row -> {
          String name = row.textOr("name", "");
          Map<String, String> own = entries.getOrDefault(row.row().id(), Map.of());
          add(name, name, own.getOrDefault("fullName", name), own.getOrDefault("email", ""), true);
        });
  }

  private void add(String key, String name, String displayName, String email, boolean active) {
    if (!name.isEmpty() && users.byName(name).isEmpty() && users.byKey(key).isEmpty()) {
      users.join(users.put(new User(key, name, displayName, email, active)), JiraSite.USERS);
      count++;
    }
  }

  private void group(String name) {
    if (!name.isEmpty()) {
      users.group(name);
      users.join(administrator, name);
    }
  }

  private void join(String user, String group) {
    users.byName(user).filter(one -> !group.isEmpty()).ifPresent(one -> users.join(one, group));
  }

  /** The key of somebody whom a row names by key or, as old eras do, by name. */
  Optional<String> key(Optional<String> named) {
    return named.map(name ->
        users
            .byKey(name)
            .or(() -> users.byName(name))
            .orElseGet(() -> users.put(new User(name, name, name, "", false)))
            .key());
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
