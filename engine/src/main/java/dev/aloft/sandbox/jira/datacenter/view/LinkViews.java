package dev.aloft.sandbox.jira.datacenter.view;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Issue;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.LinkType;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.ForeignLink;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Link;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.LinkEnd;
import dev.aloft.sandbox.json.Json;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the links of an issue look, from either end. */
public final class LinkViews {

  private final JiraSite site;
  private final PartViews parts;

  /** The views of a site. */
  public LinkViews(JiraSite site) {
    this.site = site;
    this.parts = new PartViews(site);
  }

  /** The links of an issue to issues that the caller may see. */
  public ArrayNode of(DataCenterCall call, Issue issue) {
    ArrayNode views = JsonNodeFactory.instance.arrayNode();
    for (Link link : site.tables().links().ofOwner(issue.id())) {
      visible(call, link.to())
          .ifPresent(other ->
              views.add(view(call, link).set("outwardIssue", parts.reference(call, other))));
    }
    for (LinkEnd end : site.tables().linkEnds().ofOwner(issue.id())) {
      site.tables()
          .links()
          .find(end.id())
          .ifPresent(link ->
              visible(call, link.owner())
                  .ifPresent(other ->
                      views.add(
                          view(call, link).set("inwardIssue", parts.reference(call, other)))));
    }
    site.tables()
        .foreignLinks()
        .ofOwner(issue.id())
        .forEach(link -> views.add(foreign(call, link)));
    return views;
  }

  private Optional<Issue> visible(DataCenterCall call, long id) {
    return site.issues().find(id).filter(issue -> site.access().sees(call.caller(), issue));
  }

  private ObjectNode view(DataCenterCall call, Link link) {
    return head(call, link.id(), link.type());
  }

  private ObjectNode head(DataCenterCall call, long id, long type) {
    ObjectNode view = Json.object();
    view.put("id", Long.toString(id));
    view.put("self", call.address("/rest/api/2/issueLink/" + id));
    Optional<LinkType> kind = site.tables().linkTypes().find(type);
    kind.ifPresent(one -> view.set("type", ListViews.linkType(call, one)));
    return view;
  }

  private ObjectNode foreign(DataCenterCall call, ForeignLink link) {
    ObjectNode other = Json.object();
    other.put("id", Long.toString(link.issue()));
    other.put("key", link.key());
    other.put("self", call.address("/rest/api/2/issue/" + link.issue()));
    other.set("fields", link.fields());
    ObjectNode view = head(call, link.id(), link.type());
    view.set(link.outward() ? "outwardIssue" : "inwardIssue", other);
    return view;
  }

  /** A link by itself, with both ends. */
  public ObjectNode whole(DataCenterCall call, Link link) {
    ObjectNode view = view(call, link);
    visible(call, link.owner())
        .ifPresent(one -> view.set("inwardIssue", parts.reference(call, one)));
    visible(call, link.to()).ifPresent(one -> view.set("outwardIssue", parts.reference(call, one)));
    return view;
  }
}
