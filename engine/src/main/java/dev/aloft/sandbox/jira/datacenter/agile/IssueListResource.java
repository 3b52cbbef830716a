package dev.aloft.sandbox.jira.datacenter.agile;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.datacenter.agile.AgileIssues.Scope;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Board;
import dev.aloft.sandbox.jira.datacenter.tables.Agile.Sprint;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** The issues of boards, backlogs, sprints and epics, and the epics of boards. */
public final class IssueListResource implements Resource<DataCenterCall> {

  private final BoardAccess boards;
  private final SprintAccess sprints;
  private final EpicAccess epics;
  private final Planning planning;
  private final AgileIssues issues;
  private final AgileViews views;

  /** The lists of a site. */
  public IssueListResource(JiraSite site) {
    this.planning = new Planning(site);
    this.views = new AgileViews(site, planning);
    this.issues = new AgileIssues(site, planning, views);
    this.boards = new BoardAccess(site, planning);
    this.sprints = new SprintAccess(site, planning, boards);
    this.epics = new EpicAccess(planning, issues);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    issues.list(operations, "getIssuesForBoard", call -> boards.scope(boards.board(call)));
    issues.list(operations, "getIssuesForBacklog", call -> boards.backlog(boards.board(call)));
    issues.list(
        operations,
        "getIssuesWithoutEpic",
        call -> boards.scope(boards.board(call)).and(below(Optional.empty())));
    issues.list(
        operations,
        "getIssuesForEpic",
        call ->
            boards
                .scope(boards.board(call))
                .and(below(Optional.of(epics.named(call, call.path("epicId"))))));
    issues.list(
        operations,
        "getIssuesForSprint",
        call -> {
          Board board = boards.scrum(call, call.path("boardId"));
          Sprint sprint = sprints.visible(call, call.path("sprintId"));
          return boards.scope(board).and(issue -> planning.in(issue, sprint.id()));
        });
    issues.list(
        operations,
        "getIssuesForSprint_1",
        call -> {
          Sprint sprint = sprints.visible(call, call.path("sprintId"));
          return Scope.of("", issue -> planning.in(issue, sprint.id()));
        });
    issues.list(
        operations, "getIssuesWithoutEpic_1", call -> Scope.of("", below(Optional.empty())));
    issues.list(
        operations,
        "getIssuesForEpic_1",
        call -> Scope.of("", below(Optional.of(epics.named(call, call.path("epicIdOrKey"))))));
    operations.on("getEpics").query("startAt", "maxResults", "done").answer(this::epics);
  }

  /** What is right below an epic, or could be below one and is below none. */
  private Predicate<Issue> below(Optional<Issue> epic) {
    return epic.<Predicate<Issue>>map(one ->
            issue -> planning.epicOf(issue).filter(above -> above.id() == one.id()).isPresent())
        .orElseGet(() ->
            issue ->
                !planning.epic(issue)
                    && issue.parent().isEmpty()
                    && planning.epicOf(issue).isEmpty());
  }

  private Reply epics(DataCenterCall call) {
    Board board = boards.board(call);
    Optional<Boolean> done =
        call.query("done")
            .map(word ->
                switch (word) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw Refusal.badRequest("The parameter 'done' must be a boolean.");
                });
    Predicate<Issue> wanted =
        epic -> planning.epic(epic) && (done.isEmpty() || done.get() == planning.done(epic));
    Pages.Part<Issue> found =
        issues.page(call, Scope.of(boards.jql(board), wanted), BoardResource.max(call));
    ObjectNode page = BoardResource.page(call, found, epic -> views.epic(call, epic));
    page.remove("total");
    return Reply.ok(page);
  }
}
