package dev.aloft.sandbox.confluence.cloud.tree;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.OldExpansions;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** {@code /content/{id}/descendant}: what lies below content, at any depth. */
public final class OldTreeResource implements Resource<CloudCall> {

  private static final List<String> TYPES = List.of("attachment", "comment", "page");
  private static final int USUAL = 25;
  private static final int MOST = 200;
  private static final int DEEPEST = 100;

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;

  /** The trees of a site. */
  public OldTreeResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on("getContentDescendants").query("expand").answer(this::map);
    operations
        .on("getDescendantsOfType")
        .query("depth", "expand", "start", "limit")
        .answer(call -> {
          Content root = finder.current(call, call.path("id"));
          List<String> expand = OldExpansions.content(call);
          List<Content> found = of(call, root, call.path("type"), depth(call));
          return Reply.ok(
              StartPages.of(
                  call, found, USUAL, MOST, one -> views.older().content(call, one, expand)));
        });
  }

  private Reply map(CloudCall call) {
    Content root = finder.current(call, call.path("id"));
    ObjectNode view = Json.object();
    ObjectNode expandable = Json.object();
    for (String type : TYPES) {
      String self = call.request().rawPath() + "/" + type;
      if (call.expands(type)) {
        List<Content> found = of(call, root, type, DEEPEST);
        view.set(
            type,
            StartPages.of(
                call, found, USUAL, MOST, one -> views.older().content(call, one, List.of())));
      } else {
        expandable.put(type, self);
      }
    }
    view.set("_expandable", expandable);
    view.putObject("_links").put("self", call.request().base() + call.request().rawPath());
    return Reply.ok(view);
  }

  private static Predicate<Kind> kinds(String type) {
    if (!TYPES.contains(type)) {
      throw Refusal.badRequest("The type must be one of " + String.join(", ", TYPES));
    }
    return kind -> kind.word().equals(type);
  }

  private static int depth(CloudCall call) {
    String depth = call.query("depth").orElse("all");
    return switch (depth) {
      case "all" -> DEEPEST;
      case "root" -> 1;
      default -> {
        int number = call.integer("depth", DEEPEST);
        if (number < 1 || number > DEEPEST) {
          throw Refusal.badRequest("The depth must be all, root, or between 1 and " + DEEPEST);
        }
        yield number;
      }
    };
  }

  private List<Content> of(CloudCall call, Content root, String type, int depth) {
    Predicate<Kind> wanted = kinds(type);
    List<Content> found = new ArrayList<>();
    List<Content> level = List.of(root);
    for (int at = 1; at <= depth && !level.isEmpty(); at++) {
      List<Content> next = new ArrayList<>();
      for (Content parent : level) {
        site.contents().below(parent).stream()
            .filter(one -> one.status() == Status.CURRENT)
            .filter(one -> site.access().reads(site.viewer(call), one))
            .forEach(next::add);
      }
      next.stream().filter(one -> wanted.test(one.kind())).forEach(found::add);
      level = next;
    }
    return found;
  }
}
