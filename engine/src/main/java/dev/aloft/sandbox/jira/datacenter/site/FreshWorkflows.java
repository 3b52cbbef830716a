package dev.aloft.sandbox.jira.datacenter.site;

import dev.aloft.sandbox.jira.datacenter.tables.Lists.Status;
import dev.aloft.sandbox.jira.datacenter.tables.Screen;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.jira.datacenter.tables.Workflow;
import dev.aloft.sandbox.jira.datacenter.tables.Workflow.Condition;
import dev.aloft.sandbox.jira.datacenter.tables.Workflow.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The screens and workflows that come with the product. */
public final class FreshWorkflows {

  /** The screen of every project that has no other. */
  public static final long DEFAULT_SCREEN = 1;

  private static final long WORKFLOW_SCREEN = 2;
  private static final long RESOLVE_SCREEN = 3;

  private FreshWorkflows() {}

  static void screens(Tables tables) {
    screen(
        tables,
        DEFAULT_SCREEN,
        "Default Screen",
        "Allows to update all system fields.",
        List.of(
            "summary",
            "issuetype",
            "security",
            "priority",
            "duedate",
            "components",
            "versions",
            "fixVersions",
            "assignee",
            "reporter",
            "environment",
            "description",
            "timetracking",
            "attachment",
            "labels",
            "issuelinks",
            "customfield_10001",
            "customfield_10003",
            "customfield_10005",
            "customfield_10006"));
    screen(
        tables,
        WORKFLOW_SCREEN,
        "Workflow Screen",
        "This screen is used in the workflow and enables you to assign issues",
        List.of("assignee"));
    screen(
        tables,
        RESOLVE_SCREEN,
        "Resolve Issue Screen",
        "Allows to set resolution, change fix versions and assign an issue.",
        List.of("resolution", "fixVersions", "assignee", "worklog"));
  }

  private static void screen(
      Tables tables, long id, String name, String description, List<String> fields) {
    Screen.Tab tab = new Screen.Tab(10_000 + id, "Field Tab", fields, Set.of());
    tables.screens().put(new Screen(id, name, description, List.of(tab)));
  }

  /** The workflow that is there from the beginning. */
  static void classic(Tables tables) {
    List<Condition> assignable = List.of(new Condition("assignee", ""));
    List<Condition> resolving = List.of(new Condition("permission", "RESOLVE_ISSUES"));
    List<Condition> closing = List.of(new Condition("permission", "CLOSE_ISSUES"));
    List<Condition> both = List.of(resolving.getFirst(), closing.getFirst());
    Optional<String> clear = Optional.of("clear");
    tables
        .workflows()
        .put(
            new Workflow(
                1,
                "jira",
                "The default Jira workflow.",
                1,
                List.of(1L, 3L, 4L, 5L, 6L),
                List.of(
                    way(4, "Start Progress", List.of(1L, 4L), 3, 0, assignable, Optional.empty()),
                    way(301, "Stop Progress", List.of(3L), 1, 0, assignable, clear),
                    way(
                        5,
                        "Resolve Issue",
                        List.of(1L, 3L, 4L),
                        5,
                        RESOLVE_SCREEN,
                        resolving,
                        Optional.empty()),
                    way(
                        2,
                        "Close Issue",
                        List.of(1L, 3L, 4L),
                        6,
                        RESOLVE_SCREEN,
                        both,
                        Optional.empty()),
                    way(3, "Reopen Issue", List.of(5L, 6L), 4, WORKFLOW_SCREEN, resolving, clear),
                    way(
                        701,
                        "Close Issue",
                        List.of(5L),
                        6,
                        WORKFLOW_SCREEN,
                        closing,
                        Optional.empty())),
                0));
  }

  private static Transition way(
      long id,
      String name,
      List<Long> from,
      long to,
      long screen,
      List<Condition> conditions,
      Optional<String> resolution) {
    return new Transition(
        id,
        name,
        from,
        to,
        screen == 0 ? Optional.empty() : Optional.of(screen),
        conditions,
        resolution);
  }

  /** A workflow in which every status leads to every other: that of boards' projects. */
  public static Workflow simplified(Tables tables, String name, List<Status> statuses, long now) {
    List<Transition> ways = new ArrayList<>();
    long id = 11;
    for (Status status : statuses) {
      Optional<String> resolution =
          status.category().equals("done") ? done(tables) : Optional.of("clear");
      ways.add(way(id, status.name(), List.of(), status.id(), 0, List.of(), resolution));
      id += 10;
    }
    return tables
        .workflows()
        .put(
            new Workflow(
                tables.workflows().nextId(),
                name,
                "Generated by JIRA Software",
                statuses.getFirst().id(),
                statuses.stream().map(Status::id).toList(),
                ways,
                now));
  }

  private static Optional<String> done(Tables tables) {
    return tables.resolutions().all().stream()
        .findFirst()
        .map(resolution -> Long.toString(resolution.id()));
  }
}
