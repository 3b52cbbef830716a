package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Board;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Column;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.NamedQuery;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Setup;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Sprint;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.WorkingDays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes in boards and sprints from the tables of Jira Software, whose columns are named in every
 * backup's {@code activeobjects.xml}. The administrator administers every board.
 */
final class BackupBoards {

  private static final String TABLE = "AO_60DB71_";
  private static final String BOARD = "RAPID_VIEW_ID";

  /** How the application numbers boards and sprints: from one. */
  private static final long OFFSET = 9_999;

  private static final List<String> WEEK =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

  /** What the product shows in the place of names that it gave itself. */
  private static final Map<String, String> NAMES =
      Map.of(
          "gh.workflow.preset.todo", "To Do",
          "gh.workflow.preset.inprogress", "In Progress",
          "gh.workflow.preset.done", "Done",
          "gh.rapid.quickfilters.only.my.issues", "Only My Issues",
          "gh.rapid.quickfilters.recently.updated", "Recently Updated",
          "gh.rapid.swimlane.default.name", "Everything Else");

  private final JiraSite site;
  private final BackupRows rows;
  private final BackupPeople people;
  private final User administrator;

  BackupBoards(JiraSite site, BackupRows rows, BackupPeople people, User administrator) {
    this.site = site;
    this.rows = rows;
    this.people = people;
    this.administrator = administrator;
  }

  private Stream<BackupRow> all(String table) {
    return rows.all(TABLE + table);
  }

  /** The rows of a table that belong to a board, in their order. */
  private Map<Long, List<BackupRow>> ofBoards(String table) {
    return owned(table, BOARD);
  }

  private Map<Long, List<BackupRow>> owned(String table, String owner) {
    Map<Long, List<BackupRow>> owned = new HashMap<>();
    all(table)
        .sorted(Comparator.comparingLong(row -> row.number("POS").orElse(0L)))
        .forEach(row ->
            row.number(owner)
                .ifPresent(id -> owned.computeIfAbsent(id, key -> new ArrayList<>()).add(row)));
    return owned;
  }

  /** Everything that boards are made of, by the board. */
  private record Tables(
      Map<Long, List<BackupRow>> columns,
      Map<Long, List<BackupRow>> statuses,
      Map<Long, List<BackupRow>> subQueries,
      Map<Long, List<BackupRow>> estimations,
      Map<Long, List<BackupRow>> administrators,
      Map<Long, List<BackupRow>> swimlanes,
      Map<Long, List<BackupRow>> quickFilters,
      Map<Long, List<BackupRow>> workingDays,
      Map<Long, List<BackupRow>> freeDays) {}

  void load() {
    Tables tables =
        new Tables(
            ofBoards("COLUMN"),
            owned("COLUMNSTATUS", "COLUMN_ID"),
            ofBoards("SUBQUERY"),
            ofBoards("ESTIMATESTATISTIC"),
            ofBoards("BOARDADMINS"),
            ofBoards("SWIMLANE"),
            ofBoards("QUICKFILTER"),
            ofBoards("WORKINGDAYS"),
            owned("NONWORKINGDAY", "WORKING_DAYS_ID"));
    all("RAPIDVIEW").forEach(row -> row.number("ID").ifPresent(id -> board(id, row, tables)));
    all("SPRINT").forEach(row -> row.number("ID").ifPresent(id -> sprint(id, row)));
  }

  private static List<BackupRow> of(Map<Long, List<BackupRow>> owned, long owner) {
    return owned.getOrDefault(owner, List.of());
  }

  private void board(long id, BackupRow row, Tables tables) {
    site.reserveId("board", id + OFFSET);
    site.tables()
        .boards()
        .put(
            new Board(
                id,
                row.textOr("NAME", ""),
                row.flag("SPRINTS_ENABLED") ? "scrum" : "kanban",
                row.number("SAVED_FILTER_ID").orElse(0L),
                of(tables.columns(), id).stream().map(one -> column(one, tables)).toList(),
                of(tables.subQueries(), id).stream()
                    .map(BackupBoards::query)
                    .filter(query -> !query.isEmpty())
                    .findFirst(),
                row.flag("REFINED_VELOCITY_ACTIVE"),
                Optional.of(setup(id, row, tables))));
  }

  private static Column column(BackupRow row, Tables tables) {
    return new Column(
        shown(row),
        of(tables.statuses(), row.number("ID").orElse(0L)).stream()
            .flatMap(status -> status.number("STATUS_ID").stream())
            .toList(),
        row.number("MINIM").map(Math::toIntExact),
        row.number("MAXIM").map(Math::toIntExact));
  }

  private static String shown(BackupRow row) {
    String name = row.textOr("NAME", "");
    return NAMES.getOrDefault(name, name);
  }

  /** The short column is that of older versions. */
  private static String query(BackupRow row) {
    return row.text("LONG_QUERY").or(() -> row.text("QUERY")).orElse("");
  }

  private static List<NamedQuery> queries(List<BackupRow> rows) {
    return rows.stream()
        .map(row -> new NamedQuery(shown(row), query(row), description(row)))
        .toList();
  }

  private static String description(BackupRow row) {
    String text = row.textOr("DESCRIPTION", "");
    return text.startsWith("gh.rapid.") ? "" : text;
  }

  private Setup setup(long id, BackupRow row, Tables tables) {
    List<String> users =
        Stream.concat(
                Stream.of(administrator.key()),
                administrators(tables, id, "USER")
                    .flatMap(one -> people.key(Optional.of(one)).stream()))
            .distinct()
            .toList();
    return new Setup(
        row.flag("KAN_PLAN_ENABLED"),
        of(tables.estimations(), id).stream()
            .flatMap(one -> one.text("FIELD_ID").stream())
            .findFirst(),
        users,
        administrators(tables, id, "GROUP").toList(),
        row.textOr("SWIMLANE_STRATEGY", "custom"),
        queries(of(tables.swimlanes(), id)),
        queries(of(tables.quickFilters(), id)),
        of(tables.workingDays(), id).stream().findFirst().map(one -> workingDays(one, tables)));
  }

  private static Stream<String> administrators(Tables tables, long board, String type) {
    return of(tables.administrators(), board).stream()
        .filter(one -> one.textOr("TYPE", "").equals(type))
        .flatMap(one -> one.text("KEY").stream());
  }

  private static WorkingDays workingDays(BackupRow row, Tables tables) {
    return new WorkingDays(
        WEEK.stream().filter(row::flag).toList(),
        of(tables.freeDays(), row.number("ID").orElse(0L)).stream()
            .flatMap(day -> day.text("ISO8601_DATE").stream())
            .toList(),
        row.text("TIMEZONE").filter(zone -> !zone.equals("defaultTimeZoneId")));
  }

  private void sprint(long id, BackupRow row) {
    site.reserveId("sprint", id + OFFSET);
    boolean started = row.flag("STARTED");
    Optional<Long> start = row.number("START_DATE");
    site.tables()
        .sprints()
        .put(
            new Sprint(
                id,
                row.number(BOARD),
                row.textOr("NAME", ""),
                row.flag("CLOSED") ? "closed" : started ? "active" : "future",
                row.textOr("GOAL", ""),
                start,
                row.number("END_DATE"),
                row.number("ACTIVATED_DATE").or(() -> started ? start : Optional.empty()),
                row.number("COMPLETE_DATE"),
                row.flag("SYNCED"),
                row.flag("AUTO_START_STOP"),
                row.number("SEQUENCE").orElse(id)));
  }

  /**
   * Gives issues the ranks that they had; those of which none is known stay behind all others.
   *
   * @param field the number of the field that ranks them
   */
  void ranks(long field, BackupIssues issues) {
    all("LEXORANK")
        .filter(row -> row.number("FIELD_ID").filter(id -> id == field).isPresent())
        .forEach(row ->
            row.number("ISSUE_ID")
                .ifPresent(id -> row.text("RANK").ifPresent(rank -> issues.rank(id, rank))));
  }
}
