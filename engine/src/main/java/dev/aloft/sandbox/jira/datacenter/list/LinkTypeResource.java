package dev.aloft.sandbox.jira.datacenter.list;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.LinkType;
import dev.aloft.sandbox.jira.datacenter.tables.Parts.Link;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.jira.datacenter.view.ListViews;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;

/** {@code /issueLinkType}. */
public final class LinkTypeResource implements Resource<DataCenterCall> {

  private final Tables tables;

  /** The kinds of links of a site. */
  public LinkTypeResource(JiraSite site) {
    this.tables = site.tables();
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getIssueLinkTypes")
        .answer(call ->
            Reply.ok(
                Json.object()
                    .set(
                        "issueLinkTypes",
                        Json.array(
                            tables.linkTypes().all(), one -> ListViews.linkType(call, one)))));
    operations
        .on("getIssueLinkType")
        .answer(call -> Reply.ok(ListViews.linkType(call, find(call))));
    operations
        .on("createIssueLinkType")
        .body("name", "inward", "outward")
        .administratorsOnly()
        .answer(call -> {
          LinkType type = read(call, tables.linkTypes().nextId(), Optional.empty());
          return Reply.created(ListViews.linkType(call, tables.linkTypes().put(type)));
        });
    operations
        .on("updateIssueLinkType")
        .body("name", "inward", "outward", "id", "self")
        .administratorsOnly()
        .answer(call -> {
          LinkType before = find(call);
          LinkType type = read(call, before.id(), Optional.of(before));
          return Reply.ok(ListViews.linkType(call, tables.linkTypes().put(type)));
        });
    operations
        .on("deleteIssueLinkType")
        .administratorsOnly()
        .answer(call -> {
          LinkType type = find(call);
          List<Link> links = tables.links().all().filter(one -> one.type() == type.id()).toList();
          links.forEach(link -> {
            tables.links().remove(link.id());
            tables.linkEnds().remove(link.id());
          });
          tables.linkTypes().remove(type.id());
          return Reply.noContent();
        });
  }

  private LinkType find(DataCenterCall call) {
    String id = call.path("issueLinkTypeId");
    return tables
        .linkTypes()
        .find(id)
        .orElseThrow(() -> Refusal.notFound("No issue link type with id '" + id + "' found."));
  }

  private LinkType read(DataCenterCall call, long id, Optional<LinkType> before) {
    Form form = Form.of(call);
    String name = form.text("name").or(() -> before.map(LinkType::name)).orElse("");
    String inward = form.text("inward").or(() -> before.map(LinkType::inward)).orElse("");
    String outward = form.text("outward").or(() -> before.map(LinkType::outward)).orElse("");
    if (name.isBlank() || inward.isBlank() || outward.isBlank()) {
      throw Refusal.badRequest("The name, inward and outward of a link type are required.");
    }
    if (tables
        .linkTypes()
        .first(one -> one.name().equalsIgnoreCase(name) && one.id() != id)
        .isPresent()) {
      throw Refusal.badRequest("An issue link type with the name '" + name + "' already exists.");
    }
    return new LinkType(id, name, inward, outward);
  }
}
