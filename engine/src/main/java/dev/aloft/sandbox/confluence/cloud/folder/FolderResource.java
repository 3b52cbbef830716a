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
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Folders, and what kind of content an id is. */
public final class FolderResource implements Resource<CloudCall> {

  private static final int LONGEST_TITLE = 255;

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;
  private final Parents parents;
  private final Removal removal;

  /** The folders of a site. */
  public FolderResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
    this.parents = new Parents(site);
    this.removal = new Removal(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on("createFolder").body("spaceId", "title", "parentId").answer(this::create);
    operations
        .on("getFolderById")
        .answer(call -> Reply.ok(view(call, finder.current(call, call.path("id"), Kind.FOLDER))));
    operations.on("deleteFolder").answer(call -> removal.of(call, Kind.FOLDER));
    operations
        .on("getFolderOperations")
        .answer(call -> {
          Content folder = finder.current(call, call.path("id"), Kind.FOLDER);
          return Reply.ok(
              Json.object()
                  .set(
                      "operations",
                      Json.array(
                          site.access().operations(site.viewer(call), folder),
                          one -> Reading.operation(one, Kind.FOLDER))));
        });
    operations
        .on("convertContentIdsToContentTypes")
        .body("contentIds")
        .reading()
        .answer(this::types);
  }

  private ObjectNode view(CloudCall call, Content folder) {
    return NewViews.alone(call, views.newer().content(folder, Optional.empty()));
  }

  private Reply create(CloudCall call) {
    Form form = Form.of(call);
    Space space = finder.space(call, form.text("spaceId").orElse(""));
    finder.require(call, space, Right.WRITE_PAGES, "Space");
    String title = form.required("title", LONGEST_TITLE);
    form.check();
    Optional<Long> parent =
        form.text("parentId")
            .map(id -> parents.find(call, id, space.id()).id())
            .or(space::homepage);
    String author = call.caller().accountId();
    Content folder =
        new Content(
            site.contents().nextId(),
            Kind.FOLDER,
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
            new Detail.None());
    return Reply.ok(view(call, site.contents().add(folder)));
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
                        case PAGE, BLOG_POST, FOLDER, WHITEBOARD, DATABASE, ATTACHMENT ->
                            found.kind().word();
                      }),
              () -> results.putNull(text));
    }
    return Reply.ok(view);
  }
}
