package dev.aloft.sandbox.jira.cloud.bulk;

import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueMover;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Permission;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
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
 * {@code /bulk/issues/move}, within one project: another type, another parent. Moves between
 * projects are not imitated.
 */
public final class BulkMoves implements Resource<JiraCall> {

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
  public BulkMoves(JiraSite site, Issues issues, SiteTables tables, Permissions permissions) {
    this.issues = issues;
    this.mover = new IssueMover(issues);
    this.tables = tables;
    this.permissions = permissions;
    this.queue = new BulkQueue(site);
  }

  @Override
  public void register(Operations<JiraCall> on) {
    queue.register(on);
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

  private record Move(Issue issue, IssueType type, Optional<Issue> parent, String status) {}

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
          mover.move(move.issue(), move.type(), move.parent(), move.status());
      refusal.ifPresentOrElse(
          why -> failed.put(move.issue().id(), why), () -> done.add(move.issue().id()));
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
    var project =
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
    Project row = tables.projects().find(project.id()).orElseThrow();
    for (Permission needed : List.of(Permission.MOVE_ISSUES, Permission.CREATE_ISSUES)) {
      if (!permissions.has(call.caller(), needed, row)) {
        throw new Invalid("You do not have the permission " + needed + " in " + project.key());
      }
    }
    for (JsonNode name : sources.path("issueIdsOrKeys")) {
      Issue issue =
          issues
              .find(name.asString(""))
              .orElseThrow(
                  () -> new Invalid("Some of the issues in the issueIdsOrKeys are not valid"));
      if (!issue.projectId().equals(project.id())) {
        throw Refusal.of(501, "The sandbox does not imitate moves between projects.");
      }
      String status =
          mover
              .statusAfter(
                  issue,
                  type,
                  sources.path("targetStatus"),
                  sources.path("inferStatusDefaults").asBoolean(false))
              .orElseThrow(() -> new Invalid("targetStatus lacks the status " + issue.statusId()));
      moves.add(new Move(issue, type, parent, status));
    }
    if (moves.size() > MOST) {
      throw new Invalid("At most " + MOST + " issues can be moved at once");
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
