package dev.aloft.sandbox.jira.cloud.link;

import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.issue.ChangedItem;
import dev.aloft.sandbox.jira.cloud.issue.ChangedItem.Value;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.sandbox.jira.cloud.issue.Issues;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/{issueIdOrKey}/remotelink…}: a known {@code globalId} changes its link. */
public final class RemoteLinkResource implements Resource<JiraCall> {

  /** The longest global id and title (contract: 255 characters). */
  private static final int LONGEST = 255;

  private static final String HISTORY = "RemoteIssueLink";
  private static final String FIELD = "issuelinks";
  private final Issues issues;
  private final RemoteLinks links;

  /** The remote links of a site. */
  public RemoteLinkResource(Issues issues, RemoteLinks links) {
    this.issues = issues;
    this.links = links;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations.on("getRemoteIssueLinks").query("globalId").answer(this::list);
    operations
        .on("createOrUpdateRemoteIssueLink")
        .body("globalId", "application", "relationship", "object")
        .answer(this::put);
    operations.on("getRemoteIssueLinkById").answer(call -> Reply.ok(view(call, named(call))));
    operations
        .on("updateRemoteIssueLink")
        .body("globalId", "application", "relationship", "object")
        .answer(this::update);
    operations.on("deleteRemoteIssueLinkById").answer(call -> delete(call, this::named));
    operations
        .on("deleteRemoteIssueLinkByGlobalId")
        .query("globalId")
        .answer(call -> delete(call, this::global));
  }

  private Reply delete(JiraCall call, Function<JiraCall, Document> named) {
    if (issues.site().behaviour().has(Quirk.REMOTE_LINK_DELETES_NEED_TYPE)
        && call.request().header("Content-Type").isEmpty()) {
      throw Refusal.of(415, "Unsupported Media Type");
    }
    Issue issue = linked(call);
    Document link = named.apply(call);
    links.table().remove(link.id());
    Value gone = named(link.id(), link.json());
    issues.touch(call.caller(), issue, ChangedItem.removed(HISTORY, FIELD, gone));
    return Reply.noContent();
  }

  private static Value named(long id, ObjectNode link) {
    String title = link.path("object").path("title").asString("");
    String application = link.path("application").path("name").asString("Web Link");
    return Value.of(
        Long.toString(id), "This issue links to \"" + title + " (" + application + ")\"");
  }

  private Issue issue(JiraCall call) {
    return issues.get(call, call.path("issueIdOrKey"));
  }

  private Issue linked(JiraCall call) {
    Issue issue = issue(call);
    if (!issues.may(call, Permission.LINK_ISSUES, issue)) {
      throw Refusal.forbidden("You do not have permission to link issues.");
    }
    return issue;
  }

  private Optional<Document> byGlobalId(Issue issue, String globalId) {
    return links.table().ofOwner(issue.id()).stream()
        .filter(link -> link.json().path("globalId").asString("").equals(globalId))
        .findFirst();
  }

  private Document global(JiraCall call) {
    String globalId =
        call.query("globalId").orElseThrow(() -> Refusal.badRequest("'globalId' is required."));
    return byGlobalId(issue(call), globalId)
        .orElseThrow(() -> Refusal.notFound("The remote link does not exist."));
  }

  private Document named(JiraCall call) {
    Issue issue = issue(call);
    try {
      return links
          .table()
          .find(Long.parseLong(call.path("linkId")))
          .filter(link -> link.owner() == issue.id())
          .orElseThrow(() -> Refusal.notFound("The remote link does not exist."));
    } catch (NumberFormatException e) {
      throw Refusal.badRequest("The link ID must be a number.");
    }
  }

  private Reply list(JiraCall call) {
    if (call.query("globalId").isPresent()) {
      return Reply.ok(view(call, global(call)));
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    links.table().ofOwner(issue(call).id()).forEach(link -> list.add(view(call, link)));
    return Reply.ok(list);
  }

  private static void check(JsonNode body) {
    JsonNode object = body.path("object");
    if (object.path("title").asString("").isBlank()) {
      throw Refusal.field("title", "'title' is required.");
    }
    if (object.path("url").asString("").isBlank()) {
      throw Refusal.field("url", "'url' is required.");
    }
    if (body.path("globalId").asString("").length() > LONGEST) {
      throw Refusal.field("globalId", "'globalId' can't exceed 255 characters.");
    }
    if (object.path("title").asString("").length() > LONGEST) {
      throw Refusal.field("title", "'title' can't exceed 255 characters.");
    }
  }

  private Reply put(JiraCall call) {
    Issue issue = linked(call);
    ObjectNode body = call.body();
    check(body);
    Optional<Document> before =
        Optional.of(body.path("globalId").asString(""))
            .filter(globalId -> !globalId.isEmpty())
            .flatMap(globalId -> byGlobalId(issue, globalId));
    long id = before.map(Document::id).orElseGet(() -> issues.site().ids().next("remoteLink"));
    links.table().put(id, issue.id(), body);
    if (before.isPresent()) {
      issues.touch(call.caller(), issue);
    } else {
      issues.touch(call.caller(), issue, ChangedItem.added(HISTORY, FIELD, named(id, body)));
    }
    ObjectNode reply = JsonNodeFactory.instance.objectNode();
    reply.put("id", id);
    reply.put("self", call.self() + "/issue/" + issues.key(issue) + "/remotelink/" + id);
    return Reply.json(before.isPresent() ? 200 : 201, reply);
  }

  private Reply update(JiraCall call) {
    linked(call);
    check(call.body());
    Document before = named(call);
    links.table().put(before.id(), before.owner(), call.body());
    return Reply.noContent();
  }

  private static ObjectNode view(JiraCall call, Document link) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("id", link.id());
    view.put("self", call.self() + "/issue/" + link.owner() + "/remotelink/" + link.id());
    for (String name : new String[] {"globalId", "application", "relationship", "object"}) {
      if (link.json().hasNonNull(name)) {
        view.set(name, link.json().path(name));
      }
    }
    return view;
  }
}
