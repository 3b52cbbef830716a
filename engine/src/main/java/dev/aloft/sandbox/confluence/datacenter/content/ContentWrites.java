package dev.aloft.sandbox.confluence.datacenter.content;

import dev.aloft.sandbox.confluence.Titles;
import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.confluence.datacenter.view.ContentViews;
import dev.aloft.sandbox.confluence.datacenter.view.Expansions;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes pages, blog posts and comments: new ones, changed ones, drafts, what was in the trash. */
final class ContentWrites {

  private final ConfluenceSite site;
  private final Finder finder;
  private final ContentViews views;
  private final Titles titles;
  private final CommentForm comments;

  ContentWrites(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.views = new ContentViews(site);
    this.titles = new Titles(site.contents());
    this.comments = new CommentForm(site);
  }

  /** The kind that a word of the API means. */
  static Optional<Kind> kind(String word) {
    return switch (word) {
      case "page" -> Optional.of(Kind.PAGE);
      case "blogpost" -> Optional.of(Kind.BLOG_POST);
      case "comment" -> Optional.of(Kind.FOOTER_COMMENT);
      default -> Optional.empty();
    };
  }

  /** The parent that a body names last among the ancestors. */
  private Optional<Content> parent(DataCenterCall call, Form form, long space) {
    return form.elements("ancestors").stream()
        .reduce((first, second) -> second)
        .map(node -> finder.parent(call, node.path("id").asString(""), space));
  }

  /** A new piece of content, or a draft that is published. */
  Reply create(DataCenterCall call) {
    Form form = Form.of(call);
    List<String> expand = Expansions.content(call, Expansions.WRITTEN);
    Status status = status(form, call.query("status").orElse(Status.CURRENT.word()));
    if (form.names("id")) {
      Content draft = draft(call, form.text("id").orElse(""));
      Extras.read(form, draft.kind()).label(site, call, draft);
      return Reply.ok(views.content(call, publish(call, form, draft), expand));
    }
    String type = form.text("type").orElse("");
    Kind kind = kind(type).orElseThrow(() -> Refusal.badRequest("No content type '" + type + "'"));
    if (kind.comment() && status == Status.DRAFT) {
      throw Refusal.badRequest("A comment cannot be a draft");
    }
    Body body = BodyForm.of(form).orElse(Body.EMPTY);
    Content content =
        kind.comment()
            ? comments.read(call, form, body)
            : entry(call, form, kind, body, status).with(status);
    Space space = site.spaces().get(content.spaceId());
    if (!site.access().may(call.caller(), space, Right.toWrite(kind))) {
      throw Refusal.forbidden("Could not create content with type " + type);
    }
    titles.check(content);
    Extras extras = Extras.read(form, kind);
    Content marked = comments.marked(form, content);
    extras.label(site, call, marked);
    Content added = site.contents().add(marked);
    return Reply.ok(
        views.content(call, extras.complete(site, call, Optional.empty(), added), expand));
  }

  /** The status of new content, which its body names; else the query. */
  private static Status status(Form form, String otherwise) {
    String word = form.text("status").orElse(otherwise);
    return switch (word) {
      case "current" -> Status.CURRENT;
      case "draft" -> Status.DRAFT;
      default -> throw Refusal.badRequest("Content cannot be created with the status " + word);
    };
  }

  /**
   * A draft of the caller's.
   *
   * @throws Refusal 404
   */
  private Content draft(DataCenterCall call, String id) {
    return finder
        .any(call, id)
        .filter(one -> one.status() == Status.DRAFT)
        .orElseThrow(() -> Refusal.notFound("Can not find draft with current content."));
  }

  /** Makes content of a draft. It keeps its id, and whatever hangs on it. */
  private Content publish(DataCenterCall call, Form form, Content draft) {
    finder.permitWrite(call, draft);
    Content content = filled(call, form, draft, Status.CURRENT).with(Status.CURRENT);
    if (content.title().isEmpty()) {
      throw Refusal.badRequest("The title of published content is required");
    }
    titles.check(content);
    Extras extras = Extras.read(form, draft.kind());
    Version first = new Version(1, call.caller().key(), site.now(), message(form), false);
    Content published = site.contents().replace(content.created(site.now()).as(first));
    return extras.complete(site, call, Optional.of(draft), published);
  }

  private static String message(Form form) {
    return form.node("version").map(node -> node.path("message").asString("")).orElse("");
  }

  /** Content with title, body and parent as a body says, which may leave any of them out. */
  private Content filled(DataCenterCall call, Form form, Content before, Status status) {
    form.text("type")
        .filter(type -> !type.equals(before.kind().word()))
        .ifPresent(type -> {
          throw Refusal.badRequest("The type of content cannot be changed");
        });
    String title = form.names("title") ? Titles.read(form, status) : before.title();
    Optional<Content> parent =
        before.kind() == Kind.PAGE ? parent(call, form, before.spaceId()) : Optional.empty();
    parent.ifPresent(one -> refuseLoop(before, one));
    return before
        .titled(title)
        .with(BodyForm.of(form).orElse(before.body()))
        .below(parent.map(Content::id).or(before::parent));
  }

  private Content entry(DataCenterCall call, Form form, Kind kind, Body body, Status status) {
    String key = form.node("space").map(node -> node.path("key").asString("")).orElse("");
    if (key.isEmpty()) {
      throw Refusal.badRequest("The space of new content is required");
    }
    Space space = finder.space(call, key);
    String title = Titles.read(form, status);
    Optional<Long> parent =
        kind == Kind.PAGE ? parent(call, form, space.id()).map(Content::id) : Optional.empty();
    return site.fresh(kind, space.id(), parent, title, body, call.caller());
  }

  /** The query names the status that content has, the body the one that it gets. */
  Reply update(DataCenterCall call) {
    Form form = Form.of(call);
    String existing = call.query("status").orElse("");
    if (!Set.of("", "current", "draft", "trashed").contains(existing)) {
      throw Refusal.badRequest("Content with the status " + existing + " cannot be updated");
    }
    if (existing.equals(Status.DRAFT.word())) {
      return Reply.ok(views.content(call, drafted(call, form), Expansions.WRITTEN));
    }
    String id = call.path("contentId");
    Optional<Content> any = finder.any(call, id);
    if (any.filter(one -> one.status() == Status.DRAFT).isPresent()) {
      throw Refusal.badRequest("A draft is updated with the query parameter status=draft");
    }
    Optional<Content> trashed =
        any.filter(one -> one.status() == Status.TRASHED)
            .filter(one -> form.text("status").orElse("").equals(Status.CURRENT.word()));
    Content before = trashed.orElseGet(() -> finder.content(call, id));
    finder.permitWrite(call, before);
    Version next = next(call, form, before);
    // What comes back from the trash comes back as it was.
    Content after =
        trashed
            .map(one -> one.with(Status.CURRENT))
            .orElseGet(() -> filled(call, form, before, Status.CURRENT))
            .as(next);
    titles.check(after);
    Extras extras = Extras.read(form, before.kind());
    Content revised = site.contents().revise(after);
    Content shown =
        trashed.isPresent() ? revised : extras.complete(site, call, Optional.of(before), revised);
    return Reply.ok(views.content(call, shown, Expansions.WRITTEN));
  }

  /** A draft is changed in its place, or published. */
  private Content drafted(DataCenterCall call, Form form) {
    Content draft = draft(call, call.path("contentId"));
    if (form.text("status").orElse(Status.CURRENT.word()).equals(Status.CURRENT.word())) {
      return publish(call, form, draft);
    }
    finder.permitWrite(call, draft);
    Version version = new Version(1, call.caller().key(), site.now(), message(form), false);
    Extras extras = Extras.read(form, draft.kind());
    Content after = site.contents().replace(filled(call, form, draft, Status.DRAFT).as(version));
    return extras.complete(site, call, Optional.of(draft), after);
  }

  private Version next(DataCenterCall call, Form form, Content before) {
    Form version =
        Form.of(
            form.node("version")
                .orElseThrow(() -> Refusal.badRequest("The version is required on update")));
    int current = before.version().number();
    if (version.number("number").orElse(0L) != current + 1L) {
      throw Refusal.conflict(
          "Version must be incremented on update. Current version is: " + current);
    }
    return new Version(
        current + 1,
        call.caller().key(),
        site.now(),
        version.text("message").orElse(""),
        version.flag("minorEdit").orElse(false));
  }

  private void refuseLoop(Content content, Content parent) {
    boolean loop =
        parent.id() == content.id()
            || site.contents().ancestors(parent).stream().anyMatch(one -> one.id() == content.id());
    if (loop) {
      throw Refusal.badRequest("A page cannot be moved below itself or one of its descendants");
    }
  }
}
