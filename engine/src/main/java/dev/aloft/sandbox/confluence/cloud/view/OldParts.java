package dev.aloft.sandbox.confluence.cloud.view;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.Expand;
import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Viewer;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Properties.Property;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What hangs on content in the older API: its history, what lies below it, who alone may read it,
 * what the caller may do, and what apps keep with it.
 */
final class OldParts {

  private static final int USUAL = 25;
  private static final String PROPERTIES = "metadata.properties";

  private final ConfluenceSite site;
  private final People people;
  private final RestrictionViews restrictions;

  OldParts(ConfluenceSite site, People people) {
    this.site = site;
    this.people = people;
    this.restrictions = new RestrictionViews(site, people);
  }

  /** Adds what is wanted. */
  void add(CloudCall call, ObjectNode view, Content content, List<String> expand, OldViews views) {
    if (Expand.wants(expand, "history")) {
      history(call, view, content, Expand.inside("history", expand));
    }
    childTypes(call, view, content, expand);
    below(call, view, content, expand, views, "children");
    below(call, view, content, expand, views, "descendants");
    if (Expand.wants(expand, "restrictions")) {
      view.set("restrictions", restrictions.byOperation(call, content));
    }
    if (expand.contains("operations")) {
      ArrayNode operations = view.putArray("operations");
      site.access()
          .operations(site.viewer(call), content)
          .forEach(one ->
              operations
                  .addObject()
                  .put("operation", one)
                  .put("targetType", content.kind().word()));
    }
    properties(call, view, content, expand);
  }

  private void history(CloudCall call, ObjectNode view, Content content, List<String> expand) {
    Viewer viewer = site.viewer(call);
    ObjectNode history = view.putObject("history");
    int number = content.version().number();
    Optional<Content> next = site.contents().find(content.id(), number + 1);
    history.put("latest", next.isEmpty());
    history.set("createdBy", people.person(viewer, content.author()));
    history.set("ownedBy", people.person(viewer, content.owner()));
    history.put("createdDate", Times.text(content.created()));
    ObjectNode expandable = Json.object();
    Optional<Version> last = site.contents().find(content.id()).map(Content::version);
    history.set("lastUpdated", version(viewer, last.orElse(content.version())));
    part(
        history,
        expandable,
        expand,
        "previousVersion",
        site.contents().find(content.id(), number - 1),
        viewer);
    part(history, expandable, expand, "nextVersion", next, viewer);
    content
        .lastOwner()
        .filter(one -> expand.contains("lastOwnedBy"))
        .ifPresent(one -> history.set("lastOwnedBy", people.person(viewer, one)));
    if (Expand.wants(expand, "contributors")) {
      contributors(viewer, history.putObject("contributors").putObject("publishers"), content);
    } else {
      expandable.put("contributors", "");
    }
    history.set("_expandable", expandable);
    history.putObject("_links").put("self", call.self() + "/content/" + content.key() + "/history");
  }

  private void part(
      ObjectNode history,
      ObjectNode expandable,
      List<String> expand,
      String name,
      Optional<Content> version,
      Viewer viewer) {
    if (!Expand.wants(expand, name)) {
      expandable.put(name, "");
    }
    version
        .filter(one -> Expand.wants(expand, name))
        .ifPresent(one -> history.set(name, version(viewer, one.version())));
  }

  private void contributors(Viewer viewer, ObjectNode view, Content content) {
    List<String> authors =
        site.contents().versions(content.id()).stream()
            .map(one -> one.version().author())
            .distinct()
            .toList();
    view.set("users", Json.array(authors, one -> people.person(viewer, one)));
    view.set("userAccountIds", Json.texts(authors));
  }

  /** A version. */
  ObjectNode version(Viewer viewer, Version version) {
    ObjectNode view = Json.object();
    view.set("by", people.person(viewer, version.author()));
    view.put("when", Times.text(version.written()));
    view.put("message", version.message());
    view.put("number", version.number());
    view.put("minorEdit", version.minor());
    view.put("contentTypeModified", false);
    return view;
  }

  /** What of a type lies below content and may be read; with what lies below that if it is deep. */
  private List<Content> below(Viewer viewer, Content content, String type, boolean deep) {
    List<Content> found = new ArrayList<>();
    for (Content child : site.contents().below(content)) {
      if (child.status() == Status.CURRENT && site.access().reads(viewer, child)) {
        if (child.kind().word().equals(type)) {
          found.add(child);
        }
        if (deep) {
          found.addAll(below(viewer, child, type, true));
        }
      }
    }
    return found;
  }

  /** Whether anything of a type lies below content that the caller may read. */
  private void childTypes(CloudCall call, ObjectNode view, Content content, List<String> expand) {
    if (!Expand.wants(expand, "childTypes")) {
      return;
    }
    ObjectNode types = view.putObject("childTypes");
    ObjectNode expandable = Json.object();
    for (String type : OldExpansions.TYPES) {
      if (expand.contains("childTypes.all") || expand.contains("childTypes." + type)) {
        types
            .putObject(type)
            .put("value", !below(site.viewer(call), content, type, false).isEmpty())
            .putObject("_links")
            .put("self", call.self() + "/content/" + content.key() + "/child/" + type);
      } else {
        expandable.put(type, "");
      }
    }
    types.set("_expandable", expandable);
  }

  private void below(
      CloudCall call,
      ObjectNode view,
      Content content,
      List<String> expand,
      OldViews views,
      String name) {
    if (!Expand.wants(expand, name)) {
      return;
    }
    boolean deep = name.equals("descendants");
    String path = "/rest/api/content/" + content.key() + (deep ? "/descendant/" : "/child/");
    List<String> inside = Expand.inside(name, expand);
    ObjectNode all = view.putObject(name);
    ObjectNode expandable = Json.object();
    for (String type : OldExpansions.TYPES) {
      if (Expand.wants(inside, type)) {
        List<Content> found = below(site.viewer(call), content, type, deep);
        List<Content> page = found.subList(0, Math.min(USUAL, found.size()));
        List<String> of = Expand.inside(type, inside);
        ObjectNode list = all.putObject(type);
        list.set("results", Json.array(page, one -> views.content(call, one, of)));
        list.put("start", 0).put("limit", USUAL).put("size", page.size());
        ObjectNode links =
            list.putObject("_links").put("self", call.self() + path.substring(9) + type);
        if (page.size() < found.size()) {
          links.put("next", path + type + "?limit=" + USUAL + "&start=" + USUAL);
        }
      } else {
        expandable.put(type, path + type);
      }
    }
    all.set("_expandable", expandable);
    all.putObject("_links").put("self", call.self() + path.substring(9, path.length() - 1));
  }

  /** Each property by its key; those that are not named only by their address. */
  private void properties(CloudCall call, ObjectNode view, Content content, List<String> expand) {
    if (!Expand.wants(expand, PROPERTIES)) {
      return;
    }
    String owner = "/content/" + content.key() + "/property/";
    ObjectNode all = view.withObject("metadata").putObject("properties");
    ObjectNode expandable = Json.object();
    for (Property property : site.properties().of(content.id())) {
      if (expand.contains(PROPERTIES + "." + property.key())) {
        ObjectNode one = all.putObject(property.key());
        one.put("id", Ids.text(property.id())).put("key", property.key());
        one.set("value", property.value());
        one.set("version", version(site.viewer(call), property.version()));
        one.putObject("_links").put("self", call.self() + owner + property.key());
      } else {
        expandable.put(property.key(), "/rest/api" + owner + property.key());
      }
    }
    all.set("_expandable", expandable);
  }
}
