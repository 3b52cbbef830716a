package dev.aloft.sandbox.confluence.cloud.label;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.CursorPages;
import dev.aloft.sandbox.confluence.cloud.edit.Listing;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.site.Viewer;
import dev.aloft.sandbox.confluence.cloud.view.NewViews;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Labels.Label;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Labels in the newer API, which only reads them. */
public final class LabelResource implements Resource<CloudCall> {

  private final ConfluenceSite site;
  private final Finder finder;
  private final Listing listing;

  /** The labels of a site. */
  public LabelResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.finder = new Finder(site);
    this.listing = new Listing(site, views);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    of(operations, "getPageLabels", Kind.PAGE);
    of(operations, "getBlogPostLabels", Kind.BLOG_POST);
    of(operations, "getAttachmentLabels", Kind.ATTACHMENT);
    of(operations, "getCustomContentLabels", Kind.CUSTOM);
    operations
        .on("getSpaceLabels")
        .query("prefix", "cursor", "limit")
        .answer(call -> {
          Space space = finder.space(call, call.path("id"));
          return page(call, site.labels().of(space.id(), call.caller().accountId()));
        });
    operations.on("getSpaceContentLabels").query("prefix", "cursor", "limit").answer(this::inSpace);
    operations.on("getLabels").query("label-id", "prefix", "cursor", "limit").answer(this::all);
    bearers(operations, "getLabelPages", Kind.PAGE);
    bearers(operations, "getLabelBlogPosts", Kind.BLOG_POST);
    operations
        .on("getLabelAttachments")
        .query("sort", "cursor", "limit")
        .answer(call -> bearing(call, Kind.ATTACHMENT));
  }

  private void of(Operations<CloudCall> operations, String id, Kind kind) {
    operations
        .on(id)
        .query("prefix", "cursor", "limit")
        .answer(call -> {
          Content content = finder.current(call, call.path("id"), kind);
          return page(call, site.labels().of(content.id(), call.caller().accountId()));
        });
  }

  private void bearers(Operations<CloudCall> operations, String id, Kind kind) {
    operations
        .on(id)
        .query("space-id", "body-format", "sort", "cursor", "limit")
        .answer(call -> bearing(call, kind));
  }

  private static Reply page(CloudCall call, List<Label> all) {
    List<String> prefixes = call.list("prefix");
    List<Label> found =
        all.stream()
            .filter(label -> prefixes.isEmpty() || prefixes.contains(label.prefix()))
            .toList();
    return CursorPages.of(call, found, NewViews::label);
  }

  private Reply inSpace(CloudCall call) {
    Space space = finder.space(call, call.path("id"));
    Viewer viewer = site.viewer(call);
    Set<Label> borne =
        site.contents()
            .all()
            .filter(one -> one.spaceId() == space.id() && one.status() == Status.CURRENT)
            .filter(one -> site.access().reads(viewer, one))
            .flatMap(one -> site.labels().of(one.id(), viewer.id()).stream())
            .collect(Collectors.toSet());
    return page(call, site.labels().all().stream().filter(borne::contains).toList());
  }

  private Reply all(CloudCall call) {
    List<String> ids = call.list("label-id");
    List<Label> found =
        site.labels().all().stream()
            .filter(label -> label.visible(call.caller().accountId()))
            .filter(label -> ids.isEmpty() || ids.contains(Ids.text(label.id())))
            .toList();
    return page(call, found);
  }

  private Reply bearing(CloudCall call, Kind kind) {
    String me = call.caller().accountId();
    Label label =
        Ids.parse(call.path("id"))
            .flatMap(site.labels()::find)
            .filter(one -> one.visible(me))
            .orElseThrow(() -> Refusal.notFound("Label not found"));
    return listing.of(
        call,
        site.contents().all(kind).filter(one -> site.labels().of(one.id(), me).contains(label)),
        "current",
        "archived");
  }
}
