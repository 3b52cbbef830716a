package dev.aloft.sandbox.confluence.datacenter.view;

import dev.aloft.sandbox.confluence.Expand;
import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.content.Labels.Label;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Spaces as replies show them: what {@code expand} names; the rest stands in {@code _expandable}.
 */
public final class SpaceViews {

  private static final List<String> PARTS =
      List.of("metadata", "icon", "description", "permissions", "homepage");

  private final ConfluenceSite site;
  private final ContentViews contents;
  private final PersonViews people;
  private final PermissionViews permissions;

  SpaceViews(ConfluenceSite site, ContentViews contents) {
    this.site = site;
    this.contents = contents;
    this.people = new PersonViews(site);
    this.permissions = new PermissionViews(site);
  }

  /** A space with what is wanted of it. */
  public ObjectNode space(DataCenterCall call, Space space, List<String> expand) {
    ObjectNode view = Json.object();
    view.put("id", space.id());
    view.put("key", space.key());
    view.put("name", space.name());
    view.put("status", space.archived() ? "ARCHIVED" : "CURRENT");
    view.put("type", space.type());
    ObjectNode links = view.putObject("_links");
    links.put("webui", "/display/" + space.key());
    links.put("self", call.address("/rest/api/space/" + space.key()));
    for (String part : PARTS) {
      if (Expand.wants(expand, part)) {
        part(call, view, space, part, Expand.inside(part, expand));
      }
    }
    if (expand.contains("creator")) {
      view.set("creator", people.person(call, space.author()));
      view.put("creationDate", Times.text(space.created()));
    }
    ObjectNode expandable = view.putObject("_expandable");
    for (String part : PARTS) {
      if (!view.has(part)) {
        expandable.put(part, "");
      }
    }
    space
        .homepage()
        .filter(page -> !view.has("homepage"))
        .ifPresentOrElse(
            page -> expandable.put("homepage", "/rest/api/content/" + page),
            () -> expandable.remove("homepage"));
    return view;
  }

  private void part(
      DataCenterCall call, ObjectNode view, Space space, String part, List<String> inside) {
    switch (part) {
      case "homepage" ->
          space
              .homepage()
              .flatMap(site.contents()::find)
              .ifPresent(page -> view.set(part, contents.content(call, page, inside)));
      case "icon" ->
          view.putObject(part)
              .put("path", "/images/logo/default-space-logo.svg")
              .put("width", 48)
              .put("height", 48)
              .put("isDefault", true);
      // Only to whoever could ask for them by their own address.
      case "permissions" -> {
        if (site.access().may(call.caller(), space, Right.ADMINISTER)) {
          view.set(part, permissions.list(call, space, grant -> true));
        }
      }
      case "metadata" -> metadata(call, view.putObject(part), space, inside);
      default ->
          view.putObject(part)
              .putObject("plain")
              .put("value", space.description())
              .put("representation", "plain");
    }
  }

  private void metadata(DataCenterCall call, ObjectNode view, Space space, List<String> inside) {
    if (!Expand.wants(inside, "labels")) {
      view.putObject("_expandable").put("labels", "/rest/api/space/" + space.key() + "/labels");
      return;
    }
    List<Label> all = site.labels().of(space.id(), call.caller().key());
    ObjectNode page = view.putObject("labels");
    page.set("results", Json.array(all, ContentViews::label));
    page.put("start", 0).put("limit", 200).put("size", all.size());
  }
}
