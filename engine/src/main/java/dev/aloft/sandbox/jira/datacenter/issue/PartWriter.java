package dev.aloft.sandbox.jira.datacenter.issue;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.comment.Comments;
import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.field.Kind;
import dev.aloft.sandbox.jira.datacenter.link.Links;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Comment;
import dev.aloft.sandbox.jira.datacenter.worklog.Worklogs;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes the comments, worklogs and links that come with the change of an issue. */
final class PartWriter {

  private final Comments comments;
  private final Worklogs worklogs;
  private final Links links;

  PartWriter(JiraSite site) {
    this.comments = new Comments(site);
    this.worklogs = new Worklogs(site);
    this.links = new Links(site);
  }

  void write(User caller, Issue issue, Map<Field, JsonNode> parts) {
    parts.forEach((field, operations) -> {
      for (JsonNode operation : operations) {
        String verb = operation.propertyNames().iterator().next();
        one(caller, issue, field.kind(), verb, operation.path(verb));
      }
    });
  }

  private void one(User caller, Issue issue, Kind kind, String verb, JsonNode input) {
    switch (kind) {
      case COMMENTS -> comment(caller, issue, verb, input);
      case WORKLOGS -> worklogs.add(caller, issue, input);
      case LINKS -> link(caller, issue, input);
      default -> throw new IllegalArgumentException("no part: " + kind);
    }
  }

  private void comment(User caller, Issue issue, String verb, JsonNode input) {
    if (verb.equals("add")) {
      comments.add(caller, issue, input);
      return;
    }
    Comment comment = comments.find(caller, issue, input.path("id").asString(""));
    if (verb.equals("edit")) {
      comments.edit(caller, issue, comment, input);
    } else {
      comments.delete(caller, issue, comment);
    }
  }

  private void link(User caller, Issue issue, JsonNode input) {
    var type = links.type(input.path("type"));
    if (input.has("outwardIssue")) {
      links.link(caller, type, issue, links.end(caller, input.path("outwardIssue")));
    } else if (input.has("inwardIssue")) {
      links.link(caller, type, links.end(caller, input.path("inwardIssue")), issue);
    } else {
      throw Refusal.field("issuelinks", "A link needs an 'inwardIssue' or an 'outwardIssue'.");
    }
  }

  static void properties(JiraSite site, Issue issue, JsonNode properties) {
    for (JsonNode property : properties) {
      site.properties()
          .put(IssueViews.of(issue), property.path("key").asString(""), property.path("value"));
    }
  }
}
