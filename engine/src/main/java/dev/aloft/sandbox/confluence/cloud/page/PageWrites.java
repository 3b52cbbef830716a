package dev.aloft.sandbox.confluence.cloud.page;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.Titles;
import dev.aloft.sandbox.confluence.cloud.edit.Parents;
import dev.aloft.sandbox.confluence.cloud.edit.Revision;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.Bodies;
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
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;

/**
 * Writing pages. A new page lies below its space's first page unless it says otherwise. A change of
 * a page in the trash restores it and changes nothing else.
 */
final class PageWrites {

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;
  private final Titles titles;
  private final Parents parents;

  PageWrites(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
    this.titles = new Titles(site.contents());
    this.parents = new Parents(site);
  }

  Reply create(CloudCall call) {
    Form form = Form.of(call);
    Status status = status(form);
    Space space = finder.space(call, form.text("spaceId").orElse(""));
    finder.require(call, space, Right.WRITE_PAGES, "Space");
    String title = Titles.read(form, status);
    Body body = Bodies.read(form);
    Optional<Long> parent = parent(call, form, space);
    String author = call.caller().accountId();
    Content page =
        new Content(
            site.contents().nextId(),
            Kind.PAGE,
            space.id(),
            parent,
            title,
            status,
            body,
            author,
            author,
            Optional.empty(),
            site.now(),
            new Version(1, author, site.now(), "", false),
            Detail.NONE);
    titles.check(page);
    site.contents().add(page);
    site.watchers().add("content/" + page.id(), author);
    if (call.flag("private", false)) {
      site.restrictions().close(page.id(), author);
    }
    return shown(call, page);
  }

  private Optional<Long> parent(CloudCall call, Form form, Space space) {
    Optional<String> named = form.text("parentId");
    if (call.flag("root-level", false)) {
      if (named.isPresent()) {
        throw Refusal.badRequest("A page at root level cannot have a parentId");
      }
      return Optional.empty();
    }
    if (named.isPresent()) {
      return Optional.of(parents.find(call, named.get(), space.id()).id());
    }
    return space
        .homepage()
        .flatMap(site.contents()::find)
        .filter(page -> page.status() == Status.CURRENT)
        .map(Content::id);
  }

  Reply update(CloudCall call) {
    Content page = existing(call);
    Form form = Form.of(call);
    Status status = status(form);
    if (!form.text("id").orElse("").equals(call.path("id"))) {
      throw Refusal.badRequest("The id of the body is not that of the path");
    }
    if (form.names("spaceId")
        && !form.text("spaceId").orElse("").equals(Ids.text(page.spaceId()))) {
      throw Refusal.badRequest("A page cannot be moved to another space by an update");
    }
    refuseDraftOf(page, status);
    Version version = Revision.read(form, page, call.caller().accountId(), site.now());
    if (page.status() == Status.TRASHED) {
      Content restored = page.with(Status.CURRENT);
      titles.check(restored);
      return shown(call, site.contents().revise(restored.as(version)));
    }
    String title = Titles.read(form, status);
    Content changed = page.titled(title).with(Bodies.read(form)).with(status).as(version);
    Optional<String> owner = form.text("ownerId");
    if (owner.isPresent()) {
      if (site.person(owner.get()).isEmpty()) {
        throw Refusal.field("ownerId", "No account has the id of the new owner.");
      }
      changed = changed.owned(owner.get());
    }
    Optional<String> named = form.text("parentId");
    if (named.isPresent()) {
      Content parent = parents.find(call, named.get(), page.spaceId());
      parents.refuseLoop(page, parent);
      changed = changed.below(Optional.of(parent.id()));
    }
    titles.check(changed);
    return shown(
        call,
        page.status() == Status.DRAFT
            ? site.contents().replace(changed)
            : site.contents().revise(changed));
  }

  Reply rename(CloudCall call) {
    Content page = existing(call);
    Form form = Form.of(call);
    Status status = status(form);
    refuseDraftOf(page, status);
    if (page.status() == Status.TRASHED || page.status() != status) {
      throw Refusal.badRequest("The status is not that of the page");
    }
    Content changed = page.titled(Titles.read(form, status));
    titles.check(changed);
    if (page.status() == Status.DRAFT) {
      return shown(call, site.contents().replace(changed));
    }
    Version version = page.version().next(call.caller().accountId(), site.now(), "");
    return shown(call, site.contents().revise(changed.as(version)));
  }

  private Content existing(CloudCall call) {
    Content page =
        finder
            .any(call, call.path("id"), kind -> kind == Kind.PAGE)
            .orElseThrow(() -> Refusal.notFound("Page not found"));
    finder.requireWrite(call, page);
    if (page.status() == Status.ARCHIVED) {
      throw Refusal.badRequest("An archived page cannot be edited");
    }
    return page;
  }

  private static Status status(Form form) {
    return form.text("status").orElse("current").equals("draft") ? Status.DRAFT : Status.CURRENT;
  }

  private static void refuseDraftOf(Content page, Status status) {
    if (status == Status.DRAFT && page.status() != Status.DRAFT) {
      throw Refusal.of(501, "The sandbox does not implement drafts of published pages.");
    }
  }

  private Reply shown(CloudCall call, Content page) {
    Optional<String> written = Optional.of(page.body().format().word());
    return Reply.ok(NewViews.alone(call, views.newer().content(page, written)));
  }
}
