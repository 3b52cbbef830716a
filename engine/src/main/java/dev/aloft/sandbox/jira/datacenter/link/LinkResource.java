package dev.aloft.sandbox.jira.datacenter.link;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.comment.Comments;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.LinkType;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Link;
import dev.aloft.sandbox.jira.datacenter.view.LinkViews;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;

/** {@code /issueLink}. */
public final class LinkResource implements Resource<DataCenterCall> {

  private final JiraSite site;
  private final Links links;
  private final LinkViews views;
  private final Comments comments;

  /** The links of a site. */
  public LinkResource(JiraSite site) {
    this.site = site;
    this.links = new Links(site);
    this.views = new LinkViews(site);
    this.comments = new Comments(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("linkIssues")
        .body("type", "inwardIssue", "outwardIssue", "comment")
        .answer(call -> {
          LinkType type = links.type(call.body().path("type"));
          Issue from = links.end(call.caller(), call.body().path("inwardIssue"));
          Issue to = links.end(call.caller(), call.body().path("outwardIssue"));
          links.link(call.caller(), type, from, to);
          if (call.body().path("comment").isObject()) {
            comments.add(call.caller(), from, call.body().path("comment"));
          }
          return Reply.empty(201);
        });
    operations.on("getIssueLink").answer(call -> Reply.ok(views.whole(call, find(call))));
    operations
        .on("deleteIssueLink")
        .answer(call -> {
          Link link = find(call);
          boolean may =
              site.issues()
                  .find(link.owner())
                  .filter(issue -> site.access().may(call.caller(), Permission.LINK_ISSUES, issue))
                  .isPresent();
          if (!may) {
            throw Refusal.of(401, "You do not have permission to link issues.");
          }
          links.remove(link);
          return Reply.noContent();
        });
  }

  private Link find(DataCenterCall call) {
    return links
        .find(call.caller(), call.path("linkId"))
        .orElseThrow(
            () -> Refusal.notFound("No issue link with id '" + call.path("linkId") + "' exists."));
  }
}
