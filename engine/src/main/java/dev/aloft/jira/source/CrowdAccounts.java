package dev.aloft.jira.source;

import dev.aloft.jira.source.SourceMembership.MemberKind;
import dev.aloft.staging.EntityRow;
import dev.aloft.staging.Staging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Accounts since 4.3: users and groups in directories that are asked in order. Since 6.0 a user's
 * key stands apart from the name, in ApplicationUser; before, the name in small letters is the key.
 */
final class CrowdAccounts {

  /** Where any of these has a row, these tables count and those of earlier eras do not. */
  static final List<String> ENTITIES =
      List.of("User", "ApplicationUser", "Group", "Membership", "Directory");

  /** In milliseconds: com.atlassian.crowd.directory.SynchronisableDirectoryProperties. */
  private static final String LAST_SYNC = "com.atlassian.crowd.directory.sync.laststartsynctime";

  private final Staging staging;
  private final Map<String, SourceDirectory> directories = new LinkedHashMap<>();
  private final Map<String, EntityRow> keysByName = new LinkedHashMap<>();
  private final Map<String, SourceUser> usersByName = new LinkedHashMap<>();
  private final List<SourceUser> shadowed = new ArrayList<>();

  CrowdAccounts(Staging staging) {
    this.staging = staging;
  }

  People.Accounts read() {
    Map<String, Instant> synced = synced();
    staging.stream("Directory")
        .map(row -> directory(row, Optional.ofNullable(synced.get(row.id()))))
        .sorted(
            Comparator.comparing(SourceDirectory::active)
                .reversed()
                .thenComparingLong(SourceDirectory::position))
        .forEach(directory -> directories.put(directory.id(), directory));
    staging.stream("ApplicationUser")
        .forEach(row -> keysByName.putIfAbsent(name(row, "lowerUserName"), row));
    List<String> order = List.copyOf(directories.keySet());
    staging.stream("User")
        .sorted(Comparator.comparingInt(row -> place(order, row)))
        .forEach(this::add);
    List<SourceUser> users = new ArrayList<>(usersByName.values());
    keysByName.forEach((name, row) -> {
      if (!usersByName.containsKey(name)) {
        users.add(deleted(name, row));
      }
    });
    users.sort(Comparator.comparing(SourceUser::key));
    return new People.Accounts(
        users, shadowed, groups(order), memberships(), List.copyOf(directories.values()));
  }

  private void add(EntityRow row) {
    String lower = name(row, "lowerUserName");
    boolean isShadowed = usersByName.containsKey(lower);
    SourceUser user = user(row, lower, isShadowed);
    if (isShadowed) {
      shadowed.add(user);
    } else {
      usersByName.put(lower, user);
    }
  }

  private SourceUser user(EntityRow row, String lower, boolean isShadowed) {
    Optional<SourceDirectory> directory =
        Optional.ofNullable(directories.get(row.text("directoryId")));
    boolean directoryActive = directory.map(SourceDirectory::active).orElse(true);
    EntityRow keyRow = keysByName.get(lower);
    List<RowRef> rows = new ArrayList<>(List.of(RowRef.of(row)));
    if (keyRow != null && !isShadowed) {
      rows.add(RowRef.of(keyRow));
    }
    String name = Rows.filled(row, "userName").orElse(lower);
    return new SourceUser(
        keyRow == null ? lower : Rows.filled(keyRow, "userKey").orElse(lower),
        name,
        Rows.filled(row, "emailAddress"),
        Rows.filled(row, "displayName").or(() -> firstAndLast(row)).orElse(name),
        directoryActive && (row.get("active").isEmpty() || Rows.flag(row, "active")),
        UserKind.PRESENT,
        directory,
        isShadowed,
        rows);
  }

  private static Optional<String> firstAndLast(EntityRow row) {
    String both = (row.text("firstName") + " " + row.text("lastName")).strip();
    return both.isEmpty() ? Optional.empty() : Optional.of(both);
  }

  private static SourceUser deleted(String name, EntityRow row) {
    return new SourceUser(
        Rows.filled(row, "userKey").orElse(name),
        name,
        Optional.empty(),
        name,
        false,
        UserKind.DELETED,
        Optional.empty(),
        false,
        List.of(RowRef.of(row)));
  }

  private List<SourceGroup> groups(List<String> order) {
    Map<String, List<EntityRow>> byName = new LinkedHashMap<>();
    staging.stream("Group")
        .sorted(Comparator.comparingInt(row -> place(order, row)))
        .forEach(row ->
            byName
                .computeIfAbsent(
                    name(
                        row,
                        Rows.filled(row, "lowerGroupName").isPresent()
                            ? "lowerGroupName"
                            : "groupName"),
                    name -> new ArrayList<>())
                .add(row));
    return byName.values().stream()
        .map(rows ->
            new SourceGroup(
                rows.getFirst().text("groupName"),
                rows.stream()
                    .flatMap(row -> Rows.filled(row, "description").stream())
                    .findFirst()
                    .orElse(""),
                rows.stream()
                    .anyMatch(row -> row.get("active").isEmpty() || Rows.flag(row, "active")),
                rows.stream().map(RowRef::of).toList()))
        .toList();
  }

  private List<SourceMembership> memberships() {
    Map<String, String> groupNames = new HashMap<>();
    staging.stream("Group")
        .forEach(row -> groupNames.put(People.lower(row.text("groupName")), row.text("groupName")));
    return staging.stream("Membership").map(row -> membership(row, groupNames)).toList();
  }

  private SourceMembership membership(EntityRow row, Map<String, String> groupNames) {
    String parent = row.text("parentName");
    String child = row.text("childName");
    String group = groupNames.getOrDefault(People.lower(parent), parent);
    if (row.text("membershipType").equals("GROUP_GROUP")) {
      return new SourceMembership(
          group,
          groupNames.getOrDefault(People.lower(child), child),
          MemberKind.GROUP,
          true,
          RowRef.of(row));
    }
    SourceUser user = usersByName.get(People.lower(child));
    boolean effective =
        user != null
            && user.directory()
                .filter(directory -> directory.id().equals(row.text("directoryId")))
                .isPresent();
    return new SourceMembership(
        group,
        user == null ? People.lower(child) : user.key(),
        MemberKind.USER,
        effective || (user != null && user.directory().isEmpty()),
        RowRef.of(row));
  }

  /** When directories were last copied, by their ids. */
  private Map<String, Instant> synced() {
    Map<String, Instant> synced = new HashMap<>();
    staging.stream("DirectoryAttribute")
        .filter(row -> row.text("name").equals(LAST_SYNC))
        .filter(row -> row.text("value").matches("[1-9][0-9]{0,17}"))
        .forEach(row ->
            synced.put(
                row.text("directoryId"), Instant.ofEpochMilli(Long.parseLong(row.text("value")))));
    return synced;
  }

  private static SourceDirectory directory(EntityRow row, Optional<Instant> synced) {
    return new SourceDirectory(
        row.id(),
        row.text("directoryName"),
        SourceDirectory.Kind.of(row.text("type")),
        row.get("active").isEmpty() || Rows.flag(row, "active"),
        Rows.number(row, "position"),
        synced,
        RowRef.of(row));
  }

  /** Users of directories that have no row are asked last. */
  private static int place(List<String> order, EntityRow row) {
    int at = order.indexOf(row.text("directoryId"));
    return at < 0 ? order.size() : at;
  }

  private static String name(EntityRow row, String attribute) {
    return People.lower(
        Stream.of(row.get(attribute), row.get("userName"))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(""));
  }
}
