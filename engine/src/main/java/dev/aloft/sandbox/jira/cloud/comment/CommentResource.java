package dev.aloft.sandbox.jira.cloud.comment;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code /issue/{issueIdOrKey}/comment…} and {@code /comment/list}. */
public final class CommentResource implements Resource<JiraCall> {

  /** The most ids of one list call (contract). */
  private static final int MOST = 1000;

  /** What may be written; author and times are the server's (read-only in the contract). */
  private static final List<String> BODY = List.of("body", "visibility", "properties");

  private final Issues issues;
  private final Comments comments;

  /** The comments of a site. */
  public CommentResource(Issues issues, Comments comments) {
    this.issues = issues;
    this.comments = comments;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("getComments")
        .query("startAt", "maxResults", "orderBy", "expand")
        .answer(this::list);
    operations.on("addComment").query("expand").body(BODY.toArray(String[]::new)).answer(this::add);
    operations
        .on("getComment")
        .query("expand")
        .answer(call -> Reply.ok(comments.expanded(call, named(call))));
    operations
        .on("updateComment")
        .query("notifyUsers", "overrideEditableFlag", "expand")
        .body(BODY.toArray(String[]::new))
        .answer(this::edit);
    operations.on("deleteComment").answer(this::delete);
    operations.on("getCommentsByIds").query("expand").body("ids").reading().answer(this::byIds);
  }

  private Issue issue(JiraCall call) {
    return issues.get(call, call.path("issueIdOrKey"));
  }

  private Document named(JiraCall call) {
    Issue issue = issue(call);
    return comments
        .find(call, number(call.path("id")))
        .filter(comment -> comment.owner() == issue.id())
        .orElseThrow(() -> missing(call.path("id")));
  }

  private static Refusal missing(String id) {
    return Refusal.notFound("Can not find a comment for the id: " + id + ".");
  }

  private static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw missing(id);
    }
  }

  /** The comment that a property's path names. */
  public long entity(JiraCall call) {
    String id = call.path("commentId");
    return comments.find(call, number(id)).orElseThrow(() -> missing(id)).id();
  }

  private Reply list(JiraCall call) {
    List<Document> all = comments.visible(call, issue(call));
    String order = call.query("orderBy").orElse("created");
    List<Document> ordered =
        switch (order) {
          case "created", "+created" -> all;
          case "-created" -> all.reversed();
          default -> throw Refusal.badRequest("The orderBy parameter must be 'created'.");
        };
    return Reply.ok(
        Pages.named(
            call, "comments", ordered, 100, 5000, comment -> comments.expanded(call, comment)));
  }

  private Reply add(JiraCall call) {
    Issue issue = issue(call);
    if (!issues.may(call, Permission.ADD_COMMENTS, issue)) {
      throw Refusal.badRequest("You do not have the permission to comment on this issue.");
    }
    Document comment = comments.add(call, issue, call.body());
    return Reply.created(comments.expanded(call, comment));
  }

  private Reply edit(JiraCall call) {
    if (call.flag("overrideEditableFlag", false)) {
      throw Refusal.forbidden("Only Connect and Forge apps may override locks.");
    }
    Document before = named(call);
    require(call, before, Permission.EDIT_OWN_COMMENTS, Permission.EDIT_ALL_COMMENTS, "edit");
    Document comment = comments.edit(call, issue(call), before, call.body());
    return Reply.ok(comments.expanded(call, comment));
  }

  private Reply delete(JiraCall call) {
    Document before = named(call);
    require(call, before, Permission.DELETE_OWN_COMMENTS, Permission.DELETE_ALL_COMMENTS, "delete");
    comments.delete(call, issue(call), before);
    return Reply.noContent();
  }

  private void require(
      JiraCall call, Document comment, Permission own, Permission all, String what) {
    String author = comment.json().path("author").asString("");
    if (!issues.may(call, issue(call), author, own, all)) {
      throw Refusal.badRequest("You do not have permission to " + what + " this comment.");
    }
  }

  private Reply byIds(JiraCall call) {
    List<Long> ids = new ArrayList<>();
    for (JsonNode id : call.body().path("ids")) {
      ids.add(id.asLong(-1));
    }
    if (ids.isEmpty() || ids.size() > MOST) {
      throw Refusal.badRequest("Between 1 and " + MOST + " comment IDs must be given.");
    }
    List<Document> found =
        ids.stream().distinct().flatMap(id -> comments.find(call, id).stream()).toList();
    return Reply.ok(
        Pages.bean(call, found, MOST, MOST, comment -> comments.expanded(call, comment)));
  }
}
