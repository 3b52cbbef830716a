package dev.aloft.sandbox.confluence.cloud.custom;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.CursorPages;
import dev.aloft.sandbox.confluence.cloud.edit.EditOutlines;
import dev.aloft.sandbox.confluence.cloud.edit.Listing;
import dev.aloft.sandbox.confluence.cloud.edit.Reading;
import dev.aloft.sandbox.confluence.cloud.edit.Removal;
import dev.aloft.sandbox.confluence.cloud.edit.Revision;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.Bodies;
import dev.aloft.sandbox.confluence.cloud.view.NewViews;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** {@code /custom-content}: content of the types that the site's apps have registered. */
public final class CustomContentResource implements Resource<CloudCall> {

  private static final int LONGEST_TITLE = 255;

  /** What custom content may lie in, by the property that names it; a space apart. */
  private static final Map<String, Kind> HOLDERS =
      Map.of("pageId", Kind.PAGE, "blogPostId", Kind.BLOG_POST, "customContentId", Kind.CUSTOM);

  private record Place(long spaceId, Optional<Long> holder) {}

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;
  private final Listing listing;
  private final Reading reading;
  private final Removal removal;

  /** The custom content of a site. */
  public CustomContentResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
    this.listing = new Listing(site, views);
    this.reading = new Reading(site, views);
    this.removal = new Removal(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getCustomContentByType")
        .query("type", "id", "space-id", "sort", "cursor", "limit", "body-format")
        .answer(call -> list(call, ofType(call)));
    operations
        .on("getCustomContentByTypeInSpace")
        .query("type", "cursor", "limit", "body-format")
        .answer(call -> {
          Space space = finder.space(call, call.path("id"));
          return list(call, ofType(call).filter(one -> one.spaceId() == space.id()));
        });
    in(operations, "getCustomContentByTypeInPage", Kind.PAGE);
    in(operations, "getCustomContentByTypeInBlogPost", Kind.BLOG_POST);
    operations
        .on("createCustomContent")
        .body(
            "type", "status", "spaceId", "pageId", "blogPostId", "customContentId", "title", "body")
        .outlined(
            EditOutlines.created(
                "type", "status", "spaceId", "pageId", "blogPostId", "customContentId", "title"))
        .answer(this::create);
    operations
        .on("updateCustomContent")
        .body(
            "id",
            "type",
            "status",
            "spaceId",
            "pageId",
            "blogPostId",
            "customContentId",
            "title",
            "body",
            "version")
        .outlined(
            EditOutlines.changed(
                "id",
                "type",
                "status",
                "spaceId",
                "pageId",
                "blogPostId",
                "customContentId",
                "title"))
        .answer(this::update);
    operations
        .on("getCustomContentById")
        .query(
            "body-format",
            "version",
            "include-labels",
            "include-properties",
            "include-operations",
            "include-versions",
            "include-version")
        .answer(call -> Reply.ok(reading.with(call, reading.versioned(call, found(call)))));
    operations
        .on("deleteCustomContent")
        .query("purge")
        .answer(call -> removal.of(call, Kind.CUSTOM));
    operations
        .on("getCustomContentOperations")
        .answer(call -> reading.operations(call, found(call)));
    operations.on("getChildCustomContent").query("cursor", "limit").answer(this::children);
  }

  private void in(Operations<CloudCall> operations, String id, Kind kind) {
    operations
        .on(id)
        .query("type", "sort", "cursor", "limit", "body-format")
        .answer(call -> {
          Content holder = finder.current(call, call.path("id"), kind);
          return list(
              call, ofType(call).filter(one -> one.parent().equals(Optional.of(holder.id()))));
        });
  }

  private Content found(CloudCall call) {
    return finder.current(call, call.path("id"), Kind.CUSTOM);
  }

  private static String type(Content content) {
    return content.detail() instanceof Detail.Custom(var type) ? type : "";
  }

  private Stream<Content> ofType(CloudCall call) {
    String wanted = call.query("type").orElse("");
    return site.contents().all(Kind.CUSTOM).filter(one -> type(one).equals(wanted));
  }

  private Reply list(CloudCall call, Stream<Content> all) {
    return listing.of(call, all, "current");
  }

  private Reply children(CloudCall call) {
    List<Content> all =
        site.contents().below(found(call), kind -> kind == Kind.CUSTOM).stream()
            .filter(one -> one.status() == Status.CURRENT)
            .filter(one -> site.access().reads(site.viewer(call), one))
            .toList();
    return CursorPages.of(call, all, CustomContentResource::child);
  }

  private static ObjectNode child(Content content) {
    return Json.object()
        .put("id", content.key())
        .put("status", content.status().word())
        .put("title", content.title())
        .put("type", type(content))
        .put("spaceId", Ids.text(content.spaceId()));
  }

  private static Optional<String> named(Form form) {
    List<String> named =
        Stream.concat(Stream.of("spaceId"), HOLDERS.keySet().stream().sorted())
            .filter(name -> form.text(name).isPresent())
            .toList();
    if (named.size() > 1) {
      throw Refusal.badRequest(
          "Only one of spaceId, pageId, blogPostId and customContentId can be given");
    }
    return named.stream().findFirst();
  }

  private Place place(CloudCall call, Form form, String name) {
    String id = form.text(name).orElseThrow();
    if (name.equals("spaceId")) {
      return new Place(finder.space(call, id).id(), Optional.empty());
    }
    Content holder = finder.current(call, id, Objects.requireNonNull(HOLDERS.get(name)));
    return new Place(holder.spaceId(), Optional.of(holder.id()));
  }

  private Reply create(CloudCall call) {
    Form form = Form.of(call);
    String type = form.text("type").orElse("");
    if (!site.behaviour().customContentTypes().contains(type)) {
      throw Refusal.badRequest("No app of this site has registered the content type " + type);
    }
    String name =
        named(form)
            .orElseThrow(() ->
                Refusal.badRequest(
                    "One of spaceId, pageId, blogPostId and customContentId is required"));
    Place place = place(call, form, name);
    Space space = site.spaces().get(place.spaceId());
    finder.require(call, space, Right.toWrite(Kind.CUSTOM), "Space");
    String title = form.required("title", LONGEST_TITLE);
    form.check();
    String author = call.caller().accountId();
    Content made =
        new Content(
            site.contents().nextId(),
            Kind.CUSTOM,
            space.id(),
            place.holder(),
            title,
            Status.CURRENT,
            Bodies.read(form),
            author,
            author,
            Optional.empty(),
            site.now(),
            new Version(1, author, site.now(), "", false),
            new Detail.Custom(type));
    return Reply.created(shown(call, site.contents().add(made)));
  }

  private Reply update(CloudCall call) {
    Content before = found(call);
    finder.requireWrite(call, before);
    Form form = Form.of(call);
    if (!form.text("id").orElse("").equals(before.key())
        || !form.text("type").orElse("").equals(type(before))) {
      throw Refusal.badRequest("The id and type of the body are not those of the content");
    }
    Version version = Revision.read(form, before, call.caller().accountId(), site.now());
    String title = form.required("title", LONGEST_TITLE);
    form.check();
    Content after = before.titled(title).with(Bodies.read(form)).as(version);
    Optional<String> name = named(form);
    if (name.isPresent()) {
      Place place = place(call, form, name.get());
      if (place.spaceId() != before.spaceId()) {
        throw Refusal.badRequest("Custom content cannot be moved to another space");
      }
      after = after.below(place.holder());
    }
    return Reply.ok(shown(call, site.contents().revise(after)));
  }

  private ObjectNode shown(CloudCall call, Content content) {
    Optional<String> written = Optional.of(content.body().format().word());
    return NewViews.alone(call, views.newer().content(content, written));
  }
}
