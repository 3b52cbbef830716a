package dev.aloft.jira.cloud;

import dev.aloft.http.Site;
import dev.aloft.http.SiteException;
import dev.aloft.http.SiteRefusal;
import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What all areas share: sending, pages, ids in replies, tasks. */
final class JiraApi {

  static final String V3 = "/rest/api/3";

  /** Of Jira Service Management, on sites that have it. */
  static final String DESK = "/rest/servicedeskapi";

  /** Most ids that fit a query without an over-long address. */
  static final int IDS_A_CALL = 50;

  private static final Pattern TASK = Pattern.compile("/task/([^/?#]+)");

  private final Site site;

  JiraApi(Site site) {
    this.site = site;
  }

  Site site() {
    return site;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode texts(Collection<String> values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(array::add);
    return array;
  }

  /** Ids that the contract wants as numbers. */
  static ArrayNode numbers(Collection<String> ids) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    ids.forEach(id -> array.add(Long.parseLong(id)));
    return array;
  }

  /** A limit that the caller has to keep: a write is never cut in two behind its back. */
  static void atMost(int limit, Collection<?> items, String what) {
    if (items.isEmpty() || items.size() > limit) {
      throw new IllegalArgumentException(
          "1 to " + limit + " " + what + " a call, given " + items.size());
    }
  }

  JsonNode json(SiteRequest request) {
    return site.send(request).json();
  }

  void send(SiteRequest request) {
    site.send(request);
  }

  /** A thing that may not be there. The site says the same when we may not see it. */
  Optional<JsonNode> find(SiteRequest request) {
    try {
      return Optional.of(json(request));
    } catch (SiteRefusal refusal) {
      if (refusal.status() == 404) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  /** Deletes; gone already is fine: an earlier attempt may have done it, or the network, twice. */
  void delete(SiteRequest request) {
    try {
      site.send(request);
    } catch (SiteRefusal refusal) {
      if (refusal.status() != 404) {
        throw refusal;
      }
    }
  }

  List<JsonNode> array(SiteRequest request) {
    return json(request).valueStream().toList();
  }

  List<JsonNode> array(SiteRequest request, String field) {
    return json(request).path(field).valueStream().toList();
  }

  /** Pages by {@code startAt} with the items in {@code values}. */
  Paged paged(SiteRequest request, int size) {
    return paged(request, "values", size);
  }

  Paged paged(SiteRequest request, String field, int size) {
    return Paged.byStart(start ->
        Paged.Page.of(
            json(request.query("startAt", start).query("maxResults", size).points(1 + size)),
            field,
            start));
  }

  /** Pages of Jira Service Management, by {@code start}, until {@code isLastPage}. */
  Paged deskPages(SiteRequest request, int size) {
    return Paged.byStart(start -> {
      JsonNode reply = json(request.query("start", start).query("limit", size));
      List<JsonNode> items = reply.path("values").valueStream().toList();
      return new Paged.Page(items, items.isEmpty() || reply.path("isLastPage").asBoolean(false));
    });
  }

  /** A read by many ids, a part of them at a time. */
  static Paged chunked(
      Collection<String> ids, int size, Function<List<String>, ? extends Iterable<JsonNode>> read) {
    return Paged.each(chunks(ids, size), read);
  }

  static List<List<String>> chunks(Collection<String> ids, int size) {
    List<String> all = ids.stream().distinct().toList();
    return Stream.iterate(0, from -> from < all.size(), from -> from + size)
        .map(from -> all.subList(from, Math.min(from + size, all.size())))
        .toList();
  }

  /** Sends a write and reads an id from its answer. */
  String id(SiteRequest request, String field) {
    return id(request, site.send(request).json(), field);
  }

  static String id(SiteRequest request, JsonNode reply, String field) {
    return text(reply, field).orElseThrow(() -> SiteException.lacking(request, field));
  }

  /** A text or a number as text. */
  static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() || value.isNumber() ? Optional.of(value.asString()) : Optional.empty();
  }

  /** Sends a write that the site carries out as a task. */
  TaskRef task(SiteRequest request) {
    return optionalTask(request)
        .orElseThrow(() -> SiteException.lacking(request, "the address of its task"));
  }

  /** Sends a write that becomes a task only when there is much to do. */
  Optional<TaskRef> optionalTask(SiteRequest request) {
    return taskOf(site.send(request));
  }

  /**
   * The task that a reply points at. Of its address only the path counts: the host may be a
   * gateway's and not the site's own.
   */
  static Optional<TaskRef> taskOf(SiteReply reply) {
    return Stream.of(
            reply.header("Location"),
            text(reply.json(), "self"),
            text(reply.json().path("task"), "self"))
        .flatMap(Optional::stream)
        .map(TASK::matcher)
        .filter(Matcher::find)
        .map(found -> new TaskRef(found.group(1)))
        .findFirst();
  }
}
