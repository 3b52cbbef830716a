package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Transition;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/{issueIdOrKey}/transitions}: the only way to another status. */
public final class TransitionResource implements Resource<JiraCall> {

  private final Issues issues;
  private final IssueWriter writer;
  private final TransitionViews views;

  /** Moves the issues of a site. */
  public TransitionResource(Issues issues, IssueWriter writer, TransitionViews views) {
    this.issues = issues;
    this.writer = writer;
    this.views = views;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("getTransitions")
        .query(
            "expand",
            "transitionId",
            "skipRemoteOnlyCondition",
            "includeUnavailableTransitions",
            "sortByOpsBarAndStatus")
        .answer(this::list);
    operations
        .on("doTransition")
        .body("fields", "update", "properties", "transition", "historyMetadata")
        .answer(this::move);
  }

  private Reply list(JiraCall call) {
    Issue issue = issues.get(call, call.path("issueIdOrKey"));
    boolean may = issues.may(call, Permission.TRANSITION_ISSUES, issue);
    ArrayNode all =
        may
            ? views.of(call, issue, call.expands("transitions.fields"))
            : JsonNodeFactory.instance.arrayNode();
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    reply.put("expand", "transitions");
    ArrayNode list = reply.putArray("transitions");
    all.valueStream()
        .filter(one ->
            call.query("transitionId")
                .map(id -> id.equals(one.path("id").asString("")))
                .orElse(true))
        .forEach(list::add);
    return Reply.ok(reply);
  }

  private Reply move(JiraCall call) {
    Issue issue = issues.get(call, call.path("issueIdOrKey"));
    String id = call.body().path("transition").path("id").asString("");
    if (id.isEmpty()) {
      throw Refusal.badRequest("Missing 'transition' identifier");
    }
    move(call, issue, id, call.body());
    return Reply.noContent();
  }

  /** The transitions that lead out of an issue's status. */
  public List<Transition> from(Issue issue) {
    return views.workflow(issue).from(issue.statusId());
  }

  /**
   * Moves an issue by a transition that asks for nothing else.
   *
   * @throws Refusal 400 if the transition does not lead away from where the issue is
   */
  public void move(JiraCall call, Issue issue, String transitionId) {
    move(call, issue, transitionId, JsonNodeFactory.instance.objectNode());
  }

  private void move(JiraCall call, Issue issue, String id, ObjectNode body) {
    Transition transition =
        views
            .workflow(issue)
            .from(issue.statusId(), id)
            .filter(_ -> issues.may(call, Permission.TRANSITION_ISSUES, issue))
            .orElseThrow(() ->
                Refusal.badRequest("Transition id '" + id + "' is not valid for this issue."));
    int known = issues.history().length(issue.id());
    writer.transitionFields(call, issue, transition, body);
    String before = issue.statusId();
    if (IssueViews.category(issues.configuration(), before)
        != IssueViews.category(issues.configuration(), transition.toStatusId())) {
      issue.fields().put("statuscategorychangedate", JiraSite.time(issues.site().now()));
    }
    Issue after = issues.touch(call.caller(), issue.withStatus(transition.toStatusId()));
    issues.tell(call, News.of(Happening.TRANSITIONED, after));
    writer.parts(call, after, body.path("update"));
    issues.history().explain(issue.id(), known, body.path("historyMetadata"));
  }
}
