package dev.aloft.sandbox.confluence.cloud.comment;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.edit.Listing;
import dev.aloft.sandbox.confluence.cloud.edit.Reading;
import dev.aloft.sandbox.confluence.cloud.edit.Revision;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Disposal;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.Bodies;
import dev.aloft.sandbox.confluence.cloud.view.NewViews;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What both kinds of comments have in common. */
final class Comments {

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;
  private final Listing listing;
  private final Reading reading;
  private final Kind kind;

  Comments(ConfluenceSite site, Views views, Kind kind) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
    this.listing = new Listing(site, views);
    this.reading = new Reading(site, views);
    this.kind = kind;
  }

  /** All comments of the kind that the caller may read. */
  Reply all(CloudCall call) {
    return listing.of(call, site.contents().all(kind), "current");
  }

  /** The comments directly below what a call names. */
  Reply below(CloudCall call, Kind holderKind, Predicate<Content> wanted) {
    Content holder = finder.current(call, call.path("id"), holderKind);
    Stream<Content> all = site.contents().below(holder, one -> one == kind).stream();
    return listing.of(call, all.filter(wanted), "current");
  }

  Content find(CloudCall call, String parameter) {
    return finder.current(call, call.path(parameter), kind);
  }

  Reply get(CloudCall call) {
    Content comment = find(call, "comment-id");
    return Reply.ok(reading.with(call, reading.versioned(call, comment)));
  }

  Reply operations(CloudCall call) {
    Content comment = find(call, "id");
    return reading.operations(call, comment);
  }

  /**
   * What a new comment speaks of or answers: exactly one property of the body names it.
   *
   * @param holders the kinds that it may speak of, by property
   */
  Content holder(CloudCall call, Form form, Map<String, Kind> holders) {
    List<String> named =
        Stream.concat(holders.keySet().stream(), Stream.of("parentCommentId"))
            .filter(name -> form.text(name).isPresent())
            .toList();
    if (named.size() != 1) {
      throw Refusal.badRequest(
          "Exactly one of the properties must be given that name what the comment belongs to");
    }
    String name = named.getFirst();
    String id = form.text(name).orElseThrow();
    Content holder = finder.current(call, id, holders.getOrDefault(name, kind));
    if (!site.access().adds(site.viewer(call), holder, kind)) {
      throw Refusal.notFound("Content not found or you may not comment on it");
    }
    return holder;
  }

  Reply create(CloudCall call, Form form, Content holder, Detail detail) {
    String author = call.caller().accountId();
    Content container = site.contents().container(holder);
    Content comment =
        new Content(
            site.contents().nextId(),
            kind,
            holder.spaceId(),
            Optional.of(holder.id()),
            "Re: " + container.title(),
            Status.CURRENT,
            Bodies.read(form),
            author,
            author,
            Optional.empty(),
            site.now(),
            new Version(1, author, site.now(), "", false),
            detail);
    site.contents().add(comment);
    return Reply.created(view(call, comment));
  }

  /** The next version of a comment, as the body of a change says. */
  Content changed(CloudCall call, Form form, Content comment) {
    finder.requireWrite(call, comment);
    Version version = Revision.read(form, comment, call.caller().accountId(), site.now());
    Content same = comment.as(version);
    return form.node("body").isPresent() ? same.with(Bodies.read(form)) : same;
  }

  Reply revise(CloudCall call, Content comment) {
    return Reply.ok(view(call, site.contents().revise(comment)));
  }

  Reply delete(CloudCall call) {
    Content comment = find(call, "comment-id");
    if (!site.access().deletes(site.viewer(call), comment)) {
      throw Refusal.notFound("Comment not found or you may not delete it");
    }
    new Disposal(site).purge(comment);
    return Reply.noContent();
  }

  private ObjectNode view(CloudCall call, Content comment) {
    Optional<String> written = Optional.of(comment.body().format().word());
    return NewViews.alone(call, views.newer().content(comment, written));
  }
}
