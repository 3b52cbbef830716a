package dev.aloft.sandbox.confluence.cloud.page;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.confluence.CursorPages;
import dev.aloft.sandbox.confluence.cloud.page.Pages.Page;
import dev.aloft.sandbox.confluence.cloud.page.Pages.Version;
import dev.aloft.sandbox.confluence.cloud.space.Spaces;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /pages}: listing, reading, making and changing. A change names the version that it makes,
 * one above the current; any other number is a conflict. Titles are unique in a space.
 */
public final class PageResource implements Resource<CloudCall> {

  private static final int LONGEST_TITLE = 255;

  private final CloudSite site;
  private final Spaces spaces;
  private final Pages pages;

  /** The pages of a site. */
  public PageResource(CloudSite site, Spaces spaces, Pages pages) {
    this.site = site;
    this.spaces = spaces;
    this.pages = pages;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getPages")
        .query("id", "space-id", "title", "body-format", "cursor", "limit")
        .answer(this::list);
    operations
        .on("getPageById")
        .query("body-format")
        .answer(call -> {
          boolean body = wantsBody(call);
          return Reply.ok(single(call, visible(call, call.path("id")), body));
        });
    operations
        .on("createPage")
        .body("spaceId", "status", "title", "parentId", "body")
        .answer(this::create);
    operations
        .on("updatePage")
        .body("id", "status", "title", "body", "version", "parentId")
        .answer(this::update);
  }

  private Reply list(CloudCall call) {
    List<String> ids = call.list("id");
    List<String> spaceIds = call.list("space-id");
    Optional<String> title = call.query("title");
    boolean body = wantsBody(call);
    List<Page> found =
        pages.all().stream()
            .filter(page -> ids.isEmpty() || ids.contains(Ids.text(page.id())))
            .filter(page -> spaceIds.isEmpty() || spaceIds.contains(Ids.text(page.spaceId())))
            .filter(page -> title.isEmpty() || title.get().equals(page.title()))
            .filter(page -> spaces.visible(call.caller(), page.spaceId()).isPresent())
            .toList();
    return CursorPages.of(call, found, page -> view(page, body));
  }

  private Reply create(CloudCall call) {
    Form form = Form.of(call);
    published(form);
    long spaceId =
        form.text("spaceId")
            .flatMap(Ids::parse)
            .filter(id -> spaces.visible(call.caller(), id).isPresent())
            .orElseThrow(() -> Refusal.notFound("Space not found"));
    String title = form.required("title", LONGEST_TITLE);
    form.check();
    refuseTakenTitle(spaceId, title, 0);
    Optional<Long> parent = parent(call, form, spaceId);
    String author = call.caller().accountId();
    Version first = new Version(1, author, site.now(), "");
    Page page =
        new Page(pages.nextId(), spaceId, parent, title, storage(form), author, site.now(), first);
    return Reply.ok(single(call, pages.put(page), true));
  }

  private Reply update(CloudCall call) {
    Page page = visible(call, call.path("id"));
    Form form = Form.of(call);
    published(form);
    if (!form.text("id").orElse("").equals(call.path("id"))) {
      throw Refusal.badRequest("The id of the body is not that of the path");
    }
    String title = form.required("title", LONGEST_TITLE);
    form.check();
    Form version = Form.of(form.node("version").orElseThrow(Form::unreadable), "number", "message");
    long number = version.number("number").orElse(0L);
    if (number != page.version().number() + 1L) {
      throw Refusal.conflict(
          "Version must be incremented when updating a page. Current version: "
              + page.version().number()
              + ". Provided version: "
              + number);
    }
    refuseTakenTitle(page.spaceId(), title, page.id());
    Optional<Long> parent =
        form.names("parentId") ? parent(call, form, page.spaceId()) : page.parentId();
    Version next =
        new Version(
            (int) number,
            call.caller().accountId(),
            site.now(),
            version.text("message").orElse(""));
    Page changed =
        new Page(
            page.id(),
            page.spaceId(),
            parent,
            title,
            storage(form),
            page.author(),
            page.created(),
            next);
    return Reply.ok(single(call, pages.put(changed), true));
  }

  private static void published(Form form) {
    if (!form.text("status").orElse("current").equals("current")) {
      throw Refusal.of(501, "The sandbox does not implement drafts.");
    }
  }

  private void refuseTakenTitle(long spaceId, String title, long exceptId) {
    if (pages.taken(spaceId, title, exceptId)) {
      throw Refusal.badRequest(
          "A page with this title already exists: A page already exists with the same TITLE in"
              + " this space");
    }
  }

  private Optional<Long> parent(CloudCall call, Form form, long spaceId) {
    Optional<String> parent = form.text("parentId");
    if (parent.isEmpty()) {
      return Optional.empty();
    }
    Page found = visible(call, parent.get());
    if (found.spaceId() != spaceId) {
      throw Refusal.badRequest("The parent lies in another space");
    }
    return Optional.of(found.id());
  }

  /** The body, which stands by itself or below the name of its representation. */
  private static String storage(Form form) {
    if (form.node("body").isEmpty()) {
      return "";
    }
    Form body = Form.of(form.node("body").get());
    Form written = body.node("storage").map(Form::of).orElse(body);
    if (!written.text("representation").orElse("").equals("storage")) {
      throw Refusal.of(501, "The sandbox implements bodies in storage format only.");
    }
    return written.text("value").orElse("");
  }

  private static boolean wantsBody(CloudCall call) {
    Optional<String> format = call.query("body-format");
    if (format.filter(one -> !one.equals("storage")).isPresent()) {
      throw Refusal.of(501, "The sandbox implements bodies in storage format only.");
    }
    return format.isPresent();
  }

  private Page visible(CloudCall call, String id) {
    return Ids.parse(id)
        .flatMap(pages::find)
        .filter(page -> spaces.visible(call.caller(), page.spaceId()).isPresent())
        .orElseThrow(() -> Refusal.notFound("Page not found"));
  }

  private static ObjectNode single(CloudCall call, Page page, boolean body) {
    ObjectNode view = view(page, body);
    view.withObject("_links").put("base", call.request().base() + "/wiki");
    return view;
  }

  private static ObjectNode view(Page page, boolean body) {
    ObjectNode view = Json.object();
    view.put("id", Ids.text(page.id()));
    view.put("status", "current");
    view.put("title", page.title());
    view.put("spaceId", Ids.text(page.spaceId()));
    page.parentId()
        .ifPresent(parent -> view.put("parentId", Ids.text(parent)).put("parentType", "page"));
    view.put("authorId", page.author());
    view.put("ownerId", page.author());
    view.put("createdAt", page.created().toString());
    view.putObject("version")
        .put("createdAt", page.version().written().toString())
        .put("message", page.version().message())
        .put("number", page.version().number())
        .put("minorEdit", false)
        .put("authorId", page.version().author());
    ObjectNode shown = view.putObject("body");
    if (body) {
      shown.putObject("storage").put("representation", "storage").put("value", page.storage());
    }
    view.putObject("_links").put("webui", "/pages/viewpage.action?pageId=" + page.id());
    return view;
  }
}
