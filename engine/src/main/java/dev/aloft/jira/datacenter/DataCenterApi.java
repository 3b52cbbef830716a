package dev.aloft.jira.datacenter;

import dev.aloft.http.BodyReader;
import dev.aloft.http.Site;
import dev.aloft.http.SiteException;
import dev.aloft.http.SiteRefusal;
import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What all reads share. A reply of another form than the contract's is refused, never empty. */
final class DataCenterApi {

  private static final String API = "/rest/api/2";

  private final Site site;

  DataCenterApi(Site site) {
    this.site = site;
  }

  /**
   * A read of the platform's API.
   *
   * @param below the path below {@code /rest/api/2}
   */
  static SiteRequest get(String below, String... arguments) {
    return SiteRequest.get(API + below, arguments);
  }

  JsonNode object(SiteRequest request) {
    JsonNode json = site.send(request).json();
    if (!json.isObject()) {
      throw SiteException.lacking(request, "a JSON object");
    }
    return json;
  }

  /** A thing that may not be there. */
  Optional<JsonNode> find(SiteRequest request) {
    return unlessNotFound(() -> object(request));
  }

  List<JsonNode> list(SiteRequest request) {
    return elements(request, site.send(request).json(), "a JSON array");
  }

  /** The list that stands in a field of the reply. */
  List<JsonNode> list(SiteRequest request, String field) {
    return list(request, object(request), field);
  }

  /** The list that stands in a field of a reply that came already. */
  static List<JsonNode> list(SiteRequest request, JsonNode reply, String field) {
    return elements(request, reply.path(field), "the list '" + field + "'");
  }

  private static List<JsonNode> elements(SiteRequest request, JsonNode json, String what) {
    if (!json.isArray()) {
      throw SiteException.lacking(request, what);
    }
    return json.valueStream().toList();
  }

  /** Pages by {@code startAt} with the items in {@code values}. */
  Paged pages(SiteRequest request, int size) {
    return Paged.byStart(start -> {
      SiteRequest page = request.query("startAt", start).query("maxResults", size);
      JsonNode reply = object(page);
      list(page, reply, "values");
      return Paged.Page.of(reply, "values", start);
    });
  }

  /** Pages of Jira Service Management, whose readers have to say that they know it may change. */
  Paged deskPages(SiteRequest request, int size) {
    SiteRequest first = request.header("X-ExperimentalApi", "opt-in");
    return Paged.byStart(start -> {
      SiteRequest page = first.query("start", start).query("limit", size);
      JsonNode reply = object(page);
      List<JsonNode> items = list(page, reply, "values");
      return new Paged.Page(items, items.isEmpty() || reply.path("isLastPage").asBoolean(false));
    });
  }

  /** The reply without its body; empty when there is no such thing. */
  Optional<SiteReply> head(SiteRequest request) {
    return unlessNotFound(() -> site.send(request));
  }

  <T> T stream(SiteRequest request, BodyReader<T> reader) {
    return site.read(request, reader);
  }

  private static <T> Optional<T> unlessNotFound(Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (SiteRefusal refusal) {
      if (refusal.status() == 404) {
        return Optional.empty();
      }
      throw refusal;
    }
  }
}
