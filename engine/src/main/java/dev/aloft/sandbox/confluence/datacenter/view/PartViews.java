package dev.aloft.sandbox.confluence.datacenter.view;

import dev.aloft.sandbox.confluence.Expand;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Properties.Property;
import dev.aloft.sandbox.confluence.datacenter.site.Below;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What hangs on content: children, descendants, restrictions, properties, permitted operations. */
final class PartViews {

  private static final int USUAL = 25;
  private static final String PROPERTIES = "metadata.properties";

  private final ConfluenceSite site;
  private final VersionViews versions;
  private final RestrictionViews restrictions;
  private final Below below;

  PartViews(ConfluenceSite site) {
    this.site = site;
    this.versions = new VersionViews(site);
    this.restrictions = new RestrictionViews(site);
    this.below = new Below(site);
  }

  /** Adds what is wanted. */
  void add(
      DataCenterCall call,
      ObjectNode view,
      Content content,
      List<String> expand,
      ContentViews views) {
    below(call, view, content, expand, views, "children", "child");
    below(call, view, content, expand, views, "descendants", "descendant");
    if (expand.stream().anyMatch(word -> word.startsWith("restrictions"))) {
      view.set("restrictions", restrictions.byOperation(call, content));
    }
    if (expand.contains("operations")) {
      operations(call, content, view.putArray("operations"));
    }
    properties(call, view, content, expand);
  }

  /** What lies below it: the first page of each type that is wanted, the address of the others. */
  private void below(
      DataCenterCall call,
      ObjectNode view,
      Content content,
      List<String> expand,
      ContentViews views,
      String name,
      String path) {
    if (!Expand.wants(expand, name)) {
      return;
    }
    ObjectNode all = view.putObject(name);
    ObjectNode expandable = Json.object();
    List<String> inside = Expand.inside(name, expand);
    for (String type : Below.TYPES) {
      String address = "/rest/api/content/" + content.key() + "/" + path + "/" + type;
      if (Expand.wants(inside, type)) {
        List<Content> found = below.of(call.caller(), content, type, name.equals("descendants"));
        all.set(type, page(call, found, Expand.inside(type, inside), views, address));
      } else {
        expandable.put(type, address);
      }
    }
    all.set("_expandable", expandable);
  }

  private static ObjectNode page(
      DataCenterCall call,
      List<Content> found,
      List<String> expand,
      ContentViews views,
      String path) {
    List<Content> page = found.subList(0, Math.min(USUAL, found.size()));
    ObjectNode view = Json.object();
    view.set("results", views.all(call, page, expand));
    view.put("start", 0).put("limit", USUAL).put("size", page.size());
    ObjectNode links = view.putObject("_links").put("self", call.address(path));
    if (page.size() < found.size()) {
      links.put("next", path + "?limit=" + USUAL + "&start=" + USUAL);
    }
    return view;
  }

  private void operations(DataCenterCall call, Content content, ArrayNode list) {
    String target = content.kind().word();
    list.addObject().put("operation", "read").put("targetType", target);
    if (site.access().writes(call.caller(), content)) {
      list.addObject().put("operation", "update").put("targetType", target);
    }
    if (site.access().deletes(call.caller(), content)) {
      list.addObject().put("operation", "delete").put("targetType", target);
    }
  }

  /** Each property by its key; those that are not named only by their address. */
  private void properties(
      DataCenterCall call, ObjectNode view, Content content, List<String> expand) {
    boolean wanted =
        expand.stream()
            .anyMatch(word -> word.equals(PROPERTIES) || word.startsWith(PROPERTIES + "."));
    if (!wanted) {
      return;
    }
    String owner = "/rest/api/content/" + content.key() + "/property";
    ObjectNode all = view.withObject("metadata").putObject("properties");
    ObjectNode expandable = Json.object();
    for (Property property : site.properties().of(content.id())) {
      if (expand.contains(PROPERTIES + "." + property.key())) {
        all.set(property.key(), versions.property(call, property, owner));
      } else {
        expandable.put(property.key(), owner + "/" + property.key());
      }
    }
    all.set("_expandable", expandable);
  }
}
