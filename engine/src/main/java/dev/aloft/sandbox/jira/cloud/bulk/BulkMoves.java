package dev.aloft.sandbox.jira.cloud.bulk;

import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.issue.Happening;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueMover;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.issue.News;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * {@code /bulk/issues/move}: another type, another parent, another project. Sub-tasks of what is
 * moved go along as sub-tasks of the target's first such type where that may be inferred; else they
 * stay until they are moved themselves, and keep their parent.
 */
final class BulkMoves implements Resource<JiraCall> {

  /** Most issues of one request. */
  private static final int MOST = 1000;

  private static final Set<String> FLAGS =
      Set.of(
          "inferClassificationDefaults",
          "inferFieldDefaults",
          "inferStatusDefaults",
          "inferSubtaskTypeDefault");

  private static final Set<String> MAPPING =
      Set.of("issueIdsOrKeys", "targetClassification", "targetMandatoryFields", "targetStatus");

  private final Issues issues;
  private final IssueMover mover;
  private final SiteTables tables;
  private final Permissions permissions;
  private final BulkQueue queue;

  /** Moves the issues of a site. */
  BulkMoves(Issues issues, SiteTables tables, Permissions permissions, BulkQueue queue) {
    this.issues = issues;
    this.mover = new IssueMover(issues);
    this.tables = tables;
    this.permissions = permissions;
    this.queue = queue;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("submitBulkMove")
        .body("sendBulkNotification", "targetToSourcesMapping")
        .answer(this::submit);
  }

  /** The request is refused as a whole; nothing moves. */
  private static final class Invalid extends Exception {
    private static final long serialVersionUID = 1L;

    Invalid(String message) {
      super(message);
    }
  }

  private record Move(
      Issue issue, Project to, IssueType type, Optional<Issue> parent, String status) {}

  private Reply submit(JiraCall call) {
    List<Move> moves = new ArrayList<>();
    try {
      if (!permissions.hasGlobally(call.caller(), Permission.BULK_CHANGE)) {
        throw new Invalid("You do not have permission to perform bulk operations.");
      }
      JsonNode mapping = call.body().path("targetToSourcesMapping");
      if (mapping.isEmpty()) {
        throw new Invalid("targetToSourcesMapping must not be empty");
      }
      for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
        read(call, entry.getKey(), entry.getValue(), moves);
      }
    } catch (Invalid e) {
      return BulkQueue.refused(String.valueOf(e.getMessage()));
    }
    List<Long> done = new ArrayList<>();
    Map<Long, String> failed = new TreeMap<>();
    for (Move move : moves) {
      Optional<String> refusal =
          mover.move(
              call.caller(), move.issue(), move.to(), move.type(), move.parent(), move.status());
      refusal.ifPresentOrElse(
          why -> failed.put(move.issue().id(), why), () -> done.add(move.issue().id()));
    }
    for (long id : done) {
      issues
          .store()
          .find(id)
          .ifPresent(moved -> issues.tell(call, News.of(Happening.MOVED, moved)));
    }
    return queue.submitted(call, done, failed);
  }

  private void read(JiraCall call, String target, JsonNode sources, List<Move> moves)
      throws Invalid {
    form(sources);
    String[] names = target.split(",", -1);
    if (names.length < 2 || names.length > 3) {
      throw new Invalid("The target must be <project>,<issue type>[,<parent>]: " + target);
    }
    Project project =
        issues
            .configuration()
            .project(names[0])
            .orElseThrow(() -> new Invalid("There is no project " + names[0]));
    IssueType type =
        issues.configuration().issueTypes(project).stream()
            .filter(one -> one.id().equals(names[1]))
            .findFirst()
            .orElseThrow(() -> new Invalid("The project has no issue type " + names[1]));
    Optional<Issue> parent = Optional.empty();
    if (names.length == 3) {
      parent = issues.find(names[2]);
      if (parent.isEmpty()) {
        throw new Invalid("There is no parent issue " + names[2]);
      }
    }
    if (type.subtask() && parent.isEmpty()) {
      throw new Invalid("A parent is required where the issue type is a sub-task");
    }
    permitted(call, Permission.CREATE_ISSUES, project);
    for (JsonNode name : sources.path("issueIdsOrKeys")) {
      Issue issue =
          issues
              .find(name.asString(""))
              .orElseThrow(
                  () -> new Invalid("Some of the issues in the issueIdsOrKeys are not valid"));
      permitted(call, Permission.MOVE_ISSUES, issues.project(issue));
      moves.add(move(sources, issue, project, type, parent));
      if (sources.path("inferSubtaskTypeDefault").asBoolean(false)
          && !issue.projectId().equals(project.id())) {
        subtasks(sources, issue, project, moves);
      }
    }
    if (moves.size() > MOST) {
      throw new Invalid("At most " + MOST + " issues can be moved at once");
    }
  }

  private Move move(
      JsonNode sources, Issue issue, Project project, IssueType type, Optional<Issue> parent)
      throws Invalid {
    String status =
        mover
            .statusAfter(
                issue,
                project,
                type,
                sources.path("targetStatus"),
                sources.path("inferStatusDefaults").asBoolean(false))
            .orElseThrow(() -> new Invalid("targetStatus lacks the status " + issue.statusId()));
    return new Move(issue, project, type, parent, status);
  }

  private void subtasks(JsonNode sources, Issue parent, Project project, List<Move> moves)
      throws Invalid {
    for (long id : issues.store().children(parent.id())) {
      Issue child = issues.store().find(id).orElseThrow();
      if (issues.type(child).subtask()) {
        IssueType type =
            issues.configuration().issueTypes(project).stream()
                .filter(IssueType::subtask)
                .findFirst()
                .orElseThrow(() -> new Invalid(project.key() + " has no type of sub-tasks"));
        moves.add(move(sources, child, project, type, Optional.of(parent)));
      }
    }
  }

  private void permitted(JiraCall call, Permission needed, Project project) throws Invalid {
    if (!permissions.has(
        call.caller(), needed, tables.projects().find(project.id()).orElseThrow())) {
      throw new Invalid("You do not have the permission " + needed + " in " + project.key());
    }
  }

  private static void form(JsonNode sources) throws Invalid {
    for (String flag : FLAGS) {
      if (!sources.path(flag).isBoolean()) {
        throw new Invalid(flag + " must be true or false");
      }
    }
    for (String name : sources.propertyNames()) {
      if (!FLAGS.contains(name) && !MAPPING.contains(name)) {
        throw new Invalid("Unrecognized field " + name);
      }
    }
    if (sources.path("issueIdsOrKeys").isEmpty()) {
      throw new Invalid("issueIdsOrKeys must not be empty");
    }
    both(sources, "inferStatusDefaults", "targetStatus");
    both(sources, "inferFieldDefaults", "targetMandatoryFields");
    both(sources, "inferClassificationDefaults", "targetClassification");
  }

  private static void both(JsonNode sources, String flag, String values) throws Invalid {
    if (sources.path(flag).asBoolean(false) && !sources.path(values).isEmpty()) {
      throw new Invalid(values + " must not be given where " + flag + " is true");
    }
  }
}
