package dev.aloft.sandbox.confluence.cloud.view;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.Expand;
import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Viewer;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Labels.Label;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Spaces and content as the older API shows them: what {@code expand} names, and no more. */
public final class OldViews {

  private static final List<String> EXPANDABLE =
      List.of(
          "space",
          "version",
          "history",
          "ancestors",
          "container",
          "body",
          "metadata",
          "operations",
          "restrictions",
          "children",
          "descendants",
          "childTypes");

  private static final List<String> BODIES =
      List.of(
          "storage",
          "view",
          "export_view",
          "styled_view",
          "anonymous_export_view",
          "atlas_doc_format");

  private final ConfluenceSite site;
  private final Links links;
  private final Bodies bodies;
  private final OldParts parts;
  private final People people;

  OldViews(ConfluenceSite site, Links links, Bodies bodies, People people) {
    this.site = site;
    this.links = links;
    this.bodies = bodies;
    this.people = people;
    this.parts = new OldParts(site, people);
  }

  /** A space. */
  public ObjectNode space(CloudCall call, Space space) {
    ObjectNode view = Json.object();
    view.put("id", space.id());
    view.put("key", space.key());
    view.put("alias", space.key());
    view.put("name", space.name());
    view.put("type", space.type());
    view.put("status", space.status());
    ObjectNode expandable = view.putObject("_expandable");
    for (String part :
        List.of(
            "settings",
            "metadata",
            "operations",
            "lookAndFeel",
            "permissions",
            "icon",
            "description",
            "theme",
            "history",
            "homepage")) {
      expandable.put(part, "");
    }
    view.putObject("_links")
        .put("webui", Links.space(space))
        .put("self", call.self() + "/space/" + space.key());
    return view;
  }

  /** A space with the parts that are wanted. */
  private ObjectNode space(CloudCall call, Space space, List<String> expand) {
    ObjectNode view = space(call, space);
    if (Expand.wants(expand, "description")) {
      description(view, space);
    }
    if (Expand.wants(expand, "homepage")) {
      homepage(call, view, space, Expand.inside("homepage", expand));
    }
    if (Expand.wants(expand, "history")) {
      ObjectNode history = view.putObject("history");
      history.put("createdDate", Times.text(space.created()));
      history.set("createdBy", people.person(site.viewer(call), space.author()));
    }
    if (Expand.wants(expand, "metadata")) {
      ObjectNode metadata = view.putObject("metadata");
      if (expand.contains("metadata.labels")) {
        List<Label> labels = site.labels().of(space.id(), call.caller().accountId());
        ObjectNode list = metadata.putObject("labels");
        list.set("results", Json.array(labels, OldViews::label));
        list.put("start", 0).put("limit", 200).put("size", labels.size());
      }
      metadata.putObject("_expandable");
    }
    view.withObject("_expandable").remove(expand.stream().map(Expand::head).toList());
    return view;
  }

  private static void description(ObjectNode view, Space space) {
    ObjectNode plain = view.putObject("description").putObject("plain");
    plain.put("value", space.description()).put("representation", "plain");
    plain.putArray("embeddedContent");
    plain.putObject("_expandable");
  }

  private void homepage(CloudCall call, ObjectNode view, Space space, List<String> expand) {
    space
        .homepage()
        .flatMap(site.contents()::find)
        .ifPresent(page -> view.set("homepage", content(call, page, expand)));
  }

  /** A space with its description and first page, as a reply to a change of it. */
  public ObjectNode changed(CloudCall call, Space space) {
    ObjectNode view = space(call, space);
    description(view, space);
    homepage(call, view, space, List.of());
    view.withObject("_links").put("base", call.request().base() + "/wiki").put("context", "/wiki");
    return view;
  }

  /** A piece of content. */
  public ObjectNode content(CloudCall call, Content content, List<String> expand) {
    ObjectNode view = Json.object();
    view.put("id", content.key());
    view.put("type", content.kind().word());
    view.put("status", content.status().word());
    view.put("title", content.title());
    if (Expand.wants(expand, "space")) {
      Space space = site.spaces().get(content.spaceId());
      view.set("space", space(call, space, Expand.inside("space", expand)));
    }
    if (Expand.wants(expand, "version")) {
      view.set("version", version(site.viewer(call), content.version()));
    }
    if (Expand.wants(expand, "ancestors")) {
      List<String> inside = Expand.inside("ancestors", expand);
      ArrayNode ancestors = view.putArray("ancestors");
      site.contents()
          .ancestors(content)
          .reversed()
          .forEach(one -> ancestors.add(content(call, one, inside)));
    }
    if (Expand.wants(expand, "container")) {
      container(call, view, content, Expand.inside("container", expand));
    }
    body(view, content, expand);
    if (Expand.wants(expand, "metadata.labels")) {
      List<Label> labels = site.labels().of(content.id(), call.caller().accountId());
      ObjectNode list = view.putObject("metadata").putObject("labels");
      list.set("results", Json.array(labels, OldViews::label));
      list.put("start", 0).put("limit", 200).put("size", labels.size());
      list.putObject("_links").put("self", call.self() + "/content/" + content.key() + "/label");
    }
    extensions(view, content);
    parts.add(call, view, content, expand, this);
    ObjectNode expandable = view.putObject("_expandable");
    for (String part : EXPANDABLE) {
      if (!view.has(part)) {
        expandable.put(part, "");
      }
    }
    ObjectNode where = view.putObject("_links");
    where.put("self", call.self() + "/content/" + content.key());
    where.put("webui", links.show(content));
    if (content.detail() instanceof Detail.File) {
      where.put("download", links.download(content));
    }
    return view;
  }

  private void container(CloudCall call, ObjectNode view, Content content, List<String> expand) {
    Content holder = site.contents().container(content);
    view.set(
        "container",
        holder.id() == content.id()
            ? space(call, site.spaces().get(content.spaceId()), expand)
            : content(call, holder, expand));
  }

  private void body(ObjectNode view, Content content, List<String> expand) {
    for (String format : BODIES) {
      if (expand.contains("body." + format)) {
        ObjectNode body = view.withObject("body").putObject(format);
        body.put("value", bodies.value(content, format)).put("representation", format);
        body.putArray("embeddedContent");
        body.putObject("_expandable").put("content", "");
      }
    }
  }

  private void extensions(ObjectNode view, Content content) {
    switch (content.detail()) {
      case Detail.None(), Detail.Embed(_), Detail.Custom(_) ->
          view.putObject("extensions").put("position", site.contents().position(content));
      case Detail.File file ->
          view.putObject("extensions")
              .put("mediaType", file.mediaType())
              .put("fileSize", file.size())
              .put("comment", file.comment())
              .put("mediaTypeDescription", "File")
              .put("fileId", file.fileId())
              .put("collectionName", "contentId-" + site.contents().container(content).id());
      case Detail.Mark mark -> {
        ObjectNode extensions = view.putObject("extensions");
        extensions.put("location", "inline");
        extensions
            .putObject("inlineProperties")
            .put("originalSelection", mark.selection())
            .put("markerRef", mark.marker());
        extensions.putObject("resolution").put("status", mark.resolution().word());
      }
    }
  }

  /** A version. */
  public ObjectNode version(Viewer viewer, Version version) {
    return parts.version(viewer, version);
  }

  /** A label. */
  public static ObjectNode label(Label label) {
    return Json.object()
        .put("prefix", label.prefix())
        .put("name", label.name())
        .put("id", Ids.text(label.id()))
        .put("label", label.text());
  }
}
