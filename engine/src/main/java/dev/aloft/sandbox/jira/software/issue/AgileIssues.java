package dev.aloft.sandbox.jira.software.issue;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.issue.FieldSelection;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueViews.Wish;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.software.planning.Epics;
import dev.aloft.sandbox.jira.software.planning.Sprint;
import dev.aloft.sandbox.jira.software.planning.Sprints;
import dev.aloft.sandbox.jira.software.view.SprintViews;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The issues of a site as boards see and name them. */
public final class AgileIssues {

  /** The most issues of one move (contract). */
  private static final int MOST = 50;

  private final WholeSite jira;
  private final Sprints sprints;
  private final Epics epics;

  /** The issues of a site. */
  public AgileIssues(WholeSite jira, Sprints sprints, Epics epics) {
    this.jira = jira;
    this.sprints = sprints;
    this.epics = epics;
  }

  /** The key of an issue. */
  public String key(Issue issue) {
    return jira.issues().issues().key(issue);
  }

  /** Whether an account sees an issue. */
  public boolean sees(Account account, Issue issue) {
    return may(account, Permission.BROWSE_PROJECTS, issue);
  }

  /** Whether an account may do something to an issue. */
  public boolean may(Account account, Permission permission, Issue issue) {
    return jira.issues().issues().may(account, permission, issue);
  }

  /** An issue by id or key, if the caller sees it. */
  public Optional<Issue> find(CloudCall call, String idOrKey) {
    return jira.issues().issues().find(idOrKey).filter(issue -> sees(call.caller(), issue));
  }

  /**
   * An issue that a path names.
   *
   * @throws Refusal 404
   */
  public Issue get(CloudCall call, String idOrKey) {
    return find(call, idOrKey)
        .orElseThrow(() ->
            Refusal.notFound("Issue does not exist or you do not have permission to see it."));
  }

  /**
   * The issues that a body names to be moved.
   *
   * @throws Refusal 400 for none, more than fifty, or one that the caller does not see
   */
  public List<Issue> named(CloudCall call) {
    List<Issue> found = new ArrayList<>();
    for (String idOrKey : names(call)) {
      found.add(
          find(call, idOrKey)
              .orElseThrow(() ->
                  Refusal.badRequest(
                      "Issue '"
                          + idOrKey
                          + "' does not exist or you do not have permission to"
                          + " see it.")));
    }
    return found;
  }

  /** The ids or keys that a body names, each once; between one and fifty. */
  public List<String> names(CloudCall call) {
    List<String> names = Form.of(call).texts("issues").stream().distinct().toList();
    if (names.isEmpty()) {
      throw Refusal.badRequest("At least one issue must be given.");
    }
    if (names.size() > MOST) {
      throw Refusal.badRequest("The number of issues must not be more than " + MOST + ".");
    }
    return names;
  }

  /**
   * Lets pass who has a permission in the projects of all these issues.
   *
   * @throws Refusal 403
   */
  public void require(CloudCall call, Permission permission, List<Issue> issues) {
    if (!issues.stream().allMatch(issue -> may(call.caller(), permission, issue))) {
      throw Refusal.forbidden(
          "You do not have the permission '" + permission.label() + "' for all of these issues.");
    }
  }

  /** The call of the platform that would show the same; boards speak wiki markup. */
  public static JiraCall platform(CloudCall call) {
    return new JiraCall(call.request(), call.caller(), 2, call.path(), call.json());
  }

  /** What a call wants of each issue. */
  public static Wish wish(CloudCall call) {
    return new Wish(
        FieldSelection.of(call.list("fields"), "*navigable"),
        List.of(),
        Set.copyOf(call.list("expand")));
  }

  /** An issue with the fields that boards add. */
  public ObjectNode view(CloudCall call, Issue issue, Wish wish) {
    ObjectNode view = jira.issues().views().view(platform(call), issue, wish);
    view.put("self", call.self() + "/issue/" + issue.id());
    if (view.path("fields") instanceof ObjectNode fields) {
      agile(call, issue, wish.fields(), fields);
    }
    return view;
  }

  private void agile(CloudCall call, Issue issue, FieldSelection wanted, ObjectNode fields) {
    List<Sprint> all = sprints.of(issue.id());
    if (wanted.wants("sprint")) {
      fields.putNull("sprint");
      all.stream()
          .filter(Sprint::open)
          .findFirst()
          .ifPresent(sprint -> fields.set("sprint", SprintViews.view(call, sprint)));
    }
    if (wanted.wants("closedSprints")) {
      ArrayNode closed = fields.putArray("closedSprints");
      all.stream()
          .filter(sprint -> !sprint.open())
          .forEach(sprint -> closed.add(SprintViews.view(call, sprint)));
    }
    if (wanted.wants("flagged")) {
      fields.put("flagged", false);
    }
    if (wanted.wants("epic")) {
      fields.putNull("epic");
      epics.above(issue).ifPresent(epic -> fields.set("epic", epics.view(call.self(), epic)));
    }
  }
}
