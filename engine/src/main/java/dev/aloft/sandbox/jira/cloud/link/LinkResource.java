package dev.aloft.sandbox.jira.cloud.link;

import dev.aloft.sandbox.jira.cloud.config.LinkType;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.IssuePart;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.web.Reply;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** {@code /issueLink…}. */
public final class LinkResource implements Resource<JiraCall> {

  private final Issues issues;
  private final Links links;

  /** The links of a site. */
  public LinkResource(Issues issues, Links links) {
    this.issues = issues;
    this.links = links;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("linkIssues")
        .body("type", "inwardIssue", "outwardIssue", "comment")
        .answer(this::create);
    operations.on("getIssueLink").answer(call -> Reply.ok(links.view(call, named(call))));
    operations.on("deleteIssueLink").answer(this::delete);
  }

  /** The type that a body names. */
  static LinkType type(Issues issues, JsonNode value) {
    String id = value.path("id").asString("");
    String name = value.path("name").asString("");
    return issues.configuration().linkTypes().stream()
        .filter(type -> id.isEmpty() ? type.name().equalsIgnoreCase(name) : type.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            Refusal.notFound(
                "No issue link type with name '" + (name.isEmpty() ? id : name) + "' found."));
  }

  /** The issue that a body names. */
  static Issue issue(JiraCall call, Issues issues, JsonNode value) {
    return issues.get(call, value.path("id").asString(value.path("key").asString("")));
  }

  private Reply create(JiraCall call) {
    LinkType type = type(issues, call.body().path("type"));
    Issue source = issue(call, issues, call.body().path("inwardIssue"));
    Issue target = issue(call, issues, call.body().path("outwardIssue"));
    if (!issues.may(call, Permission.LINK_ISSUES, target)) {
      throw Refusal.notFound("No Link Issue Permission for issue '" + issues.key(target) + "'");
    }
    if (source.id() == target.id()) {
      throw Refusal.badRequest("You cannot link an issue to itself.");
    }
    JsonNode comment = call.body().path("comment");
    if (!comment.isMissingNode() && !comment.isNull()) {
      // The comment comes first: where it is refused, there must be no link (contract).
      for (IssuePart part : issues.parts()) {
        if (part.fields().contains("comment")) {
          part.add(call, source, "comment", comment);
        }
      }
    }
    links.add(call.caller(), type, source, target);
    return Reply.empty(201);
  }

  private Document named(JiraCall call) {
    String id = call.path("linkId");
    try {
      return links
          .find(Long.parseLong(id))
          .filter(
              link -> ends(link).allMatch(end -> issues.may(call, Permission.BROWSE_PROJECTS, end)))
          .orElseThrow(() -> missing(id));
    } catch (NumberFormatException e) {
      throw missing(id);
    }
  }

  private Stream<Issue> ends(Document link) {
    return Stream.of("source", "target")
        .flatMap(end -> issues.store().find(link.json().path(end).asLong(-1)).stream());
  }

  private static Refusal missing(String id) {
    return Refusal.notFound("No issue link with id '" + id + "' exists.");
  }

  private Reply delete(JiraCall call) {
    Document link = named(call);
    if (ends(link).noneMatch(end -> issues.may(call, Permission.LINK_ISSUES, end))) {
      throw missing(call.path("linkId"));
    }
    links.remove(call.caller(), link);
    return Reply.noContent();
  }
}
