package dev.aloft.jira.source;

import dev.aloft.jira.source.SourceMembership.MemberKind;
import dev.aloft.staging.EntityRow;
import dev.aloft.staging.Staging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts before 4.3: OSUser rows whose names and addresses are properties. */
final class OsUserAccounts {

  static final String USER = "OSUser";

  private static final String EMAIL = "email";
  private static final String FULL_NAME = "fullName";

  private final Staging staging;
  private final Map<String, List<EntityRow>> entriesByUser = new HashMap<>();
  private final Map<String, EntityRow> textsById = new HashMap<>();

  OsUserAccounts(Staging staging) {
    this.staging = staging;
  }

  People.Accounts read() {
    properties();
    List<SourceUser> users = staging.stream(USER).map(this::user).toList();
    List<SourceGroup> groups =
        staging.stream("OSGroup")
            .map(row -> new SourceGroup(row.text("name"), "", true, List.of(RowRef.of(row))))
            .toList();
    List<SourceMembership> memberships =
        staging.stream("OSMembership")
            .map(row ->
                new SourceMembership(
                    row.text("groupName"),
                    row.text("userName"),
                    MemberKind.USER,
                    true,
                    RowRef.of(row)))
            .toList();
    return new People.Accounts(users, List.of(), groups, memberships, List.of());
  }

  private void properties() {
    staging.stream("OSPropertyEntry")
        .filter(row -> row.text("entityName").equals(USER))
        .filter(row ->
            row.text("propertyKey").equals(EMAIL) || row.text("propertyKey").equals(FULL_NAME))
        .forEach(row -> {
          entriesByUser.computeIfAbsent(row.text("entityId"), id -> new ArrayList<>()).add(row);
          textsById.put(row.id(), row);
        });
    for (String entity : List.of("OSPropertyString", "OSPropertyText")) {
      staging.stream(entity)
          .filter(row -> textsById.containsKey(row.id()))
          .forEach(row -> textsById.put(row.id(), row));
    }
  }

  private SourceUser user(EntityRow row) {
    List<RowRef> rows = new ArrayList<>(List.of(RowRef.of(row)));
    Map<String, String> properties = new HashMap<>();
    for (EntityRow entry : entriesByUser.getOrDefault(row.id(), List.of())) {
      rows.add(RowRef.of(entry));
      EntityRow text = textsById.getOrDefault(entry.id(), entry);
      if (!text.equals(entry)) {
        rows.add(RowRef.of(text));
        properties.put(entry.text("propertyKey"), text.text("value"));
      }
    }
    String name = row.text("name");
    return new SourceUser(
        name,
        name,
        filled(properties, EMAIL),
        filled(properties, FULL_NAME).orElse(name),
        true,
        UserKind.PRESENT,
        Optional.empty(),
        false,
        rows);
  }

  private static Optional<String> filled(Map<String, String> properties, String key) {
    return Optional.ofNullable(properties.get(key)).filter(text -> !text.isBlank());
  }
}
