package dev.aloft.sandbox.jira.cloud.bulk;

import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Status;
import dev.aloft.sandbox.jira.cloud.config.Transition;
import dev.aloft.sandbox.jira.cloud.config.Workflow;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.issue.TransitionResource;
import dev.aloft.sandbox.jira.cloud.issue.TransitionViews;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /bulk/issues/transition}: issues of one workflow share those transitions that each of them
 * has and that show no screen.
 */
final class BulkTransitions implements Resource<JiraCall> {

  private final Issues issues;
  private final TransitionViews views;
  private final TransitionResource transitions;
  private final BulkSelection selection;

  BulkTransitions(
      Issues issues,
      TransitionViews views,
      TransitionResource transitions,
      BulkSelection selection) {
    this.issues = issues;
    this.views = views;
    this.transitions = transitions;
    this.selection = selection;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getAvailableTransitions")
        .query("issueIdsOrKeys")
        .answer(call -> BulkSelection.guarded(() -> available(call)));
    on.on("submitBulkTransition")
        .body("bulkTransitionInputs", "sendBulkNotification")
        .answer(call -> BulkSelection.guarded(() -> submit(call)));
  }

  private Reply available(JiraCall call) {
    Map<Workflow, List<Issue>> byWorkflow = new LinkedHashMap<>();
    for (Issue issue : selection.of(call, call.list("issueIdsOrKeys"))) {
      byWorkflow.computeIfAbsent(views.workflow(issue), one -> new ArrayList<>()).add(issue);
    }
    ObjectNode document = Json.object();
    ArrayNode list = document.putArray("availableTransitions");
    byWorkflow.forEach((workflow, together) -> list.add(shared(call, workflow, together)));
    return Reply.ok(document);
  }

  private ObjectNode shared(JiraCall call, Workflow workflow, List<Issue> together) {
    List<Transition> offered = offered(call, workflow, together.getFirst());
    List<Transition> shared =
        offered.stream()
            .filter(one ->
                together.stream().allMatch(issue -> offered(call, workflow, issue).contains(one)))
            .filter(one -> one.screenFields().isEmpty())
            .toList();
    ObjectNode document = Json.object();
    document.set("issues", Json.texts(together.stream().map(issues::key).toList()));
    document.put("isTransitionsFiltered", shared.size() < offered.size());
    document.set("transitions", Json.array(shared, this::transition));
    return document;
  }

  private List<Transition> offered(JiraCall call, Workflow workflow, Issue issue) {
    return issues.may(call, Permission.TRANSITION_ISSUES, issue)
        ? workflow.transitions().stream().filter(one -> one.leaves(issue.statusId())).toList()
        : List.of();
  }

  private ObjectNode transition(Transition transition) {
    ObjectNode document = Json.object();
    document.put("transitionId", Integer.parseInt(transition.id()));
    document.put("transitionName", transition.name());
    document
        .putObject("to")
        .put("statusId", Long.parseLong(transition.toStatusId()))
        .put(
            "statusName",
            issues.configuration().status(transition.toStatusId()).map(Status::name).orElse(""));
    return document;
  }

  private Reply submit(JiraCall call) {
    List<BulkSelection.Step> steps = new ArrayList<>();
    for (JsonNode input : call.body().path("bulkTransitionInputs")) {
      String id = input.path("transitionId").asString("");
      for (Issue issue : selection.of(call, input)) {
        steps.add(new BulkSelection.Step(issue, one -> transitions.move(call, one, id)));
      }
    }
    if (steps.isEmpty()) {
      throw Refusal.badRequest("bulkTransitionInputs must not be empty.");
    }
    return selection.submit(call, steps);
  }
}
