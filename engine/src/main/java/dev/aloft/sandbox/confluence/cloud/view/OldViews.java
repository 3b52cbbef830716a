package dev.aloft.sandbox.confluence.cloud.view;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Viewer;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Labels.Label;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Spaces and content as the older API shows them: what {@code expand} names, and no more. */
public final class OldViews {

  /** What may be expanded of content. */
  private static final Set<String> KNOWN =
      Set.of(
          "space",
          "version",
          "history",
          "ancestors",
          "container",
          "body",
          "body.storage",
          "body.view",
          "body.atlas_doc_format",
          "metadata",
          "metadata.labels",
          "extensions",
          "childTypes",
          "childTypes.all",
          "childTypes.attachment",
          "childTypes.comment",
          "childTypes.page");

  private static final List<String> CHILD_TYPES = List.of("attachment", "comment", "page");

  private final ConfluenceSite site;
  private final Links links;
  private final Bodies bodies;
  private final People people;

  OldViews(ConfluenceSite site, Links links, Bodies bodies, People people) {
    this.site = site;
    this.links = links;
    this.bodies = bodies;
    this.people = people;
  }

  /**
   * What a call wants expanded.
   *
   * @throws Refusal 501 for what the sandbox does not expand
   */
  public static List<String> expand(CloudCall call) {
    List<String> wanted = new ArrayList<>();
    for (String one : call.list("expand")) {
      String name = one.startsWith("content.") ? one.substring("content.".length()) : one;
      if (!name.equals("content") && !KNOWN.contains(name)) {
        throw Refusal.of(501, "The sandbox does not expand '" + one + "'.");
      }
      wanted.add(name);
    }
    return wanted;
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

  /** A space with its description and first page, as a reply to a change of it. */
  public ObjectNode changed(CloudCall call, Space space) {
    ObjectNode view = space(call, space);
    ObjectNode plain = view.putObject("description").putObject("plain");
    plain.put("value", space.description()).put("representation", "plain");
    plain.putArray("embeddedContent");
    plain.putObject("_expandable");
    space
        .homepage()
        .flatMap(site.contents()::find)
        .ifPresent(page -> view.set("homepage", content(call, page, List.of())));
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
    if (expand.contains("space")) {
      view.set("space", space(call, site.spaces().get(content.spaceId())));
    }
    if (expand.contains("version")) {
      view.set("version", version(site.viewer(call), content.version()));
    }
    if (expand.contains("history")) {
      history(call, view, content);
    }
    if (expand.contains("ancestors")) {
      ArrayNode ancestors = view.putArray("ancestors");
      site.contents()
          .ancestors(content)
          .reversed()
          .forEach(one -> ancestors.add(content(call, one, List.of())));
    }
    if (expand.contains("container")) {
      container(call, view, content);
    }
    body(view, content, expand);
    if (expand.contains("metadata.labels")) {
      List<Label> labels = site.labels().of(content.id(), call.caller().accountId());
      ObjectNode list = view.putObject("metadata").putObject("labels");
      list.set("results", Json.array(labels, OldViews::label));
      list.put("start", 0).put("limit", 200).put("size", labels.size());
      list.putObject("_links").put("self", call.self() + "/content/" + content.key() + "/label");
    }
    extensions(view, content);
    childTypes(call, view, content, expand);
    ObjectNode expandable = view.putObject("_expandable");
    for (String part : List.of("space", "version", "history", "ancestors", "body")) {
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

  /** Whether anything of a type lies below content that the caller may read. */
  private void childTypes(CloudCall call, ObjectNode view, Content content, List<String> expand) {
    if (expand.stream().noneMatch(word -> word.startsWith("childTypes"))) {
      return;
    }
    ObjectNode types = view.putObject("childTypes");
    ObjectNode expandable = Json.object();
    for (String type : CHILD_TYPES) {
      if (!expand.contains("childTypes.all") && !expand.contains("childTypes." + type)) {
        expandable.put(type, "");
        continue;
      }
      boolean any =
          site.contents().below(content, kind -> kind.word().equals(type)).stream()
              .anyMatch(one ->
                  one.status() == Status.CURRENT && site.access().reads(site.viewer(call), one));
      types
          .putObject(type)
          .put("value", any)
          .putObject("_links")
          .put("self", call.self() + "/content/" + content.key() + "/child/" + type);
    }
    types.set("_expandable", expandable);
  }

  private void history(CloudCall call, ObjectNode view, Content content) {
    ObjectNode history = view.putObject("history");
    history.put("latest", true);
    history.set("createdBy", people.person(site.viewer(call), content.author()));
    history.set("ownedBy", people.person(site.viewer(call), content.owner()));
    history.put("createdDate", Times.text(content.created()));
    history.set("lastUpdated", version(site.viewer(call), content.version()));
    history.putObject("_links").put("self", call.self() + "/content/" + content.key() + "/history");
  }

  private void container(CloudCall call, ObjectNode view, Content content) {
    Content holder = site.contents().container(content);
    view.set(
        "container",
        holder.id() == content.id()
            ? space(call, site.spaces().get(content.spaceId()))
            : content(call, holder, List.of()));
  }

  private void body(ObjectNode view, Content content, List<String> expand) {
    for (String format : List.of("storage", "view", "atlas_doc_format")) {
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
    ObjectNode view = Json.object();
    view.set("by", people.person(viewer, version.author()));
    view.put("when", Times.text(version.written()));
    view.put("message", version.message());
    view.put("number", version.number());
    view.put("minorEdit", version.minor());
    view.put("contentTypeModified", false);
    return view;
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
