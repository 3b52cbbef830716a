package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.sandbox.datacenter.Directories;
import dev.aloft.sandbox.datacenter.Directories.Account;
import dev.aloft.sandbox.datacenter.Directories.Directory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes in the directories of a backup with all their accounts, also those that others shadow. */
final class BackupDirectories {

  private final Directories directories;
  private final BackupRows rows;
  private final boolean aggregate;
  private final Set<Long> nesting = new HashSet<>();

  BackupDirectories(Directories directories, BackupRows rows) {
    this.directories = directories;
    this.rows = rows;
    this.aggregate =
        rows.all("ApplicationAttribute")
            .anyMatch(
                row -> row.textOr("name", "").equals("aggregateMemberships") && row.flag("value"));
  }

  void load() {
    rows.all("Directory")
        .forEach(row ->
            row.id()
                .ifPresent(id ->
                    directories.put(
                        new Directory(
                            id,
                            row.textOr("directoryName", ""),
                            row.textOr("type", "INTERNAL"),
                            row.flag("active"),
                            row.number("position").orElse(0L)))));
    rows.all("DirectoryAttribute")
        .filter(BackupDirectories::nests)
        .forEach(row -> row.number("directoryId").ifPresent(nesting::add));
    rows.all("User")
        .filter(row -> row.text("userName").isPresent())
        .forEach(row ->
            row.number("directoryId")
                .ifPresent(directory ->
                    directories.add(
                        new Account(
                            directory,
                            row.textOr("userName", ""),
                            row.textOr("displayName", row.textOr("userName", "")),
                            row.textOr("emailAddress", ""),
                            row.flag("active")))));
  }

  /**
   * Whether a membership counts: that of a shadowed account does not, unless the site adds up
   * memberships.
   */
  private boolean counts(BackupRow membership) {
    Optional<Long> directory = membership.number("directoryId");
    List<Account> accounts = directories.accounts(membership.textOr("childName", ""));
    return aggregate
        || directory.isEmpty()
        || accounts.isEmpty()
        || directory.get() == accounts.getFirst().directory();
  }

  /** A member of a group, by names. */
  record Member(String user, String group) {}

  /** Who is in which group, also through groups within groups where a directory has such. */
  Stream<Member> members() {
    Map<String, Set<String>> above = new HashMap<>();
    rows.all("Membership")
        .filter(row -> row.textOr("membershipType", "").equals("GROUP_GROUP"))
        .filter(row -> row.number("directoryId").filter(nesting::contains).isPresent())
        .forEach(row ->
            above
                .computeIfAbsent(place(row, row.textOr("childName", "")), child -> new HashSet<>())
                .add(row.textOr("parentName", "")));
    return rows.all("Membership")
        .filter(row -> row.textOr("membershipType", "").equals("GROUP_USER"))
        .filter(this::counts)
        .flatMap(row -> {
          Set<String> groups = new HashSet<>();
          climb(row, row.textOr("parentName", ""), above, groups);
          return groups.stream().map(group -> new Member(row.textOr("childName", ""), group));
        });
  }

  /** The internal directories and those of LDAP say it each in their way. */
  private static boolean nests(BackupRow row) {
    return switch (row.textOr("name", "")) {
      case "useNestedGroups" -> row.flag("value");
      case "ldap.nestedgroups.disabled" -> row.textOr("value", "").equals("false");
      default -> false;
    };
  }

  private static void climb(
      BackupRow row, String group, Map<String, Set<String>> above, Set<String> reached) {
    if (reached.add(group)) {
      above
          .getOrDefault(place(row, group), Set.of())
          .forEach(parent -> climb(row, parent, above, reached));
    }
  }

  private static String place(BackupRow row, String group) {
    return row.textOr("directoryId", "") + " " + group.toLowerCase(Locale.ROOT);
  }
}
