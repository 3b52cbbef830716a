package dev.aloft.sandbox.jira.software.sprint;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.software.board.KanbanMoveResource;
import dev.aloft.sandbox.jira.software.issue.AgileIssues;
import dev.aloft.sandbox.jira.software.planning.Ranks;
import dev.aloft.sandbox.jira.software.planning.Sprint;
import dev.aloft.sandbox.jira.software.planning.Sprints;
import dev.aloft.sandbox.jira.software.rank.RankForm;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /sprint/{sprintId}/issue} and {@code /backlog/…/issue}: moving issues, at most fifty. */
public final class SprintMoves implements Resource<CloudCall> {

  private static final String[] RANKED = {
    "issues", "rankBeforeIssue", "rankAfterIssue", "rankCustomFieldId"
  };

  private final Issues platform;
  private final KanbanMoveResource kanban;
  private final Sprints sprints;
  private final SprintAccess access;
  private final AgileIssues issues;
  private final SprintField field;
  private final Ranks ranks;
  private final RankForm form;

  /** Moves a site's issues. */
  public SprintMoves(
      Issues platform,
      KanbanMoveResource kanban,
      Sprints sprints,
      SprintAccess access,
      AgileIssues issues,
      SprintField field,
      Ranks ranks,
      RankForm form) {
    this.platform = platform;
    this.kanban = kanban;
    this.sprints = sprints;
    this.access = access;
    this.issues = issues;
    this.field = field;
    this.ranks = ranks;
    this.form = form;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on("moveIssuesToSprintAndRank").body(RANKED).answer(this::toSprint);
    operations.on("moveIssuesToBacklog").body("issues").answer(this::toBacklog);
    operations.on("moveIssuesToBacklogForBoard").body(RANKED).answer(this::toBoardsBacklog);
  }

  private Reply toSprint(CloudCall call) {
    Sprint sprint = access.visible(call, call.path("sprintId"));
    if (!sprint.open()) {
      throw Refusal.badRequest("Issues can only be moved to open or active sprints.");
    }
    List<Issue> moving = movable(call);
    Optional<RankForm.Place> place = form.place(call, "Issue");
    List<Long> ids = moving.stream().map(Issue::id).toList();
    place.ifPresent(at -> RankForm.rank(ranks, ids, at));
    move(call, moving, () -> sprints.move(ids, sprint));
    return Reply.noContent();
  }

  private void move(CloudCall call, List<Issue> moving, Runnable move) {
    Map<Issue, List<Sprint>> before = new LinkedHashMap<>();
    moving.forEach(issue -> before.put(issue, sprints.of(issue.id())));
    move.run();
    before.forEach((issue, old) -> field.moved(call.caller(), issue, old));
  }

  private List<Issue> movable(CloudCall call) {
    List<Issue> moving = issues.named(call);
    issues.require(call, Permission.SCHEDULE_ISSUES, moving);
    issues.require(call, Permission.EDIT_ISSUES, moving);
    if (moving.stream().anyMatch(issue -> platform.type(issue).subtask())) {
      throw Refusal.badRequest("Sub-tasks move with their parent and cannot be moved alone.");
    }
    return moving;
  }

  private Reply toBacklog(CloudCall call) {
    List<Issue> moving = movable(call);
    move(call, moving, () -> sprints.backlog(moving.stream().map(Issue::id).toList()));
    return Reply.noContent();
  }

  private Reply toBoardsBacklog(CloudCall call) {
    return kanban.toBacklog(call).orElseGet(() -> outOfSprints(call));
  }

  private Reply outOfSprints(CloudCall call) {
    List<Issue> moving = movable(call);
    Optional<RankForm.Place> place = form.place(call, "Issue");
    List<Long> ids = moving.stream().map(Issue::id).toList();
    place.ifPresent(at -> RankForm.rank(ranks, ids, at));
    move(call, moving, () -> sprints.backlog(ids));
    return Reply.noContent();
  }
}
