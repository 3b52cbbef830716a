package dev.aloft.sandbox.confluence.datacenter.view;

import dev.aloft.sandbox.confluence.Expand;
import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.body.Names;
import dev.aloft.sandbox.confluence.body.Representations;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Labels.Label;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Positions;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Content as replies show it: what {@code expand} names; the rest stands in {@code _expandable}.
 */
public final class ContentViews {

  private static final List<String> PARTS =
      List.of("space", "version", "history", "ancestors", "container");

  private final ConfluenceSite site;
  private final VersionViews versions;
  private final HistoryViews histories;
  private final PartViews parts;
  private final CallerViews caller;
  private final PersonViews people;
  private final SpaceViews spaces;

  /** The views of a site. */
  public ContentViews(ConfluenceSite site) {
    this.site = site;
    this.versions = new VersionViews(site);
    this.histories = new HistoryViews(site);
    this.parts = new PartViews(site);
    this.caller = new CallerViews(site);
    this.people = new PersonViews(site);
    this.spaces = new SpaceViews(site, this);
  }

  /** The spaces of the site. */
  public SpaceViews spaces() {
    return spaces;
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
      if (Expand.wants(expand, part)) {
        part(call, view, content, part, expand);
      } else {
        expandable.put(part, address(content, part));
      }
    }
    body(view, content, expand);
    extensions(call, view, content, expand);
    if (Expand.wants(expand, "metadata.labels")) {
      labels(call, view, content);
    }
    parts.add(call, view, content, expand, this);
    caller.add(call, view, content, expand);
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

  private void part(
      DataCenterCall call, ObjectNode view, Content content, String part, List<String> expand) {
    List<String> inside = Expand.inside(part, expand);
    switch (part) {
      case "space" -> view.set("space", spaces.space(call, space(content), inside));
      case "version" -> view.set("version", versions.version(call, content.version()));
      case "history" -> view.set("history", histories.history(call, content, Set.copyOf(inside)));
      case "ancestors" ->
          view.set(
              "ancestors",
              Json.array(
                  site.contents().ancestors(content).reversed(),
                  one -> content(call, one, inside)));
      default -> {
        Content holder = site.contents().container(content);
        view.set(
            "container",
            holder.id() == content.id()
                ? spaces.space(call, space(content), inside)
                : content(call, holder, inside));
      }
    }
  }

  private void body(ObjectNode view, Content content, List<String> expand) {
    if (!Expand.wants(expand, "body")) {
      return;
    }
    ObjectNode expandable = view.putObject("body").putObject("_expandable");
    for (String format : Representations.ALL) {
      if (!expand.contains("body." + format)) {
        expandable.put(format, "");
      }
    }
    for (String format : Representations.ALL) {
      if (expand.contains("body." + format)) {
        view.withObject("body")
            .putObject(format)
            .put("value", Representations.of(content.body().value(), format, names(content)))
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

  private void extensions(
      DataCenterCall call, ObjectNode view, Content content, List<String> expand) {
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
      if (expand.contains("extensions.resolution")) {
        ObjectNode resolution =
            extensions.putObject("resolution").put("status", mark.resolution().word());
        if (!mark.modifier().isEmpty()) {
          resolution.set("lastModifier", people.person(call, mark.modifier()));
          resolution.put("lastModifiedDate", Times.text(mark.modified()));
        }
      }
    } else if (content.kind().comment()) {
      view.putObject("extensions").put("location", "footer");
    } else {
      Optional<Integer> position = site.positions().of(content);
      view.put("position", position.orElse(Positions.UNSET));
      ObjectNode extensions = view.putObject("extensions");
      position.ifPresentOrElse(
          one -> extensions.put("position", one), () -> extensions.put("position", "none"));
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
    if (content.kind() == Kind.PAGE || content.kind() == Kind.BLOG_POST) {
      links.put("tinyui", "/x/" + tiny(content.id()));
    }
    links.put("self", call.address("/rest/api/content/" + content.key()));
    links.put("base", call.request().base());
    links.put("context", call.request().context());
  }

  /** The id in few letters: its bytes from the last to the first, without the zeros at the end. */
  private static String tiny(long id) {
    byte[] bytes =
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(id).array();
    return Base64.getUrlEncoder()
        .encodeToString(bytes)
        .replace('-', '+')
        .replace('_', '-')
        .replace('+', '_')
        .replaceFirst("A*=*$", "");
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

  /** Views of several pieces. */
  public ArrayNode all(DataCenterCall call, List<Content> found, List<String> expand) {
    return Json.array(found, one -> content(call, one, expand));
  }
}
