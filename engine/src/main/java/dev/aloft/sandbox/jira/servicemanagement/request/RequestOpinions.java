package dev.aloft.sandbox.jira.servicemanagement.request;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks;
import dev.aloft.sandbox.jira.servicemanagement.request.RequestResource.Whole;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /request/{requestIdOrKey}/feedback} and {@code notification}: what customers say about the
 * work on their requests, and whether they want to be told of it.
 */
public final class RequestOpinions implements Resource<CloudCall> {

  private static final int BEST = 5;

  private final RequestResource resource;
  private final Requests requests;

  /** What the customers of a site say. */
  public RequestOpinions(RequestResource resource, Requests requests) {
    this.resource = resource;
    this.requests = requests;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on("getFeedback").answer(this::get);
    operations.on("postFeedback").body("rating", "comment", "type").answer(this::post);
    operations.on("deleteFeedback").answer(this::delete);
    operations
        .on("getSubscriptionStatus")
        .answer(call -> Reply.ok(Json.object().put("subscribed", told(call))));
    operations.on("subscribe").answer(call -> tell(call, true));
    operations.on("unsubscribe").answer(call -> tell(call, false));
  }

  private Whole whole(CloudCall call) {
    return resource.visible(call, call.path("requestIdOrKey"));
  }

  /** Only who raised a request says how it went. */
  private Whole own(CloudCall call) {
    Whole whole = whole(call);
    if (!RequestResource.reporter(call.caller(), whole.issue())) {
      throw Desks.forbidden();
    }
    return whole;
  }

  private static Refusal none() {
    return Refusal.notFound("The request has no feedback.");
  }

  private Reply get(CloudCall call) {
    return requests.feedback(whole(call).request()).map(Reply::ok).orElseThrow(() -> none());
  }

  private Reply post(CloudCall call) {
    Whole whole = own(call);
    Form form = Form.of(call);
    int rating = form.node("rating").map(it -> it.asInt(0)).orElse(0);
    if (rating < 1 || rating > BEST) {
      throw Refusal.badRequest("The rating must be a number from 1 to " + BEST + ".");
    }
    if (!form.text("type").orElse("csat").equals("csat")) {
      throw Refusal.badRequest("The type of feedback must be csat.");
    }
    ObjectNode said = Json.object().put("rating", rating).put("type", "csat");
    form.node("comment")
        .map(it -> it.path("body").asString(""))
        .filter(text -> !text.isBlank())
        .ifPresent(text -> said.putObject("comment").put("body", text));
    requests.feedback(whole.request(), said);
    return Reply.created(said);
  }

  private Reply delete(CloudCall call) {
    if (!requests.forget(own(call).request())) {
      throw none();
    }
    return Reply.noContent();
  }

  /** The reporter and who takes part are told until they say otherwise, others if they ask. */
  private boolean told(CloudCall call) {
    Whole whole = resource.visible(call);
    String account = call.caller().accountId();
    return requests
        .told(whole.request(), account)
        .orElseGet(() ->
            RequestResource.reporter(call.caller(), whole.issue())
                || whole.request().participants().contains(account));
  }

  private Reply tell(CloudCall call, boolean told) {
    requests.tell(resource.visible(call).request(), call.caller().accountId(), told);
    return Reply.noContent();
  }
}
