package dev.aloft.sandbox.jira.datacenter.link;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.site.Permission;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.RemoteLink;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issue/{issueIdOrKey}/remotelink}. */
public final class RemoteLinkResource implements Resource<DataCenterCall> {

  private static final int LONGEST = 255;

  private final JiraSite site;
  private final Lookup lookup;

  /** The remote links of a site. */
  public RemoteLinkResource(JiraSite site) {
    this.site = site;
    this.lookup = new Lookup(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    String[] body = {"globalId", "application", "relationship", "object"};
    operations.on("getRemoteIssueLinks").query("globalId").answer(this::list);
    operations.on("createOrUpdateRemoteIssueLink").body(body).answer(this::put);
    operations
        .on("deleteRemoteIssueLinkByGlobalId")
        .query("globalId")
        .answer(call -> {
          Issue issue = linkable(call);
          RemoteLink link =
              of(issue).stream()
                  .filter(one -> one.globalId().equals(call.query("globalId").orElse("")))
                  .findFirst()
                  .orElseThrow(() -> absent());
          site.tables().remoteLinks().remove(link.id());
          return Reply.noContent();
        });
    operations
        .on("getRemoteIssueLinkById")
        .answer(call -> {
          Issue issue = lookup.issue(call);
          return Reply.ok(view(call, issue, find(call, issue)));
        });
    operations
        .on("updateRemoteIssueLink")
        .body(body)
        .answer(call -> {
          Issue issue = linkable(call);
          RemoteLink before = find(call, issue);
          site.tables().remoteLinks().put(read(call, issue, before.id()));
          return Reply.noContent();
        });
    operations
        .on("deleteRemoteIssueLinkById")
        .answer(call -> {
          Issue issue = linkable(call);
          site.tables().remoteLinks().remove(find(call, issue).id());
          return Reply.noContent();
        });
  }

  private List<RemoteLink> of(Issue issue) {
    return site.tables().remoteLinks().ofOwner(issue.id());
  }

  private static Refusal absent() {
    return Refusal.notFound("The remote issue link does not exist.");
  }

  private RemoteLink find(DataCenterCall call, Issue issue) {
    return of(issue).stream()
        .filter(one -> Long.toString(one.id()).equals(call.path("linkId")))
        .findFirst()
        .orElseThrow(RemoteLinkResource::absent);
  }

  private Issue linkable(DataCenterCall call) {
    Issue issue = lookup.issue(call);
    if (!site.access().may(call.caller(), Permission.LINK_ISSUES, issue)) {
      throw Refusal.forbidden("You do not have permission to link issues.");
    }
    return issue;
  }

  private Reply list(DataCenterCall call) {
    Issue issue = lookup.issue(call);
    Optional<String> globalId = call.query("globalId");
    if (globalId.isPresent()) {
      return of(issue).stream()
          .filter(one -> globalId.equals(Optional.of(one.globalId())))
          .findFirst()
          .map(one -> Reply.ok(view(call, issue, one)))
          .orElseThrow(RemoteLinkResource::absent);
    }
    return Reply.ok(Json.array(of(issue), one -> view(call, issue, one)));
  }

  private RemoteLink read(DataCenterCall call, Issue issue, long id) {
    Form form = Form.of(call);
    String globalId = form.limited("globalId", LONGEST).orElse("");
    ObjectNode object = Json.object();
    if (call.body().path("object") instanceof ObjectNode given) {
      object = given;
    }
    if (object.path("url").asString("").isBlank()) {
      form.refuse("url", "'url' is required.");
    }
    String title = object.path("title").asString("");
    if (title.isBlank()) {
      form.refuse("title", "'title' is required.");
    } else if (title.length() > LONGEST) {
      form.refuse("title", "'title' must not be longer than 255 characters.");
    }
    form.check();
    return new RemoteLink(id, issue.id(), globalId, call.body());
  }

  private Reply put(DataCenterCall call) {
    Issue issue = linkable(call);
    String globalId = call.body().path("globalId").asString("");
    Optional<RemoteLink> before =
        globalId.isEmpty()
            ? Optional.empty()
            : of(issue).stream().filter(one -> one.globalId().equals(globalId)).findFirst();
    long id = before.map(RemoteLink::id).orElseGet(site.tables().remoteLinks()::nextId);
    RemoteLink link = site.tables().remoteLinks().put(read(call, issue, id));
    ObjectNode view = Json.object();
    view.put("id", link.id());
    view.put("self", self(call, issue, link));
    return Reply.ok(view);
  }

  private String self(DataCenterCall call, Issue issue, RemoteLink link) {
    return call.address(
        "/rest/api/2/issue/" + site.issues().key(issue) + "/remotelink/" + link.id());
  }

  private ObjectNode view(DataCenterCall call, Issue issue, RemoteLink link) {
    ObjectNode view = Json.object();
    view.put("id", link.id());
    view.put("self", self(call, issue, link));
    if (!link.globalId().isEmpty()) {
      view.put("globalId", link.globalId());
    }
    ObjectNode application = view.putObject("application");
    if (link.content().path("application") instanceof ObjectNode given) {
      application.setAll(given);
    }
    String relationship = link.content().path("relationship").asString("");
    if (!relationship.isEmpty()) {
      view.put("relationship", relationship);
    }
    ObjectNode object =
        link.content().path("object").deepCopy() instanceof ObjectNode given
            ? given
            : Json.object();
    if (!object.has("icon")) {
      object.putObject("icon");
    }
    if (!object.has("status")) {
      object.putObject("status").putObject("icon");
    }
    view.set("object", object);
    return view;
  }
}
