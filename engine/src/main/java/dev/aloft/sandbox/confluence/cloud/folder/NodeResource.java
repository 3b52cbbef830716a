package dev.aloft.sandbox.confluence.cloud.folder;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.edit.Parents;
import dev.aloft.sandbox.confluence.cloud.edit.Reading;
import dev.aloft.sandbox.confluence.cloud.edit.Removal;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.NewViews;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Handler;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /folders}, {@code /whiteboards}, {@code /databases} and {@code /embeds}: what stands in
 * the tree and has no text.
 */
public final class NodeResource implements Resource<CloudCall> {

  private static final int LONGEST_TITLE = 255;

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;
  private final Parents parents;
  private final Removal removal;
  private final Reading reading;

  /** The folders of a site. */
  public NodeResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
    this.parents = new Parents(site);
    this.removal = new Removal(site);
    this.reading = new Reading(site, views);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("createFolder")
        .body("spaceId", "title", "parentId")
        .answer(creating(Kind.FOLDER));
    operations
        .on("createWhiteboard")
        .query("private")
        .body("spaceId", "title", "parentId")
        .answer(creating(Kind.WHITEBOARD));
    operations
        .on("createDatabase")
        .query("private")
        .body("spaceId", "title", "parentId")
        .answer(creating(Kind.DATABASE));
    operations
        .on("createSmartLink")
        .body("spaceId", "title", "parentId", "embedUrl")
        .answer(creating(Kind.EMBED));
    existing(operations, "Folder", Kind.FOLDER);
    existing(operations, "Whiteboard", Kind.WHITEBOARD);
    existing(operations, "Database", Kind.DATABASE);
    existing(operations, "SmartLink", Kind.EMBED);
    operations
        .on("convertContentIdsToContentTypes")
        .body("contentIds")
        .reading()
        .answer(this::types);
  }

  private void existing(Operations<CloudCall> operations, String name, Kind kind) {
    operations
        .on("get" + name + "ById")
        .query("include-operations", "include-properties")
        .answer(call -> {
          Content node =
              finder
                  .any(call, call.path("id"), one -> one == kind)
                  .filter(one -> one.status() != Status.TRASHED)
                  .orElseThrow(() -> Refusal.notFound(kind.title() + " not found"));
          return Reply.ok(reading.with(call, node));
        });
    operations.on("delete" + name).answer(call -> removal.of(call, kind));
    operations
        .on("get" + name + "Operations")
        .answer(call -> reading.operations(call, finder.current(call, call.path("id"), kind)));
  }

  private Handler<CloudCall> creating(Kind kind) {
    return call -> create(call, kind);
  }

  private Reply create(CloudCall call, Kind kind) {
    Form form = Form.of(call);
    Space space = finder.space(call, form.text("spaceId").orElse(""));
    finder.require(call, space, Right.WRITE_PAGES, "Space");
    Optional<String> url = form.text("embedUrl").filter(text -> !text.isEmpty());
    Optional<String> named = form.filled("title", LONGEST_TITLE);
    String title =
        kind == Kind.FOLDER
            ? form.required("title", LONGEST_TITLE)
            : named.or(() -> url).orElse("Untitled " + kind.title().toLowerCase(Locale.ROOT));
    form.check();
    Optional<Long> parent =
        form.text("parentId")
            .map(id -> parents.find(call, id, space.id()).id())
            .or(space::homepage);
    String author = call.caller().accountId();
    Content node =
        site.contents()
            .add(
                new Content(
                    site.contents().nextId(),
                    kind,
                    space.id(),
                    parent,
                    title,
                    Status.CURRENT,
                    Body.EMPTY,
                    author,
                    author,
                    Optional.empty(),
                    site.now(),
                    new Version(1, author, site.now(), "", false),
                    url.<Detail>map(Detail.Embed::new).orElseGet(Detail.None::new)));
    if (call.flag("private", false)) {
      site.restrictions().close(node.id(), author);
    }
    return Reply.ok(NewViews.alone(call, views.newer().content(node, Optional.empty())));
  }

  /** Null for what the caller may not see or what is not there. */
  private Reply types(CloudCall call) {
    List<JsonNode> ids = Form.of(call).elements("contentIds");
    ObjectNode view = Json.object();
    ObjectNode results = view.putObject("results");
    for (JsonNode id : ids) {
      if (!id.isString() && !id.isIntegralNumber()) {
        throw Refusal.badRequest("The contentIds must be texts or numbers");
      }
      String text = id.isString() ? id.stringValue() : Long.toString(id.longValue());
      finder
          .any(call, text, kind -> true)
          .ifPresentOrElse(
              found ->
                  results.put(
                      text,
                      switch (found.kind()) {
                        case FOOTER_COMMENT -> "footer-comment";
                        case INLINE_COMMENT -> "inline-comment";
                        case PAGE,
                            BLOG_POST,
                            FOLDER,
                            WHITEBOARD,
                            DATABASE,
                            EMBED,
                            CUSTOM,
                            ATTACHMENT ->
                            found.kind().word();
                      }),
              () -> results.putNull(text));
    }
    return Reply.ok(view);
  }
}
