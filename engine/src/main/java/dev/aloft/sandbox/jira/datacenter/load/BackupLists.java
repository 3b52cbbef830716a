package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.sandbox.jira.datacenter.tables.Lists.Category;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.LinkType;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Priority;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Resolution;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Role;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Status;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.store.Item;
import dev.aloft.sandbox.store.Shelf;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Takes in the things from which issues choose; they take the place of those of a fresh site. */
final class BackupLists {

  static final String SUBTASK = "jira_subtask";

  /** The style of links between epics and what is below them. */
  static final String EPIC = "jira_gh_epic_story";

  /** What the upgrade to statuses with categories made of the statuses that every Jira had. */
  private static final Map<Long, String> OLD_CATEGORIES =
      Map.of(1L, "new", 3L, "indeterminate", 4L, "new", 5L, "done", 6L, "done");

  private static final Map<String, String> CATEGORIES =
      Map.of("2", "new", "4", "indeterminate", "3", "done");

  private final Tables tables;
  private final BackupRows rows;

  BackupLists(Tables tables, BackupRows rows) {
    this.tables = tables;
    this.rows = rows;
  }

  void load() {
    instead("IssueType", tables.issueTypes(), BackupLists::type);
    instead("Status", tables.statuses(), BackupLists::status);
    instead("Priority", tables.priorities(), BackupLists::priority);
    instead(
        "Resolution",
        tables.resolutions(),
        (id, row) -> new Resolution(id, name(row), description(row)));
    // Link types with a style serve the product itself and are shown to nobody.
    instead(
        rows.all("IssueLinkType").filter(row -> row.text("style").isEmpty()),
        tables.linkTypes(),
        BackupLists::linkType);
    instead(
        "ProjectCategory",
        tables.categories(),
        (id, row) -> new Category(id, name(row), description(row)));
    rows.all("ProjectRole")
        .forEach(row ->
            row.id()
                .ifPresent(id -> {
                  tables
                      .roles()
                      .where(role -> role.id() != id && role.name().equals(name(row)))
                      .forEach(role -> tables.roles().remove(role.id()));
                  tables.roles().put(new Role(id, name(row), description(row), List.of()));
                }));
  }

  private <T extends Item> void instead(
      String entity, Shelf<T> shelf, BiFunction<Long, BackupRow, T> make) {
    instead(rows.all(entity), shelf, make);
  }

  private static <T extends Item> void instead(
      Stream<BackupRow> rows, Shelf<T> shelf, BiFunction<Long, BackupRow, T> make) {
    List<BackupRow> all = rows.filter(row -> row.id().isPresent()).toList();
    if (!all.isEmpty()) {
      shelf.all().forEach(old -> shelf.remove(old.id()));
      all.forEach(row -> row.id().ifPresent(id -> shelf.put(make.apply(id, row))));
    }
  }

  private static String name(BackupRow row) {
    return row.textOr("name", "");
  }

  private static String description(BackupRow row) {
    return row.textOr("description", "");
  }

  private static IssueType type(long id, BackupRow row) {
    boolean subtask = row.textOr("style", "").equals(SUBTASK);
    return new IssueType(
        id, name(row), description(row), subtask, row.number("avatar").orElse(10_300L));
  }

  private static Status status(long id, BackupRow row) {
    String category =
        row.text("statuscategory")
            .map(number -> CATEGORIES.getOrDefault(number, "undefined"))
            .orElseGet(() -> OLD_CATEGORIES.getOrDefault(id, "undefined"));
    return new Status(id, name(row), description(row), category);
  }

  private static Priority priority(long id, BackupRow row) {
    return new Priority(
        id,
        name(row),
        description(row),
        row.textOr("statusColor", "#707070"),
        row.textOr("iconurl", "/images/icons/priorities/medium.svg"));
  }

  private static LinkType linkType(long id, BackupRow row) {
    return new LinkType(
        id, row.textOr("linkname", ""), row.textOr("inward", ""), row.textOr("outward", ""));
  }
}
