package dev.aloft.sandbox.jira.datacenter.comment;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Comment;
import dev.aloft.sandbox.jira.datacenter.view.PartViews;
import dev.aloft.sandbox.jira.datacenter.view.Rendering;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/{issueIdOrKey}/comment}. */
public final class CommentResource implements Resource<DataCenterCall> {

  private static final int MOST = 5_000;

  private final JiraSite site;
  private final Lookup lookup;
  private final Comments comments;
  private final PartViews views;
  private final Rendering rendering;

  /** The comments of a site. */
  public CommentResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
    this.comments = new Comments(site);
    this.views = new PartViews(site);
    this.rendering = new Rendering(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getComments")
        .query("startAt", "maxResults", "orderBy", "expand")
        .answer(this::list);
    operations
        .on("addComment")
        .query("expand")
        .body("body", "visibility", "properties")
        .answer(call -> {
          Comment comment = comments.add(call.caller(), lookup.issue(call), call.body());
          properties(call, comment);
          return Reply.created(view(call, comment));
        });
    operations
        .on("getComment")
        .query("expand")
        .answer(call -> Reply.ok(view(call, find(call, lookup.issue(call)))));
    operations
        .on("updateComment")
        .query("expand")
        .body("body", "visibility", "properties")
        .answer(call -> {
          Issue issue = lookup.issue(call);
          Comment comment = comments.edit(call.caller(), issue, find(call, issue), call.body());
          properties(call, comment);
          return Reply.ok(view(call, comment));
        });
    operations
        .on("deleteComment")
        .answer(call -> {
          Issue issue = lookup.issue(call);
          comments.delete(call.caller(), issue, find(call, issue));
          return Reply.noContent();
        });
    operations
        .on("setPinComment")
        .anyBody()
        .answer(call -> {
          if (!call.json().isBoolean()) {
            throw Refusal.badRequest("A boolean is required.");
          }
          Issue issue = lookup.issue(call);
          comments.pin(call.caller(), find(call, issue), call.json().booleanValue());
          return Reply.noContent();
        });
    operations.on("getPinnedComments").answer(this::pinned);
  }

  private Comment find(DataCenterCall call, Issue issue) {
    return comments.find(call.caller(), issue, call.path("id"));
  }

  private void properties(DataCenterCall call, Comment comment) {
    for (JsonNode one : call.body().path("properties")) {
      site.properties()
          .put("comment " + comment.id(), one.path("key").asString(""), one.path("value"));
    }
  }

  private ObjectNode view(DataCenterCall call, Comment comment) {
    ObjectNode view = views.comment(call, comment);
    if (call.expands("renderedBody")) {
      view.put("renderedBody", rendering.html(comment.body()));
    }
    if (call.expands("properties")) {
      var list = view.putArray("properties");
      site.properties()
          .all("comment " + comment.id())
          .forEach((key, value) -> {
            ObjectNode property = list.addObject();
            property.put("key", key);
            property.set("value", value);
          });
    }
    return view;
  }

  private Reply list(DataCenterCall call) {
    List<Comment> all = comments.visible(call.caller(), lookup.issue(call));
    String order = call.query("orderBy").orElse("created");
    switch (order) {
      case "created", "+created" -> {
        // So they are.
      }
      case "-created" -> all = all.reversed();
      default -> throw Refusal.badRequest("Comments cannot be ordered by '" + order + "'.");
    }
    int usual = Math.max(all.size(), 1);
    return Reply.ok(
        Pages.named(
            call,
            "comments",
            all,
            call.query("maxResults").isPresent() ? MOST : usual,
            Math.max(MOST, usual),
            comment -> view(call, comment)));
  }

  private Reply pinned(DataCenterCall call) {
    List<Comment> pinned =
        comments.visible(call.caller(), lookup.issue(call)).stream()
            .filter(comment -> comment.pin().isPresent())
            .toList();
    return Reply.ok(
        Json.array(
            pinned,
            comment -> {
              ObjectNode view = Json.object();
              view.set("comment", view(call, comment));
              comment
                  .pin()
                  .ifPresent(pin -> {
                    view.put("pinnedBy", site.displayName(pin.by()));
                    view.put("pinnedDate", JiraTimes.print(Instant.ofEpochMilli(pin.at())));
                  });
              return view;
            }));
  }
}
