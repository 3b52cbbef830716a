package dev.aloft.sandbox.confluence.cloud.tree;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.longtask.LongTaskResource;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.tree.Copying.Along;
import dev.aloft.sandbox.confluence.cloud.view.Bodies;
import dev.aloft.sandbox.confluence.cloud.view.OldExpansions;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code /content/{id}/copy} and {@code /pagehierarchy/copy}: copies of pages and their trees. */
public final class CopyResource implements Resource<CloudCall> {

  private static final int LONGEST_TITLE = 255;
  private static final int MOST_PAGES = 2000;

  /** A page of a tree, and what its copy lies below: the copy of a page, or the destination. */
  private record Step(Content page, int below) {}

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;
  private final Copying copying;

  /** The pages of a site. */
  public CopyResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
    this.copying = new Copying(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("copyPage")
        .query("expand")
        .body(
            "copyAttachments",
            "copyPermissions",
            "copyProperties",
            "copyLabels",
            "copyCustomContents",
            "destination",
            "pageTitle",
            "body")
        .outlined(
            Outline.of(
                    "copyAttachments",
                    "copyPermissions",
                    "copyProperties",
                    "copyLabels",
                    "copyCustomContents",
                    "destination.type",
                    "destination.value",
                    "pageTitle",
                    "body.storage.value",
                    "body.storage.representation")
                .lacking("body.editor2"))
        .answer(this::copy);
    operations
        .on("copyPageHierarchy")
        .body(
            "copyAttachments",
            "copyPermissions",
            "copyProperties",
            "copyLabels",
            "copyCustomContents",
            "copyDescendants",
            "destinationPageId",
            "titleOptions")
        .outlined(
            Outline.of(
                "copyAttachments",
                "copyPermissions",
                "copyProperties",
                "copyLabels",
                "copyCustomContents",
                "copyDescendants",
                "destinationPageId",
                "titleOptions.prefix",
                "titleOptions.replace",
                "titleOptions.search"))
        .answer(this::copyTree);
  }

  private void permit(CloudCall call, Space space) {
    if (!site.access().may(site.viewer(call), space, Right.WRITE_PAGES)) {
      throw Refusal.forbidden("User not permitted to create pages in space " + space.key());
    }
  }

  private Reply copy(CloudCall call) {
    List<String> expand = OldExpansions.content(call);
    Content page = finder.current(call, call.path("id"), Kind.PAGE);
    Form form = Form.of(call);
    Along along = Along.read(form);
    Form destination =
        Form.of(form.node("destination").orElseThrow(Form::unreadable), "type", "value");
    String value = destination.text("value").orElse("");
    String title = form.filled("pageTitle", LONGEST_TITLE).orElse(page.title());
    form.check();
    Body body = form.node("body").isPresent() ? Bodies.read(form) : page.body();
    Content made =
        switch (destination.text("type").orElse("")) {
          case "space" -> {
            Space space = finder.spaceByKey(call, value);
            permit(call, space);
            yield copying.copy(call, page, space.id(), Optional.empty(), title, body, along);
          }
          case "parent_page" -> below(call, page, value, Kind.PAGE, title, body, along);
          case "parent_content" -> {
            Content parent = finder.current(call, value, Kind::inTree, "Parent");
            yield below(call, page, value, parent.kind(), title, body, along);
          }
          case "existing_page" -> over(call, page, value, form, body, along);
          default ->
              throw Refusal.badRequest(
                  "The type of the destination must be one of space, existing_page, parent_page and"
                      + " parent_content");
        };
    return Reply.ok(views.older().content(call, made, expand));
  }

  private Content below(
      CloudCall call, Content page, String id, Kind kind, String title, Body body, Along along) {
    Content parent = finder.current(call, id, kind);
    permit(call, site.spaces().get(parent.spaceId()));
    return copying.copy(call, page, parent.spaceId(), Optional.of(parent.id()), title, body, along);
  }

  private Content over(CloudCall call, Content page, String id, Form form, Body body, Along along) {
    Content target = finder.current(call, id, Kind.PAGE);
    finder.permitWrite(call, target);
    Content changed =
        target
            .titled(form.filled("pageTitle", LONGEST_TITLE).orElse(target.title()))
            .with(body)
            .as(target.version().next(call.caller().accountId(), site.now(), ""));
    Content made = site.contents().revise(changed);
    copying.accompany(call, page, made, along);
    return made;
  }

  private Reply copyTree(CloudCall call) {
    Content root = finder.current(call, call.path("id"), Kind.PAGE);
    Form form = Form.of(call);
    Along along = Along.read(form);
    Content target = finder.current(call, form.text("destinationPageId").orElse(""), Kind.PAGE);
    permit(call, site.spaces().get(target.spaceId()));
    Optional<Form> options =
        form.node("titleOptions").map(node -> Form.of(node, "prefix", "replace", "search"));
    List<Step> steps = steps(call, root, form.flag("copyDescendants").orElse(true));
    if (steps.size() > MOST_PAGES) {
      throw Refusal.badRequest("No more than " + MOST_PAGES + " pages can be copied at once");
    }
    for (Step step : steps) {
      String title = title(step.page(), options);
      if (site.contents().titled(target.spaceId(), title).isPresent()) {
        throw Refusal.badRequest("A page with the title of a copy is there already");
      }
    }
    List<Content> copies = new ArrayList<>();
    for (Step step : steps) {
      long parent = step.below() < 0 ? target.id() : copies.get(step.below()).id();
      copies.add(
          copying.copy(
              call,
              step.page(),
              target.spaceId(),
              Optional.of(parent),
              title(step.page(), options),
              step.page().body(),
              along));
    }
    return LongTaskResource.accepted(site.begin("copy.page.hierarchy", site.viewer(call)));
  }

  private static String title(Content page, Optional<Form> options) {
    String prefix = options.flatMap(one -> one.text("prefix")).orElse("");
    String search = options.flatMap(one -> one.text("search")).orElse("");
    String replace = options.flatMap(one -> one.text("replace")).orElse("");
    return prefix + (search.isEmpty() ? page.title() : page.title().replace(search, replace));
  }

  /** The pages of a tree that the caller may read, each after what it lies below. */
  private List<Step> steps(CloudCall call, Content root, boolean descendants) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(root, -1));
    for (int at = 0; descendants && at < steps.size(); at++) {
      int below = at;
      site.contents().below(steps.get(at).page(), kind -> kind == Kind.PAGE).stream()
          .filter(one -> one.status() == Status.CURRENT)
          .filter(one -> site.access().reads(site.viewer(call), one))
          .forEach(one -> steps.add(new Step(one, below)));
    }
    return steps;
  }
}
