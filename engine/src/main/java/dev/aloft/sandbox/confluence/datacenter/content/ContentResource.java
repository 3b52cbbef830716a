package dev.aloft.sandbox.confluence.datacenter.content;

import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.Titles;
import dev.aloft.sandbox.confluence.body.Storage;
import dev.aloft.sandbox.confluence.body.WikiToStorage;
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
import dev.aloft.sandbox.confluence.datacenter.view.HistoryViews;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** {@code /content}: pages, blog posts and comments; listing, reading, writing, deleting. */
public final class ContentResource implements Resource<DataCenterCall> {

  private static final int USUAL = 25;
  private static final int LARGEST = 500;

  private final ConfluenceSite site;
  private final Finder finder;
  private final ContentViews views;
  private final HistoryViews histories;
  private final Titles titles;

  /** The content of a site. */
  public ContentResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.views = new ContentViews(site);
    this.histories = new HistoryViews(site);
    this.titles = new Titles(site.contents());
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getContent")
        .query("type", "spaceKey", "title", "status", "expand", "start", "limit")
        .answer(this::list);
    operations.on("getContentById").query("expand", "status", "version").answer(this::read);
    operations.on("createContent").query("expand").anyBody().answer(this::create);
    // Reconciling at once or later makes no difference here: nobody edits at the same time.
    operations.on("update_2").query("status", "asyncReconciliation").anyBody().answer(this::update);
    operations.on("delete_3").query("status").answer(this::delete);
    operations
        .on("getHistory")
        .query("expand")
        .answer(call ->
            Reply.ok(histories.history(call, finder.content(call), Expansions.history(call))));
  }

  private Reply list(DataCenterCall call) {
    String type = call.query("type").orElse("page");
    Kind kind =
        kind(type)
            .filter(one -> !one.comment())
            .orElseThrow(() -> Refusal.badRequest("No content type " + type));
    Optional<Space> space = call.query("spaceKey").map(key -> finder.space(call, key));
    Optional<String> title = call.query("title");
    Set<String> statuses = statuses(call);
    List<String> expand = Expansions.content(call, List.of());
    List<Content> found =
        site.contents()
            .all(kind)
            .filter(one -> statuses.contains(one.status().word()))
            .filter(one -> space.isEmpty() || space.get().id() == one.spaceId())
            .filter(one -> title.isEmpty() || title.get().equalsIgnoreCase(one.title()))
            .filter(one -> site.access().reads(call.caller(), one))
            .toList();
    return Reply.ok(
        StartPages.of(call, found, USUAL, LARGEST, one -> views.content(call, one, expand)));
  }

  /** Any status means what is there and what is in the trash. */
  private static Set<String> statuses(DataCenterCall call) {
    Set<String> wanted = new HashSet<>(call.list("status"));
    if (wanted.isEmpty()) {
      wanted.add(Status.CURRENT.word());
    }
    if (wanted.remove("any")) {
      wanted.addAll(List.of(Status.CURRENT.word(), Status.TRASHED.word()));
    }
    wanted.stream()
        .filter(word -> Stream.of(Status.values()).noneMatch(one -> one.word().equals(word)))
        .findFirst()
        .ifPresent(word -> {
          throw Refusal.of(501, "The sandbox does not list content with the status " + word + ".");
        });
    return wanted;
  }

  private static Optional<Kind> kind(String word) {
    return switch (word) {
      case "page" -> Optional.of(Kind.PAGE);
      case "blogpost" -> Optional.of(Kind.BLOG_POST);
      case "comment" -> Optional.of(Kind.FOOTER_COMMENT);
      default -> Optional.empty();
    };
  }

  private Reply read(DataCenterCall call) {
    List<String> expand = Expansions.content(call, Expansions.USUAL);
    String status = call.query("status").orElse("");
    Content content =
        status.equals("trashed") || status.equals("any")
            ? finder
                .any(call, call.path("id"))
                .orElseThrow(() -> Refusal.notFound("No content with id " + call.path("id")))
            : finder.content(call);
    int number = call.integer("version", content.version().number());
    Content version =
        site.contents()
            .find(content.id(), number)
            .orElseThrow(() -> Refusal.notFound("There is no version " + number));
    return Reply.ok(views.content(call, version, expand));
  }

  /**
   * The body of a request, which stands below the name of its representation.
   *
   * @throws Refusal 400 for what is not well-formed, 501 for another representation
   */
  private static Optional<Body> body(Form form) {
    if (form.node("body").isEmpty()) {
      return Optional.empty();
    }
    JsonNode body = form.node("body").get();
    String name = body.has("wiki") ? "wiki" : "storage";
    if (!body.has(name)) {
      throw Refusal.of(501, "The sandbox reads bodies in storage format and wiki markup only.");
    }
    Form written = Form.of(body.path(name));
    String representation = written.text("representation").orElse(name);
    if (!representation.equals(name)) {
      throw Refusal.of(501, "The sandbox does not convert bodies from " + representation + ".");
    }
    String value = written.text("value").orElse("");
    String storage = name.equals("wiki") ? WikiToStorage.of(value) : value;
    Storage.read(storage);
    return Optional.of(new Body(Body.Format.STORAGE, storage));
  }

  /** The parent that a body names last among the ancestors. */
  private Optional<Content> parent(DataCenterCall call, Form form, long space) {
    return form.elements("ancestors").stream()
        .reduce((first, second) -> second)
        .map(node -> finder.parent(call, node.path("id").asString(""), space));
  }

  private Reply create(DataCenterCall call) {
    Form form = Form.of(call);
    String type = form.text("type").orElse("");
    Kind kind = kind(type).orElseThrow(() -> Refusal.badRequest("No content type '" + type + "'"));
    String status = form.text("status").orElse(Status.CURRENT.word());
    if (!status.equals(Status.CURRENT.word())) {
      throw Refusal.of(501, "The sandbox does not create content with the status " + status + ".");
    }
    List<String> expand = Expansions.content(call, Expansions.WRITTEN);
    Body body = body(form).orElse(Body.EMPTY);
    Content content = kind.comment() ? comment(call, form, body) : entry(call, form, kind, body);
    Space space = site.spaces().get(content.spaceId());
    if (!site.access().may(call.caller(), space, Right.toWrite(kind))) {
      throw Refusal.forbidden("Could not create content with type " + type);
    }
    titles.check(content);
    return Reply.ok(views.content(call, site.contents().add(content), expand));
  }

  private Content entry(DataCenterCall call, Form form, Kind kind, Body body) {
    String key = form.node("space").map(node -> node.path("key").asString("")).orElse("");
    if (key.isEmpty()) {
      throw Refusal.badRequest("The space of new content is required");
    }
    Space space = finder.space(call, key);
    String title = Titles.read(form, Status.CURRENT);
    Optional<Long> parent =
        kind == Kind.PAGE ? parent(call, form, space.id()).map(Content::id) : Optional.empty();
    return site.fresh(kind, space.id(), parent, title, body, call.caller());
  }

  private Content comment(DataCenterCall call, Form form, Body body) {
    String id = form.node("container").map(node -> node.path("id").asString("")).orElse("");
    Content container = finder.content(call, id);
    Content holder =
        form.elements("ancestors").stream()
            .reduce((first, second) -> second)
            .map(node -> finder.content(call, node.path("id").asString("")))
            .orElse(container);
    String title = "Re: " + container.title();
    return site.fresh(
        Kind.FOOTER_COMMENT,
        container.spaceId(),
        Optional.of(holder.id()),
        title,
        body,
        call.caller());
  }

  private Reply update(DataCenterCall call) {
    String status = call.query("status").orElse("");
    if (!status.isEmpty() && !status.equals(Status.CURRENT.word())) {
      throw Refusal.of(501, "The sandbox updates content with the status current only.");
    }
    Content before = finder.content(call, call.path("contentId"));
    finder.permitWrite(call, before);
    Form form = Form.of(call);
    Form version =
        Form.of(
            form.node("version")
                .orElseThrow(() -> Refusal.badRequest("The version is required on update")));
    long number = version.number("number").orElse(0L);
    if (number != before.version().number() + 1L) {
      throw Refusal.conflict(
          "Version must be incremented on update. Current version is: "
              + before.version().number());
    }
    form.text("type")
        .filter(type -> !type.equals(before.kind().word()))
        .ifPresent(type -> {
          throw Refusal.badRequest("The type of content cannot be changed");
        });
    String title = form.names("title") ? Titles.read(form, Status.CURRENT) : before.title();
    Optional<Content> parent =
        before.kind() == Kind.PAGE ? parent(call, form, before.spaceId()) : Optional.empty();
    parent.ifPresent(one -> refuseLoop(before, one));
    Version next =
        new Version(
            before.version().number() + 1,
            call.caller().key(),
            site.now(),
            version.text("message").orElse(""),
            version.flag("minorEdit").orElse(false));
    Content after =
        before
            .titled(title)
            .with(body(form).orElse(before.body()))
            .below(parent.map(Content::id).or(before::parent))
            .as(next);
    titles.check(after);
    return Reply.ok(views.content(call, site.contents().revise(after), Expansions.WRITTEN));
  }

  private void refuseLoop(Content content, Content parent) {
    boolean loop =
        parent.id() == content.id()
            || site.contents().ancestors(parent).stream().anyMatch(one -> one.id() == content.id());
    if (loop) {
      throw Refusal.badRequest("A page cannot be moved below itself or one of its descendants");
    }
  }

  /** What is there goes into the trash, what is in the trash goes for good. */
  private Reply delete(DataCenterCall call) {
    boolean trashed = call.query("status").orElse("").equals("trashed");
    Content content =
        trashed
            ? finder
                .any(call, call.path("id"))
                .filter(one -> one.status() == Status.TRASHED)
                .orElseThrow(() -> Refusal.notFound("No trashed content with this id"))
            : finder.content(call);
    if (!site.access().deletes(call.caller(), content)) {
      throw Refusal.forbidden("User not permitted to delete content with id " + content.key());
    }
    for (Content child : site.contents().below(content, Kind::inTree)) {
      site.contents().replace(child.below(content.parent()));
    }
    if (trashed || content.kind().comment()) {
      site.labels().forget(content.id());
      site.restrictions().clear(content.id());
      site.contents().purge(content);
    } else {
      site.contents().replace(content.with(Status.TRASHED));
    }
    return Reply.noContent();
  }
}
