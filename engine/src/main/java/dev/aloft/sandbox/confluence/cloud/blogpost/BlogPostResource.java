package dev.aloft.sandbox.confluence.cloud.blogpost;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.Titles;
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
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /blogposts}: like pages without a tree; the only content whose date can be set. */
public final class BlogPostResource implements Resource<CloudCall> {

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;
  private final Titles titles;
  private final Listing listing;
  private final Reading reading;
  private final Removal removal;

  /** The blog posts of a site. */
  public BlogPostResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
    this.titles = new Titles(site.contents());
    this.listing = new Listing(site, views);
    this.reading = new Reading(site, views);
    this.removal = new Removal(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getBlogPosts")
        .query("id", "space-id", "sort", "status", "title", "body-format", "cursor", "limit")
        .answer(call -> listing.of(call, site.contents().all(Kind.BLOG_POST), "current"));
    operations
        .on("getBlogPostsInSpace")
        .query("sort", "status", "title", "body-format", "cursor", "limit")
        .answer(call -> {
          Space space = finder.space(call, call.path("id"));
          return listing.of(
              call,
              site.contents().all(Kind.BLOG_POST).filter(post -> post.spaceId() == space.id()),
              "current");
        });
    operations
        .on("getBlogPostById")
        .query(
            Stream.concat(
                    Stream.of("body-format", "get-draft", "status", "version"),
                    Reading.PARAMETERS.stream())
                .toArray(String[]::new))
        .answer(call -> reading.of(call, Kind.BLOG_POST));
    operations
        .on("getBlogPostOperations")
        .answer(call -> {
          Content post = finder.current(call, call.path("id"), Kind.BLOG_POST);
          return reading.operations(call, post);
        });
    operations
        .on("createBlogPost")
        .query("private")
        .body("spaceId", "status", "title", "body", "createdAt")
        .outlined(EditOutlines.created("spaceId", "status", "title", "createdAt"))
        .answer(this::create);
    operations
        .on("updateBlogPost")
        .body("id", "status", "title", "spaceId", "body", "version", "createdAt")
        .outlined(EditOutlines.changed("id", "status", "title", "spaceId", "createdAt"))
        .answer(this::update);
    operations
        .on("deleteBlogPost")
        .query("purge", "draft")
        .answer(call -> removal.of(call, Kind.BLOG_POST));
  }

  private Reply create(CloudCall call) {
    Form form = Form.of(call);
    Status status = status(form);
    Space space = finder.space(call, form.text("spaceId").orElse(""));
    finder.require(call, space, Right.WRITE_BLOGS, "Space");
    String author = call.caller().accountId();
    Content post =
        new Content(
            site.contents().nextId(),
            Kind.BLOG_POST,
            space.id(),
            Optional.empty(),
            Titles.read(form, status),
            status,
            Bodies.read(form),
            author,
            author,
            Optional.empty(),
            created(form).orElse(site.now()),
            new Version(1, author, site.now(), "", false),
            Detail.NONE);
    titles.check(post);
    site.contents().add(post);
    site.watchers().add("content/" + post.id(), author);
    if (call.flag("private", false)) {
      site.restrictions().close(post.id(), author);
    }
    return shown(call, post);
  }

  private Reply update(CloudCall call) {
    Content post =
        finder
            .any(call, call.path("id"), kind -> kind == Kind.BLOG_POST)
            .orElseThrow(() -> Refusal.notFound("Blog post not found"));
    finder.requireWrite(call, post);
    Form form = Form.of(call);
    Status status = status(form);
    if (!form.text("id").orElse("").equals(call.path("id"))) {
      throw Refusal.badRequest("The id of the body is not that of the path");
    }
    if (form.names("spaceId")
        && !form.text("spaceId").orElse("").equals(Ids.text(post.spaceId()))) {
      throw Refusal.badRequest("A blog post cannot be moved to another space");
    }
    if (status == Status.DRAFT && post.status() != Status.DRAFT) {
      throw Refusal.of(501, "The sandbox does not implement drafts of published blog posts.");
    }
    Version version = Revision.read(form, post, call.caller().accountId(), site.now());
    if (post.status() == Status.TRASHED) {
      Content restored = post.with(Status.CURRENT);
      titles.check(restored);
      return shown(call, site.contents().revise(restored.as(version)));
    }
    Content changed =
        post.titled(Titles.read(form, status))
            .with(Bodies.read(form))
            .with(status)
            .created(created(form).orElse(post.created()))
            .as(version);
    titles.check(changed);
    return shown(
        call,
        post.status() == Status.DRAFT
            ? site.contents().replace(changed)
            : site.contents().revise(changed));
  }

  private static Status status(Form form) {
    return form.text("status").orElse("current").equals("draft") ? Status.DRAFT : Status.CURRENT;
  }

  private static Optional<Instant> created(Form form) {
    return form.text("createdAt")
        .map(text -> {
          try {
            return OffsetDateTime.parse(text).toInstant();
          } catch (DateTimeParseException e) {
            throw Refusal.field("createdAt", "The createdAt must be a time with an offset.");
          }
        });
  }

  private Reply shown(CloudCall call, Content post) {
    Optional<String> written = Optional.of(post.body().format().word());
    return Reply.ok(NewViews.alone(call, views.newer().content(post, written)));
  }
}
