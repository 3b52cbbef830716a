package dev.aloft.sandbox.confluence.cloud.view;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Labels.Label;
import dev.aloft.sandbox.confluence.content.Properties.Property;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Spaces and content as the newer API shows them. */
public final class NewViews {

  private final ConfluenceSite site;
  private final Links links;
  private final Bodies bodies;

  NewViews(ConfluenceSite site, Links links, Bodies bodies) {
    this.site = site;
    this.links = links;
    this.bodies = bodies;
  }

  /** A view that stands alone: with the address below which its links lie. */
  public static ObjectNode alone(CloudCall call, ObjectNode view) {
    view.withObject("_links").put("base", call.request().base() + "/wiki");
    return view;
  }

  /**
   * A space.
   *
   * @param format the format of its description, if that is wanted
   */
  public ObjectNode space(Space space, Optional<String> format) {
    ObjectNode view = Json.object();
    view.put("id", Ids.text(space.id()));
    view.put("key", space.key());
    view.put("name", space.name());
    view.put("type", space.type());
    view.put("status", space.status());
    view.put("authorId", space.author());
    view.put("currentActiveAlias", space.key());
    view.put("createdAt", Times.text(space.created()));
    space.homepage().ifPresent(id -> view.put("homepageId", Ids.text(id)));
    format.ifPresent(one ->
        view.putObject("description")
            .putObject(one)
            .put("representation", one)
            .put("value", space.description()));
    view.putObject("_links").put("webui", Links.space(space));
    return view;
  }

  /** Content of any kind, its body in a format if one is wanted. */
  public ObjectNode content(Content content, Optional<String> format) {
    ObjectNode view = Json.object();
    view.put("id", content.key());
    view.put("status", content.status().word());
    view.put("title", content.title());
    switch (content.kind()) {
      case PAGE -> {
        placed(view, content);
        view.put("ownerId", content.owner());
        content.lastOwner().ifPresent(owner -> view.put("lastOwnerId", owner));
      }
      case FOLDER, WHITEBOARD, DATABASE, EMBED -> {
        placed(view, content);
        view.put("type", content.kind().word());
        view.put("ownerId", content.owner());
        if (content.detail() instanceof Detail.Embed(var url)) {
          view.put("embedUrl", url);
        }
      }
      case CUSTOM -> {
        made(view, content);
        if (content.detail() instanceof Detail.Custom(var type)) {
          view.put("type", type);
        }
        content.parent().ifPresent(parent -> holder(view, content));
      }
      case BLOG_POST -> made(view, content);
      case FOOTER_COMMENT, INLINE_COMMENT -> comment(view, content);
      case ATTACHMENT -> attachment(view, content);
    }
    view.set("version", version(content.version()));
    if (!content.kind().withoutBody()) {
      bodies.write(view, content, format);
    }
    ObjectNode where = view.putObject("_links");
    where.put("webui", links.show(content));
    switch (content.kind()) {
      case PAGE, BLOG_POST ->
          where
              .put("editui", "/pages/resumedraft.action?draftId=" + content.id())
              .put("tinyui", "/x/" + tiny(content.id()));
      case ATTACHMENT -> where.put("download", links.download(content));
      case FOLDER, WHITEBOARD, DATABASE, EMBED, CUSTOM, FOOTER_COMMENT, INLINE_COMMENT -> {
        // No other places.
      }
    }
    return view;
  }

  private void made(ObjectNode view, Content content) {
    view.put("spaceId", Ids.text(content.spaceId()));
    view.put("authorId", content.author());
    view.put("createdAt", Times.text(content.created()));
  }

  private void placed(ObjectNode view, Content content) {
    made(view, content);
    content
        .parent()
        .flatMap(site.contents()::find)
        .ifPresent(
            parent -> view.put("parentId", parent.key()).put("parentType", parent.kind().word()));
    view.put("position", site.contents().position(content));
  }

  private void holder(ObjectNode view, Content content) {
    Content holder = site.contents().get(content.parent().orElseThrow());
    switch (holder.kind()) {
      case PAGE, FOLDER, WHITEBOARD, DATABASE, EMBED -> view.put("pageId", holder.key());
      case CUSTOM -> view.put("customContentId", holder.key());
      case BLOG_POST -> view.put("blogPostId", holder.key());
      case ATTACHMENT -> view.put("attachmentId", holder.key());
      case FOOTER_COMMENT, INLINE_COMMENT -> view.put("parentCommentId", holder.key());
    }
  }

  private void comment(ObjectNode view, Content content) {
    holder(view, content);
    Content container = site.contents().container(content);
    switch (container.kind()) {
      case PAGE -> view.put("pageId", container.key());
      case BLOG_POST -> view.put("blogPostId", container.key());
      case CUSTOM -> view.put("customContentId", container.key());
      case FOLDER, WHITEBOARD, DATABASE, EMBED, FOOTER_COMMENT, INLINE_COMMENT, ATTACHMENT -> {
        // Named by what holds the comment.
      }
    }
    if (content.detail() instanceof Detail.Mark mark) {
      view.put("resolutionStatus", mark.resolution().word());
      if (!mark.modifier().isEmpty()) {
        view.put("resolutionLastModifierId", mark.modifier());
        view.put("resolutionLastModifiedAt", Times.text(mark.modified()));
      }
      view.putObject("properties")
          .put("inlineMarkerRef", mark.marker())
          .put("inlineOriginalSelection", mark.selection());
    }
  }

  private void attachment(ObjectNode view, Content content) {
    Detail.File file = Links.file(content);
    view.put("createdAt", Times.text(content.created()));
    holder(view, content);
    view.put("mediaType", file.mediaType());
    view.put("mediaTypeDescription", "File");
    view.put("comment", file.comment());
    view.put("fileId", file.fileId());
    view.put("fileSize", file.size());
    view.put("webuiLink", links.show(content));
    view.put("downloadLink", links.download(content));
  }

  /** A version. */
  public static ObjectNode version(Version version) {
    return Json.object()
        .put("createdAt", Times.text(version.written()))
        .put("message", version.message())
        .put("number", version.number())
        .put("minorEdit", version.minor())
        .put("authorId", version.author());
  }

  /** A label. */
  public static ObjectNode label(Label label) {
    return Json.object()
        .put("id", Ids.text(label.id()))
        .put("name", label.name())
        .put("prefix", label.prefix());
  }

  /** A property of content. */
  public static ObjectNode property(Property property) {
    ObjectNode view = Json.object();
    view.put("id", Ids.text(property.id()));
    view.put("key", property.key());
    view.set("value", property.value());
    view.set("version", version(property.version()));
    return view;
  }

  /** A property of a space. */
  public static ObjectNode spaceProperty(Property property) {
    Version version = property.version();
    ObjectNode view = Json.object();
    view.put("id", Ids.text(property.id()));
    view.put("key", property.key());
    view.set("value", property.value());
    view.put("createdAt", Times.text(property.created()));
    // The contract says createdBy, the product says authorId.
    view.put("createdBy", property.author());
    view.put("authorId", property.author());
    view.putObject("version")
        .put("createdAt", Times.text(version.written()))
        .put("createdBy", version.author())
        .put("authorId", version.author())
        .put("message", version.message())
        .put("number", version.number());
    return view;
  }

  /** A number as the product writes short addresses. */
  private static String tiny(long id) {
    byte[] bytes = new byte[] {(byte) id, (byte) (id >> 8), (byte) (id >> 16), (byte) (id >> 24)};
    return Base64.getEncoder()
        .encodeToString(bytes)
        .replace('/', '-')
        .replace('+', '_')
        .replaceAll("A*=*$", "");
  }
}
