package dev.aloft.sandbox.jira.servicemanagement.request;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.DeskPages;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.cloud.comment.Comments;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.servicemanagement.desk.DeskViews;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks;
import dev.aloft.sandbox.jira.servicemanagement.request.RequestResource.Whole;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /request/{issueIdOrKey}/comment}: public comments, which customers read and write, and
 * internal ones, which only agents do.
 */
public final class RequestCommentResource implements Resource<CloudCall> {

  private final RequestResource requests;
  private final Desks desks;
  private final Comments comments;
  private final DeskViews views;

  /** The comments of a site's requests. */
  public RequestCommentResource(
      RequestResource requests, Desks desks, Comments comments, DeskViews views) {
    this.requests = requests;
    this.desks = desks;
    this.comments = comments;
    this.views = views;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getRequestComments")
        .query("public", "internal", "start", "limit")
        .answer(this::list);
    operations.on("createRequestComment").body("body", "public").answer(this::add);
    operations.on("getRequestCommentById").answer(this::get);
  }

  private boolean agent(CloudCall call, Whole request) {
    return desks.agent(call.caller(), request.desk());
  }

  /** The comments that the caller may see, oldest first. */
  List<Document> seen(CloudCall call, Whole request) {
    boolean agent = agent(call, request);
    return comments.visible(platform(call), request.issue()).stream()
        .filter(comment -> agent || comments.shared(comment))
        .toList();
  }

  private static JiraCall platform(CloudCall call) {
    return DeskViews.platform(call, 2);
  }

  private Reply list(CloudCall call) {
    Whole request = requests.visible(call);
    boolean open = call.flag("public", true);
    boolean internal = call.flag("internal", true);
    List<Document> found =
        seen(call, request).stream()
            .filter(comment -> comments.shared(comment) ? open : internal)
            .toList();
    return Reply.ok(DeskPages.of(call, found, comment -> view(call, request, comment)));
  }

  private Reply get(CloudCall call) {
    Whole request = requests.visible(call);
    return Reply.ok(view(call, request, named(call, request)));
  }

  /** The comment that a path names, if the caller may see it. */
  Document named(CloudCall call, Whole request) {
    return seen(call, request).stream()
        .filter(comment -> Ids.text(comment.id()).equals(call.path("commentId")))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("The comment does not exist."));
  }

  private Reply add(CloudCall call) {
    Whole request = requests.visible(call);
    Form form = Form.of(call);
    String body = form.text("body").orElse("");
    boolean open = form.flag("public").orElse(false);
    return Reply.created(view(call, request, add(call, request, body, open)));
  }

  /** Adds a comment. */
  Document add(CloudCall call, Whole request, String body, boolean open) {
    if (!open && !agent(call, request)) {
      throw Refusal.forbidden("Only agents may write internal comments.");
    }
    ObjectNode input = Json.object().put("body", body);
    if (!open) {
      ObjectNode property = input.putArray("properties").addObject();
      property.put("key", Comments.INTERNAL).putObject("value").put("internal", true);
    }
    return comments.add(platform(call), request.issue(), input);
  }

  ObjectNode view(CloudCall call, Whole request, Document comment) {
    ObjectNode shown = comments.view(platform(call), comment, false);
    ObjectNode view = Json.object();
    view.putArray("_expands");
    view.put("id", Ids.text(comment.id()));
    view.set("body", shown.path("body"));
    view.put("public", comments.shared(comment));
    view.set("author", views.user(call, comment.json().path("author").asString("")));
    view.set(
        "created", DeskViews.time(JiraTimes.parse(comment.json().path("created").asString(""))));
    view.putObject("_links")
        .put("self", call.self() + "/request/" + request.issue().id() + "/comment/" + comment.id());
    return view;
  }
}
