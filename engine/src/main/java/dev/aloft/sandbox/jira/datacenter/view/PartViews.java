package dev.aloft.sandbox.jira.datacenter.view;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.Durations;
import dev.aloft.sandbox.jira.JiraTimes;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Attachment;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Comment;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Visibility;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Worklog;
import dev.aloft.sandbox.jira.datacenter.user.UserViews;
import dev.aloft.sandbox.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** How comments, worklogs and attachments look in replies. */
public final class PartViews {

  private final JiraSite site;

  /** The views of a site. */
  public PartViews(JiraSite site) {
    this.site = site;
  }

  private static String time(long millis) {
    return JiraTimes.print(Instant.ofEpochMilli(millis));
  }

  /** A comment. */
  public ObjectNode comment(DataCenterCall call, Comment comment) {
    ObjectNode view = Json.object();
    view.put(
        "self", call.address("/rest/api/2/issue/" + comment.owner() + "/comment/" + comment.id()));
    view.put("id", Long.toString(comment.id()));
    if (!comment.author().isEmpty()) {
      view.set("author", UserViews.of(call, site.users(), comment.author()));
    }
    view.put("body", comment.body());
    if (!comment.editor().isEmpty()) {
      view.set("updateAuthor", UserViews.of(call, site.users(), comment.editor()));
    }
    view.put("created", time(comment.created()));
    view.put("updated", time(comment.updated()));
    comment.visibility().ifPresent(circle -> view.set("visibility", visibility(circle)));
    return view;
  }

  private static ObjectNode visibility(Visibility circle) {
    return Json.object().put("type", circle.type()).put("value", circle.value());
  }

  /** A worklog. */
  public ObjectNode worklog(DataCenterCall call, Worklog worklog) {
    ObjectNode view = Json.object();
    view.put(
        "self", call.address("/rest/api/2/issue/" + worklog.owner() + "/worklog/" + worklog.id()));
    if (!worklog.author().isEmpty()) {
      view.set("author", UserViews.of(call, site.users(), worklog.author()));
    }
    if (!worklog.editor().isEmpty()) {
      view.set("updateAuthor", UserViews.of(call, site.users(), worklog.editor()));
    }
    view.put("comment", worklog.comment());
    view.put("created", time(worklog.created()));
    view.put("updated", time(worklog.updated()));
    worklog.visibility().ifPresent(circle -> view.set("visibility", visibility(circle)));
    view.put("started", time(worklog.started()));
    view.put("timeSpent", Durations.text(worklog.seconds()));
    view.put("timeSpentSeconds", worklog.seconds());
    view.put("id", Long.toString(worklog.id()));
    view.put("issueId", Long.toString(worklog.owner()));
    return view;
  }

  /** An attachment. */
  public ObjectNode attachment(DataCenterCall call, Attachment attachment) {
    ObjectNode view = Json.object();
    view.put("self", call.address("/rest/api/2/attachment/" + attachment.id()));
    view.put("id", Long.toString(attachment.id()));
    view.put("filename", attachment.name());
    if (!attachment.author().isEmpty()) {
      view.set("author", UserViews.of(call, site.users(), attachment.author()));
    }
    view.put("created", time(attachment.created()));
    view.put("size", attachment.size());
    view.put("mimeType", attachment.mediaType());
    view.put("content", call.address(content(attachment)));
    if (attachment.mediaType().startsWith("image/")) {
      view.put("thumbnail", call.address(content(attachment)));
    }
    return view;
  }

  private static String content(Attachment attachment) {
    String name = URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8);
    return "/secure/attachment/" + attachment.id() + "/" + name.replace("+", "%20");
  }

  /** An issue as another one names it. */
  public ObjectNode reference(DataCenterCall call, Issue issue) {
    ObjectNode view = Json.object();
    view.put("id", Long.toString(issue.id()));
    view.put("key", site.issues().key(issue));
    view.put("self", call.address("/rest/api/2/issue/" + issue.id()));
    ObjectNode fields = view.putObject("fields");
    fields.put("summary", issue.text("summary").orElse(""));
    site.tables()
        .statuses()
        .find(issue.status())
        .ifPresent(status -> fields.set("status", ListViews.status(call, status)));
    issue
        .number("priority")
        .flatMap(site.tables().priorities()::find)
        .ifPresent(priority -> fields.set("priority", ListViews.priority(call, priority)));
    site.tables()
        .issueTypes()
        .find(issue.type())
        .ifPresent(type -> fields.set("issuetype", ListViews.type(call, type)));
    return view;
  }
}
