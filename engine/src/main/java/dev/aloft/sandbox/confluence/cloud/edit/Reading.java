package dev.aloft.sandbox.confluence.cloud.edit;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.NewViews;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.content.Version;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Single pieces of content in the newer API, with whatever a call wants to see beside them. */
public final class Reading {

  /** What a call may want to see beside content. */
  public static final List<String> PARAMETERS =
      List.of(
          "include-labels",
          "include-properties",
          "include-operations",
          "include-likes",
          "include-versions",
          "include-version");

  private static final int MOST = 50;

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;

  /** Reads content of a site. */
  public Reading(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
  }

  /** A page or blog post, in the version and of the status that the call asks for. */
  public Reply of(CloudCall call, Kind kind) {
    Content found =
        finder
            .any(call, call.path("id"), one -> one == kind)
            .orElseThrow(() -> Refusal.notFound(kind.title() + " not found"));
    List<String> statuses = call.list("status");
    boolean draft = call.flag("get-draft", false) || statuses.contains("draft");
    boolean wanted =
        found.status() == Status.DRAFT
            ? draft
            : statuses.isEmpty()
                || statuses.contains(found.status().word())
                || (statuses.contains("historical") && call.query("version").isPresent());
    if (!wanted) {
      throw Refusal.notFound(kind.title() + " not found");
    }
    return Reply.ok(with(call, versioned(call, found)));
  }

  /**
   * The version of content that a call asks for.
   *
   * @throws Refusal 404 where there is none of that number
   */
  public Content versioned(CloudCall call, Content content) {
    int number = call.integer("version", content.version().number());
    return site.contents()
        .find(content.id(), number)
        .orElseThrow(() -> Refusal.notFound("Version " + number + " not found"));
  }

  /** The view of content with its body and what the call includes. */
  public ObjectNode with(CloudCall call, Content content) {
    ObjectNode view = views.newer().content(content, call.query("body-format"));
    boolean current =
        site.contents().get(content.id()).version().number() == content.version().number();
    if (!current) {
      view.put("status", "historical");
    }
    if (!call.flag("include-version", true)) {
      view.remove("version");
    }
    if (call.flag("include-labels", false)) {
      list(
          call,
          view,
          "labels",
          site.labels().of(content.id(), call.caller().accountId()),
          NewViews::label);
    }
    if (call.flag("include-properties", false)) {
      list(call, view, "properties", site.properties().of(content.id()), NewViews::property);
    }
    if (call.flag("include-operations", false)) {
      list(
          call,
          view,
          "operations",
          site.access().operations(site.viewer(call), content),
          operation -> operation(operation, content.kind()));
    }
    if (call.flag("include-likes", false)) {
      list(
          call,
          view,
          "likes",
          site.likes().of(content.id()),
          id -> Json.object().put("accountId", id));
    }
    if (call.flag("include-versions", false)) {
      List<Version> versions =
          site.contents().versions(content.id()).stream().map(Content::version).toList();
      list(call, view, "versions", versions, NewViews::version);
    }
    return NewViews.alone(call, view);
  }

  /** What the caller may do with content. */
  public Reply operations(CloudCall call, Content content) {
    return Reply.ok(
        Json.object()
            .set(
                "operations",
                Json.array(
                    site.access().operations(site.viewer(call), content),
                    one -> operation(one, content.kind()))));
  }

  /** Something that may be done, as the newer API writes it. */
  public static ObjectNode operation(String operation, Kind kind) {
    return Json.object().put("operation", operation).put("targetType", kind.word());
  }

  private static <T> void list(
      CloudCall call,
      ObjectNode view,
      String name,
      List<T> all,
      Function<? super T, JsonNode> item) {
    ObjectNode list = view.withObject(name);
    list.set("results", Json.array(all.stream().limit(MOST).toList(), item));
    list.putObject("meta").put("hasMore", all.size() > MOST);
    list.putObject("_links").put("self", call.request().rawPath() + "/" + name);
  }
}
