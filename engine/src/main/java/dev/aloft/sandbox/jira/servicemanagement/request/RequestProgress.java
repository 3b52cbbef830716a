package dev.aloft.sandbox.jira.servicemanagement.request;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.DeskPages;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Status;
import dev.aloft.sandbox.jira.cloud.config.Transition;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssueHistory.Step;
import dev.aloft.sandbox.jira.cloud.issue.TransitionResource;
import dev.aloft.sandbox.jira.cloud.issue.TransitionViews;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.servicemanagement.desk.DeskViews;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /request/{issueIdOrKey}/status} and {@code transition}: where requests have been. */
public final class RequestProgress implements Resource<CloudCall> {

  private final WholeSite jira;
  private final RequestResource requests;
  private final TransitionViews workflows;
  private final TransitionResource transitions;

  /** The progress of a site's requests. */
  public RequestProgress(WholeSite jira, RequestResource requests) {
    this.jira = jira;
    this.requests = requests;
    this.workflows = new TransitionViews(jira.issues().issues());
    this.transitions =
        new TransitionResource(jira.issues().issues(), jira.issues().writer(), workflows);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on("getCustomerRequestStatus").query("start", "limit").answer(this::statuses);
    operations.on("getCustomerTransitions").query("start", "limit").answer(this::list);
    operations.on("performCustomerTransition").body("id", "additionalComment").answer(this::move);
  }

  /** The current status first, that in which the request was raised last. */
  private Reply statuses(CloudCall call) {
    Issue issue = requests.visible(call).issue();
    List<Step> moves = jira.issues().issues().history().steps(issue.id(), "status");
    String first = moves.isEmpty() ? issue.statusId() : moves.getFirst().from().id().orElse("");
    List<Stay> all = new ArrayList<>();
    all.add(new Stay(first, issue.created()));
    moves.forEach(move -> all.add(new Stay(move.to().id().orElse(""), move.at())));
    return Reply.ok(DeskPages.of(call, all.reversed(), this::status));
  }

  private record Stay(String status, Instant since) {}

  private ObjectNode status(Stay stay) {
    ObjectNode view = Json.object();
    jira.issues()
        .issues()
        .configuration()
        .status(stay.status())
        .ifPresent(status -> named(status, view));
    view.set("statusDate", DeskViews.time(stay.since()));
    return view;
  }

  private static void named(Status status, ObjectNode view) {
    view.put("status", status.name())
        .put("statusCategory", RequestViews.category(status.category()));
  }

  private List<Transition> open(JiraCall call, Issue issue) {
    return jira.issues().issues().may(call, Permission.TRANSITION_ISSUES, issue)
        ? workflows.workflow(issue).from(issue.statusId())
        : List.of();
  }

  private Reply list(CloudCall call) {
    Issue issue = requests.visible(call).issue();
    return Reply.ok(
        DeskPages.of(
            call,
            open(DeskViews.platform(call, 2), issue),
            one -> Json.object().put("id", one.id()).put("name", one.name())));
  }

  private Reply move(CloudCall call) {
    Issue issue = requests.visible(call).issue();
    JiraCall platform = DeskViews.platform(call, 2);
    Form form = Form.of(call);
    String id = form.text("id").orElse("");
    if (open(platform, issue).stream().noneMatch(one -> one.id().equals(id))) {
      throw Refusal.badRequest("Transition id '" + id + "' is not valid for this request.");
    }
    String comment =
        form.node("additionalComment").map(it -> it.path("body").asString("")).orElse("");
    if (!comment.isBlank()) {
      jira.issues().comments().add(platform, issue, Json.object().put("body", comment));
    }
    transitions.move(platform, requests.visible(call).issue(), id);
    return Reply.noContent();
  }
}
