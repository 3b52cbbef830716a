package dev.aloft.sandbox.confluence.datacenter.content;

import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.confluence.datacenter.view.ContentViews;
import dev.aloft.sandbox.confluence.datacenter.view.Expansions;
import dev.aloft.sandbox.confluence.datacenter.view.HistoryViews;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code /content}: pages, blog posts and comments; listing, reading, deleting. */
public final class ContentResource implements Resource<DataCenterCall> {

  private static final int USUAL = 25;
  private static final int LARGEST = 500;
  private static final String HISTORICAL = "historical";

  private final ConfluenceSite site;
  private final Finder finder;
  private final ContentViews views;
  private final HistoryViews histories;
  private final ContentWrites writes;

  /** The content of a site. */
  public ContentResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.views = new ContentViews(site);
    this.histories = new HistoryViews(site);
    this.writes = new ContentWrites(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getContent")
        .query(
            "type", "spaceKey", "title", "status", "postingDay", "ids", "expand", "start", "limit")
        .answer(this::list);
    operations.on("getContentById").query("expand", "status", "version").answer(this::read);
    operations
        .on("createContent")
        .query("status", "expand")
        .anyBody()
        .outlined(ContentOutlines.CREATED)
        .answer(writes::create);
    // Reconciling at once or later makes no difference here: nobody edits at the same time.
    operations
        .on("update_2")
        .query("status", "asyncReconciliation", "conflictPolicy")
        .anyBody()
        .outlined(ContentOutlines.UPDATED)
        .answer(writes::update);
    operations.on("delete_3").query("status").answer(this::delete);
    operations
        .on("getHistory")
        .query("expand")
        .answer(call ->
            Reply.ok(histories.history(call, finder.content(call), Expansions.history(call))));
  }

  private Reply list(DataCenterCall call) {
    List<String> expand = Expansions.content(call, List.of());
    Optional<Space> space = call.query("spaceKey").map(key -> finder.space(call, key));
    Optional<String> title = call.query("title");
    Set<String> statuses = statuses(call, Set.of());
    Predicate<Content> posted = posted(call);
    List<Content> found =
        among(call)
            .filter(one -> statuses.contains(one.status().word()))
            .filter(one -> space.isEmpty() || space.get().id() == one.spaceId())
            .filter(one -> title.isEmpty() || title.get().equalsIgnoreCase(one.title()))
            .filter(posted)
            .filter(one -> site.access().reads(call.caller(), one))
            .toList();
    return Reply.ok(
        StartPages.of(call, found, USUAL, LARGEST, one -> views.content(call, one, expand)));
  }

  /** What is named by its id, whatever its type; else everything of a type. */
  private Stream<Content> among(DataCenterCall call) {
    List<String> ids = call.list("ids");
    if (!ids.isEmpty()) {
      return ids.stream()
          .flatMap(id -> Content.parse(id).stream())
          .flatMap(id -> site.contents().find(id).stream());
    }
    String type = call.query("type").orElse("page");
    return site.contents()
        .all(
            ContentWrites.kind(type)
                .filter(one -> !one.comment())
                .orElseThrow(() -> Refusal.badRequest("No content type " + type)));
  }

  private static Predicate<Content> posted(DataCenterCall call) {
    Optional<String> text = call.query("postingDay");
    if (text.isEmpty()) {
      return one -> true;
    }
    try {
      LocalDate day = LocalDate.parse(text.get());
      return one -> LocalDate.ofInstant(one.created(), ZoneOffset.UTC).equals(day);
    } catch (DateTimeException e) {
      throw Refusal.badRequest("The posting day must be written as yyyy-mm-dd");
    }
  }

  /** Any status means what is there and what is in the trash. */
  private static Set<String> statuses(DataCenterCall call, Set<String> more) {
    Set<String> wanted = new HashSet<>(call.list("status"));
    if (wanted.isEmpty()) {
      wanted.add(Status.CURRENT.word());
    }
    if (wanted.remove("any")) {
      wanted.addAll(List.of(Status.CURRENT.word(), Status.TRASHED.word()));
    }
    wanted.stream()
        .filter(word -> !more.contains(word))
        .filter(word -> Stream.of(Status.values()).noneMatch(one -> one.word().equals(word)))
        .findFirst()
        .ifPresent(word -> {
          throw Refusal.of(501, "The sandbox does not find content with the status " + word + ".");
        });
    return wanted;
  }

  private Reply read(DataCenterCall call) {
    List<String> expand = Expansions.content(call, Expansions.USUAL);
    Set<String> statuses = statuses(call, Set.of(HISTORICAL));
    // A former version is one of what is there.
    boolean former = statuses.contains(HISTORICAL);
    Content content =
        finder
            .any(call, call.path("id"))
            .filter(one ->
                statuses.contains(one.status().word())
                    || (former && one.status() == Status.CURRENT))
            .orElseThrow(() ->
                Refusal.notFound(
                    "No content found with id: ContentId{id=" + call.path("id") + "}"));
    int number = call.integer("version", content.version().number());
    Content version =
        site.contents()
            .find(content.id(), number)
            .orElseThrow(() -> Refusal.notFound("There is no version " + number));
    return Reply.ok(views.content(call, version, expand));
  }

  /** What is there goes into the trash; what is in the trash, and drafts, for good. */
  private Reply delete(DataCenterCall call) {
    String status = call.query("status").orElse(Status.CURRENT.word());
    Content content =
        finder
            .any(call, call.path("id"))
            .filter(one -> one.status().word().equals(status))
            .orElseThrow(() -> Refusal.notFound("No " + status + " content with this id"));
    if (!site.access().deletes(call.caller(), content)) {
      throw Refusal.forbidden("User not permitted to delete content with id " + content.key());
    }
    for (Content child : site.contents().below(content, Kind::inTree)) {
      site.contents().replace(child.below(content.parent()));
    }
    if (content.status() == Status.CURRENT && !content.kind().comment()) {
      site.contents().replace(content.with(Status.TRASHED));
    } else {
      site.purge(content);
    }
    return Reply.noContent();
  }
}
