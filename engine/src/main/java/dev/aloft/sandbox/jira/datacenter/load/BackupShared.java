package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Dashboard;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Filter;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Gadget;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Share;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes in filters, dashboards with their items, with whom they are shared, who favours them. */
final class BackupShared {

  private static final String FILTER = "SearchRequest";
  private static final String DASHBOARD = "PortalPage";

  private final Tables tables;
  private final BackupRows rows;
  private final BackupPeople people;
  private final User administrator;
  private final Map<String, List<Share>> shares = new HashMap<>();
  private final Map<String, Set<String>> favours = new HashMap<>();

  BackupShared(Tables tables, BackupRows rows, BackupPeople people, User administrator) {
    this.tables = tables;
    this.rows = rows;
    this.people = people;
    this.administrator = administrator;
  }

  void load() {
    rows.all("SharePermissions")
        .forEach(row ->
            share(row)
                .ifPresent(share ->
                    shares.computeIfAbsent(place(row), one -> new ArrayList<>()).add(share)));
    rows.all("FavouriteAssociations")
        .forEach(row ->
            people
                .key(row.text("username"))
                .ifPresent(
                    key -> favours.computeIfAbsent(place(row), one -> new HashSet<>()).add(key)));
    rows.all(FILTER)
        .forEach(row ->
            row.id()
                .ifPresent(id ->
                    tables
                        .filters()
                        .put(
                            new Filter(
                                id,
                                owner(row, "author"),
                                row.textOr("name", ""),
                                row.textOr("description", ""),
                                row.textOr("request", ""),
                                shares.getOrDefault(FILTER + id, List.of()),
                                favours.getOrDefault(FILTER + id, Set.of()),
                                List.of()))));
    rows.all(DASHBOARD).forEach(row -> row.id().ifPresent(id -> dashboard(id, row)));
    rows.all("PortletConfiguration")
        .forEach(row ->
            row.id()
                .ifPresent(id ->
                    row.number("portalpage")
                        .filter(page -> tables.dashboards().find(page).isPresent())
                        .ifPresent(page ->
                            tables
                                .gadgets()
                                .put(
                                    new Gadget(
                                        id,
                                        page,
                                        row.text("gadgetXml")
                                            .or(() -> row.text("dashboardModuleCompleteKey"))
                                            .orElse(""))))));
  }

  /** The one without an owner is the system's, which everybody sees. */
  private void dashboard(long id, BackupRow row) {
    List<Share> with =
        row.text("username").isPresent()
            ? shares.getOrDefault(DASHBOARD + id, List.of())
            : List.of(new Share(0, "global", Optional.empty(), "", false));
    tables
        .dashboards()
        .put(
            new Dashboard(
                id,
                owner(row, "username"),
                row.textOr("pagename", ""),
                with,
                favours.getOrDefault(DASHBOARD + id, Set.of())));
  }

  private String owner(BackupRow row, String name) {
    return people.key(row.text(name)).orElse(administrator.key());
  }

  private static String place(BackupRow row) {
    return row.text("entityType").or(() -> row.text("entitytype")).orElse("")
        + row.text("entityId").or(() -> row.text("entityid")).orElse("");
  }

  private Optional<Share> share(BackupRow row) {
    long id = row.id().orElse(0L);
    boolean edit = row.number("rights").filter(rights -> rights > 1).isPresent();
    String first = row.textOr("param1", "");
    return switch (row.textOr("type", "")) {
      case "global" -> Optional.of(new Share(id, "global", Optional.empty(), "", false));
      case "loggedin", "authenticated" ->
          Optional.of(new Share(id, "loggedin", Optional.empty(), "", edit));
      case "group" -> Optional.of(new Share(id, "group", Optional.empty(), first, edit));
      case "user" ->
          people
              .key(row.text("param1"))
              .map(key -> new Share(id, "user", Optional.empty(), key, edit));
      case "project" ->
          row.number("param1")
              .map(project ->
                  row.text("param2")
                      .map(role -> new Share(id, "project-role", Optional.of(project), role, edit))
                      .orElseGet(() -> new Share(id, "project", Optional.of(project), "", edit)));
      default -> Optional.empty();
    };
  }
}
