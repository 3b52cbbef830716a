package dev.aloft.sandbox.jira.datacenter.list;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Priority;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Resolution;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.Status;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.jira.datacenter.view.ListViews;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** {@code /status}, {@code /statuscategory}, {@code /priority}, {@code /resolution}: reading. */
public final class ListResource implements Resource<DataCenterCall> {

  private static final int USUAL = 100;
  private static final int MOST = 1_000;
  private static final List<String> CATEGORIES =
      List.of("undefined", "new", "indeterminate", "done");

  private final Tables tables;

  /** The lists of a site. */
  public ListResource(JiraSite site) {
    this.tables = site.tables();
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    statuses(operations);
    operations
        .on("getPriorities")
        .answer(call ->
            Reply.ok(Json.array(tables.priorities().all(), one -> ListViews.priority(call, one))));
    operations
        .on("getPriorities_1")
        .query("query", "startAt", "maxResults")
        .answer(call ->
            page(
                call,
                tables.priorities().all(),
                Priority::name,
                one -> ListViews.priority(call, one)));
    operations
        .on("getPriority")
        .answer(call ->
            tables
                .priorities()
                .find(call.path("id"))
                .map(one -> Reply.ok(ListViews.priority(call, one)))
                .orElseThrow(() -> absent("priority", call.path("id"))));
    operations
        .on("getResolutions")
        .answer(call ->
            Reply.ok(
                Json.array(tables.resolutions().all(), one -> ListViews.resolution(call, one))));
    operations
        .on("getPaginatedResolutions")
        .query("query", "startAt", "maxResults")
        .answer(call ->
            page(
                call,
                tables.resolutions().all(),
                Resolution::name,
                one -> ListViews.resolution(call, one)));
    operations
        .on("getResolution")
        .answer(call ->
            tables
                .resolutions()
                .find(call.path("id"))
                .map(one -> Reply.ok(ListViews.resolution(call, one)))
                .orElseThrow(() -> absent("resolution", call.path("id"))));
  }

  private void statuses(Operations<DataCenterCall> operations) {
    operations
        .on("getStatuses")
        .answer(call ->
            Reply.ok(Json.array(tables.statuses().all(), one -> ListViews.status(call, one))));
    operations
        .on("getPaginatedStatuses")
        .query("query", "startAt", "maxResults")
        .answer(call ->
            page(call, tables.statuses().all(), Status::name, one -> ListViews.status(call, one)));
    operations
        .on("getStatus")
        .answer(call ->
            tables
                .statuses()
                .find(call.path("idOrName"))
                .or(() ->
                    tables
                        .statuses()
                        .first(one -> one.name().equalsIgnoreCase(call.path("idOrName"))))
                .map(one -> Reply.ok(ListViews.status(call, one)))
                .orElseThrow(() -> absent("status", call.path("idOrName"))));
    operations
        .on("getStatusCategories")
        .answer(call -> Reply.ok(Json.array(CATEGORIES, key -> ListViews.category(call, key))));
    operations
        .on("getStatusCategory")
        .answer(call ->
            CATEGORIES.stream()
                .map(key -> ListViews.category(call, key))
                .filter(one ->
                    one.path("key").asString("").equals(call.path("idOrKey"))
                        || one.path("id").asString("").equals(call.path("idOrKey")))
                .findFirst()
                .map(Reply::ok)
                .orElseThrow(() -> absent("status category", call.path("idOrKey"))));
  }

  private static Refusal absent(String what, String id) {
    return Refusal.notFound("The " + what + " with id '" + id + "' does not exist");
  }

  private static <T> Reply page(
      DataCenterCall call, List<T> all, Function<T, String> name, Function<T, JsonNode> view) {
    String query = call.query("query").orElse("").toLowerCase(Locale.ROOT);
    List<T> found =
        all.stream()
            .filter(one -> name.apply(one).toLowerCase(Locale.ROOT).contains(query))
            .toList();
    return Reply.ok(Pages.bean(call, found, USUAL, MOST, view));
  }
}
