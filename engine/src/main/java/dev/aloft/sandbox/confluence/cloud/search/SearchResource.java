package dev.aloft.sandbox.confluence.cloud.search;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.Times;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.view.OldExpansions;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.cql.Asker;
import dev.aloft.sandbox.confluence.cql.CqlSearch;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Cursor;
import dev.aloft.sandbox.web.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /search} and {@code /content/search}: content by CQL, in pages by cursor. */
public final class SearchResource implements Resource<CloudCall> {

  private static final int USUAL = 25;
  private static final int MOST = 250;
  private static final int EXCERPT = 300;

  /** A part of what was found. */
  private record Page<T>(List<T> all, List<T> part, int start, int limit) {}

  private final ConfluenceSite site;
  private final Views views;
  private final CqlSearch search;

  /** Searches a site. */
  public SearchResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.search = new CqlSearch(site.library(), site.behaviour().searchLag());
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("searchContentByCQL")
        .query("cql", "cqlcontext", "expand", "cursor", "limit")
        .answer(call -> {
          List<String> expand = OldExpansions.content(call);
          Page<Content> page = page(call, search.find(cql(call), site.asker(call)));
          ObjectNode view = Json.object();
          view.set(
              "results", Json.array(page.part(), one -> views.older().content(call, one, expand)));
          return Reply.ok(framed(call, view, page));
        });
    operations
        .on("searchByCQL")
        .query(
            "cql",
            "cqlcontext",
            "expand",
            "cursor",
            "limit",
            "start",
            "excerpt",
            "includeArchivedSpaces")
        .answer(this::all);
  }

  private Reply all(CloudCall call) {
    List<String> expand = OldExpansions.content(call);
    String cql = cql(call);
    Asker asker = site.asker(call);
    boolean archived = call.flag("includeArchivedSpaces", false);
    Optional<List<Space>> spaces = search.spaces(cql, asker, archived);
    return Reply.ok(
        spaces.isPresent()
            ? results(call, page(call, spaces.get()), space -> result(call, space))
            : results(
                call,
                page(call, search.find(cql, asker, archived)),
                content -> result(call, content, expand)));
  }

  private static String cql(CloudCall call) {
    return call.query("cql").orElseThrow(() -> Refusal.badRequest("The cql is required"));
  }

  private static <T> ObjectNode results(
      CloudCall call, Page<T> page, Function<T, ObjectNode> result) {
    ObjectNode view = Json.object();
    view.set("results", Json.array(page.part(), result::apply));
    view.put("totalSize", page.all().size());
    view.put("cqlQuery", cql(call));
    view.put("searchDuration", 1);
    return framed(call, view, page);
  }

  private static <T> Page<T> page(CloudCall call, List<T> all) {
    int limit = Math.min(call.integer("limit", USUAL), MOST);
    int start =
        call.query("cursor")
            .map(text ->
                Cursor.read(text)
                    .orElseThrow(() -> Refusal.badRequest("Provided cursor is not valid")))
            .orElse(call.integer("start", 0));
    if (limit < 0 || start < 0) {
      throw Refusal.badRequest("start and limit must not be negative");
    }
    int from = Math.min(start, all.size());
    return new Page<>(all, all.subList(from, Math.min(from + limit, all.size())), start, limit);
  }

  private static ObjectNode framed(CloudCall call, ObjectNode view, Page<?> page) {
    view.put("start", page.start());
    view.put("limit", page.limit());
    view.put("size", page.part().size());
    ObjectNode links = view.putObject("_links");
    links.put("base", call.request().base() + "/wiki");
    links.put("context", "/wiki");
    links.put("self", call.request().base() + call.request().rawPath());
    int end = page.start() + page.part().size();
    if (end < page.all().size() && page.limit() > 0) {
      links.put("next", next(call, end, page.limit()));
    }
    return view;
  }

  /** Below the base, as the product writes it. */
  private static String next(CloudCall call, int end, int limit) {
    StringBuilder next =
        new StringBuilder(call.request().rawPath().substring("/wiki".length()))
            .append("?cursor=")
            .append(Cursor.at(end))
            .append("&limit=")
            .append(limit);
    for (String name : List.of("cql", "cqlcontext", "expand", "excerpt", "includeArchivedSpaces")) {
      for (String value : call.queries(name)) {
        next.append('&')
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
    return next.toString();
  }

  private ObjectNode result(CloudCall call, Space space) {
    String url = "/spaces/" + space.key();
    ObjectNode view = Json.object();
    view.set("space", views.older().space(call, space));
    view.put("title", space.name());
    view.put("excerpt", call.query("excerpt").orElse("").equals("none") ? "" : space.description());
    view.put("url", url);
    view.putObject("resultGlobalContainer").put("title", space.name()).put("displayUrl", url);
    view.putArray("breadcrumbs");
    view.put("entityType", "space");
    view.put("iconCssClass", "aui-icon content-type-space");
    view.put("lastModified", Times.text(space.created()));
    view.put("friendlyLastModified", Times.text(space.created()));
    view.put("score", 0.0);
    return view;
  }

  private ObjectNode result(CloudCall call, Content content, List<String> expand) {
    Space space = site.spaces().get(content.spaceId());
    ObjectNode view = Json.object();
    view.set("content", views.older().content(call, content, expand));
    view.put("title", content.title());
    view.put("excerpt", excerpt(call, content));
    view.put("url", views.links().show(content));
    view.putObject("resultGlobalContainer")
        .put("title", space.name())
        .put("displayUrl", "/spaces/" + space.key());
    ArrayNode breadcrumbs = view.putArray("breadcrumbs");
    if (!content.kind().inTree()) {
      Content container = site.contents().container(content);
      if (container.id() != content.id()) {
        breadcrumbs
            .addObject()
            .put("label", container.title())
            .put("url", views.links().show(container))
            .put("separator", "");
      }
    }
    view.put("entityType", "content");
    view.put("iconCssClass", "aui-icon content-type-" + content.kind().word());
    view.put("lastModified", Times.text(content.version().written()));
    view.put("friendlyLastModified", Times.text(content.version().written()));
    view.put("score", 0.0);
    return view;
  }

  private static String excerpt(CloudCall call, Content content) {
    if (call.query("excerpt").orElse("").equals("none")) {
      return "";
    }
    String words = content.body().words();
    return words.substring(0, Math.min(EXCERPT, words.length()));
  }
}
