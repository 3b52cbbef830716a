package dev.aloft.sandbox.confluence.datacenter.view;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Properties.Property;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What hangs on content: children, descendants, restrictions, properties, permitted operations. */
final class PartViews {

  private static final int USUAL = 25;
  private static final List<String> CHILDREN = List.of("page", "attachment", "comment");
  private static final String PROPERTIES = "metadata.properties";

  private final ConfluenceSite site;
  private final VersionViews versions;
  private final RestrictionViews restrictions;

  PartViews(ConfluenceSite site) {
    this.site = site;
    this.versions = new VersionViews(site);
    this.restrictions = new RestrictionViews(site);
  }

  /** Whether a word of {@code expand} means one of these. */
  static boolean knows(String word) {
    return word.equals("children")
        || word.equals("operations")
        || word.equals("restrictions")
        || word.startsWith("restrictions.read")
        || word.startsWith("restrictions.update")
        || word.equals(PROPERTIES)
        || word.startsWith(PROPERTIES + ".")
        || CHILDREN.stream()
            .anyMatch(kind ->
                word.equals("children." + kind) || word.startsWith("children." + kind + "."));
  }

  /** Adds what is wanted. */
  void add(
      DataCenterCall call,
      ObjectNode view,
      Content content,
      List<String> expand,
      ContentViews views) {
    for (String kind : CHILDREN) {
      String name = "children." + kind;
      List<String> inside =
          expand.stream()
              .filter(word -> word.startsWith(name + "."))
              .map(word -> word.substring(name.length() + 1))
              .toList();
      if (expand.contains(name) || !inside.isEmpty()) {
        view.withObject("children").set(kind, children(call, content, kind, inside, views));
      }
    }
    if (expand.contains("children") && !view.has("children")) {
      ObjectNode expandable = view.putObject("children").putObject("_expandable");
      CHILDREN.forEach(
          kind -> expandable.put(kind, "/rest/api/content/" + content.key() + "/child/" + kind));
    }
    if (expand.stream().anyMatch(word -> word.startsWith("restrictions"))) {
      view.set("restrictions", restrictions.byOperation(call, content));
    }
    if (expand.contains("operations")) {
      operations(call, content, view.putArray("operations"));
    }
    properties(call, view, content, expand);
  }

  private ObjectNode children(
      DataCenterCall call, Content content, String kind, List<String> expand, ContentViews views) {
    List<Content> found =
        site.contents().below(content, one -> one.word().equals(kind)).stream()
            .filter(one -> one.status() == Status.CURRENT)
            .filter(one -> site.access().reads(call.caller(), one))
            .toList();
    List<Content> page = found.subList(0, Math.min(USUAL, found.size()));
    String path = "/rest/api/content/" + content.key() + "/child/" + kind;
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
