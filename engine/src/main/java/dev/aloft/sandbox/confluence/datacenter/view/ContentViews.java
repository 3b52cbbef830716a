package dev.aloft.sandbox.confluence.datacenter.view;

import dev.aloft.sandbox.confluence.body.Names;
import dev.aloft.sandbox.confluence.body.WebView;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Labels.Label;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Content as replies show it: what {@code expand} names; the rest stands in {@code _expandable}.
 */
public final class ContentViews {

  /** What a single piece shows where a call does not say. */
  public static final List<String> USUAL = List.of("history", "space", "version");

  /** What a piece shows to whoever wrote it. */
  public static final List<String> WRITTEN =
      List.of("body.storage", "history", "space", "version", "ancestors", "container");

  private static final List<String> PARTS =
      List.of("space", "version", "history", "ancestors", "container");

  private static final Set<String> MORE =
      Set.of(
          "body",
          "body.storage",
          "body.view",
          "body.export_view",
          "body.styled_view",
          "body.anonymous_export_view",
          "metadata",
          "metadata.labels",
          "extensions",
          "extensions.inlineProperties");

  /** How a body can be shown: as it was written, and as one web page for all that browsers show. */
  private static final List<String> BODIES =
      List.of("storage", "view", "export_view", "styled_view", "anonymous_export_view");

  private final ConfluenceSite site;
  private final VersionViews versions;
  private final HistoryViews histories;
  private final PartViews parts;

  /** The views of a site. */
  public ContentViews(ConfluenceSite site) {
    this.site = site;
    this.versions = new VersionViews(site);
    this.histories = new HistoryViews(site);
    this.parts = new PartViews(site);
  }

  /**
   * What a call wants expanded.
   *
   * @throws Refusal 501 for what the sandbox does not expand
   */
  public static List<String> expand(DataCenterCall call, List<String> usual) {
    List<String> wanted = new ArrayList<>();
    for (String word : call.list("expand")) {
      // A body's value cannot be left out, so that naming it says nothing more.
      String name =
          word.replaceFirst("^content\\.", "").replaceFirst("^(body\\.\\w+)\\.value$", "$1");
      boolean within =
          name.startsWith("history.")
              ? HistoryViews.knows(name.substring("history.".length()))
              : PARTS.stream().anyMatch(part -> name.startsWith(part + "."));
      if (!name.equals("content")
          && !within
          && !PARTS.contains(name)
          && !MORE.contains(name)
          && !PartViews.knows(name)) {
        throw Refusal.of(501, "The sandbox does not implement expand=" + word + ".");
      }
      wanted.add(name);
    }
    return wanted.isEmpty() ? usual : wanted;
  }

  /** A piece of content. */
  public ObjectNode content(DataCenterCall call, Content content, List<String> expand) {
    ObjectNode view = Json.object();
    view.put("id", content.key());
    view.put("type", content.kind().word());
    view.put("status", content.status().word());
    view.put("title", content.title());
    ObjectNode expandable = Json.object();
    for (String part : PARTS) {
      if (expand.stream().anyMatch(word -> word.equals(part) || word.startsWith(part + "."))) {
        part(call, view, content, part, expand);
      } else {
        expandable.put(part, address(content, part));
      }
    }
    body(view, content, expand);
    extensions(view, content);
    if (expand.contains("metadata.labels")) {
      labels(call, view, content);
    }
    parts.add(call, view, content, expand, this);
    links(call, view, content);
    view.set("_expandable", expandable);
    if (!view.has("body")) {
      expandable.put("body", "");
    }
    return view;
  }

  private String address(Content content, String part) {
    return switch (part) {
      case "space" -> "/rest/api/space/" + space(content).key();
      case "history" -> "/rest/api/content/" + content.key() + "/history";
      case "container" -> "/rest/api/space/" + space(content).key();
      default -> "";
    };
  }

  private Space space(Content content) {
    return site.spaces().get(content.spaceId());
  }

  /** What is wanted within a part. */
  private static Set<String> inside(String part, List<String> expand) {
    return expand.stream()
        .filter(word -> word.startsWith(part + "."))
        .map(word -> word.substring(part.length() + 1))
        .collect(Collectors.toSet());
  }

  private void part(
      DataCenterCall call, ObjectNode view, Content content, String part, List<String> expand) {
    switch (part) {
      case "space" -> view.set("space", space(call, space(content)));
      case "version" -> view.set("version", versions.version(call, content.version()));
      case "history" ->
          view.set("history", histories.history(call, content, inside("history", expand)));
      case "ancestors" ->
          view.set(
              "ancestors",
              Json.array(
                  site.contents().ancestors(content).reversed(),
                  one -> content(call, one, List.of())));
      default -> {
        Content holder = site.contents().container(content);
        view.set(
            "container",
            holder.id() == content.id()
                ? space(call, space(content))
                : content(call, holder, List.of()));
      }
    }
  }

  private void body(ObjectNode view, Content content, List<String> expand) {
    for (String format : BODIES) {
      if (expand.contains("body." + format)) {
        String value = content.body().value();
        view.withObject("body")
            .putObject(format)
            .put("value", format.equals("storage") ? value : new WebView(names(content)).of(value))
            .put("representation", format);
      }
    }
  }

  private Names names(Content content) {
    Content holder = site.contents().container(content);
    return new Names() {

      @Override
      public Optional<String> person(String key) {
        return site.users().byKey(key).map(User::displayName);
      }

      @Override
      public Optional<String> page(String spaceKey, String title) {
        Optional<Space> space =
            spaceKey.isEmpty()
                ? site.spaces().find(content.spaceId())
                : site.spaces().byKey(spaceKey);
        return space
            .flatMap(one -> site.contents().titled(one.id(), title))
            .map(page -> "/pages/viewpage.action?pageId=" + page.id());
      }

      @Override
      public Optional<String> file(String name) {
        return site.contents().below(holder, kind -> kind == Kind.ATTACHMENT).stream()
            .filter(one -> one.title().equals(name))
            .findFirst()
            .map(one -> download(holder, one));
      }
    };
  }

  private void extensions(ObjectNode view, Content content) {
    if (content.detail() instanceof Detail.File file) {
      view.putObject("metadata").put("mediaType", file.mediaType()).put("comment", file.comment());
      view.putObject("extensions")
          .put("mediaType", file.mediaType())
          .put("fileSize", file.size())
          .put("comment", file.comment());
    } else if (content.detail() instanceof Detail.Mark mark) {
      ObjectNode extensions = view.putObject("extensions").put("location", "inline");
      extensions
          .putObject("inlineProperties")
          .put("originalSelection", mark.selection())
          .put("markerRef", mark.marker());
    } else if (content.kind().comment()) {
      view.putObject("extensions").put("location", "footer");
    } else {
      view.putObject("extensions").put("position", site.contents().position(content));
    }
  }

  private void labels(DataCenterCall call, ObjectNode view, Content content) {
    List<Label> all = site.labels().of(content.id(), call.caller().key());
    ObjectNode page = view.withObject("metadata").putObject("labels");
    page.set("results", Json.array(all, ContentViews::label));
    page.put("start", 0).put("limit", 200).put("size", all.size());
  }

  /** A label. */
  public static ObjectNode label(Label label) {
    return Json.object()
        .put("prefix", label.prefix())
        .put("name", label.name())
        .put("id", Ids.text(label.id()))
        .put("label", label.text());
  }

  private void links(DataCenterCall call, ObjectNode view, Content content) {
    ObjectNode links = view.putObject("_links");
    links.put("webui", show(content));
    if (content.kind() == Kind.ATTACHMENT) {
      links.put("download", download(site.contents().container(content), content));
    }
    links.put("self", call.address("/rest/api/content/" + content.key()));
    links.put("base", call.request().base());
    links.put("context", call.request().context());
  }

  /** Where a piece of content is shown. */
  public String show(Content content) {
    return switch (content.kind()) {
      case ATTACHMENT, FOOTER_COMMENT, INLINE_COMMENT ->
          "/pages/viewpage.action?pageId="
              + site.contents().container(content).id()
              + "&focusedCommentId="
              + content.id();
      default -> "/pages/viewpage.action?pageId=" + content.id();
    };
  }

  private static String download(Content holder, Content file) {
    return "/download/attachments/"
        + holder.id()
        + "/"
        + URLEncoder.encode(file.title(), StandardCharsets.UTF_8).replace("+", "%20")
        + "?version="
        + file.version().number()
        + "&api=v2";
  }

  /** A space by itself or inside another thing. */
  public ObjectNode space(DataCenterCall call, Space space) {
    ObjectNode view = Json.object();
    view.put("id", space.id());
    view.put("key", space.key());
    view.put("name", space.name());
    view.put("status", space.archived() ? "ARCHIVED" : "CURRENT");
    view.put("type", space.type());
    ObjectNode links = view.putObject("_links");
    links.put("webui", "/display/" + space.key());
    links.put("self", call.address("/rest/api/space/" + space.key()));
    ObjectNode expandable = view.putObject("_expandable");
    List.of("metadata", "icon", "description").forEach(name -> expandable.put(name, ""));
    space.homepage().ifPresent(page -> expandable.put("homepage", "/rest/api/content/" + page));
    return view;
  }

  /** A space with what a call wants expanded. */
  public ObjectNode whole(DataCenterCall call, Space space) {
    ObjectNode view = space(call, space);
    for (String word : call.list("expand")) {
      switch (word) {
        case "homepage" ->
            space
                .homepage()
                .flatMap(site.contents()::find)
                .ifPresent(page -> view.set("homepage", content(call, page, List.of())));
        case "description", "description.plain" ->
            view.withObject("description")
                .putObject("plain")
                .put("value", space.description())
                .put("representation", "plain");
        default -> throw Refusal.of(501, "The sandbox does not implement expand=" + word + ".");
      }
    }
    return view;
  }

  /** Views of several pieces. */
  public ArrayNode all(DataCenterCall call, List<Content> found, List<String> expand) {
    return Json.array(found, one -> content(call, one, expand));
  }
}
