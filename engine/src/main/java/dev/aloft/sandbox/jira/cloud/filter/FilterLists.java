package dev.aloft.sandbox.jira.cloud.filter;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.sharing.SharedWith;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.wire.Orders;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@code /filter/search}, {@code /filter/my} and {@code /filter/favourite}. */
final class FilterLists implements Resource<JiraCall> {

  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 100;
  private static final int MOST_IDS = 200;

  private final JiraSite site;
  private final Permissions permissions;
  private final Filters filters;
  private final FilterViews views;

  FilterLists(JiraSite site, Permissions permissions, Filters filters, FilterViews views) {
    this.site = site;
    this.permissions = permissions;
    this.filters = filters;
    this.views = views;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("getFiltersPaginated")
        .query(
            "filterName",
            "accountId",
            "groupname",
            "groupId",
            "projectId",
            "id",
            "orderBy",
            "startAt",
            "maxResults",
            "expand",
            "overrideSharePermissions",
            "isSubstringMatch")
        .answer(this::search);
    operations.on("getMyFilters").query("expand", "includeFavourites").answer(this::mine);
    operations
        .on("getFavouriteFilters")
        .query("expand")
        .answer(call -> whole(call, filter -> favourite(call, filter)));
  }

  private static boolean favourite(JiraCall call, Filter filter) {
    return filter.favouredBy().contains(call.caller().accountId());
  }

  private Reply mine(JiraCall call) {
    boolean favourites = call.flag("includeFavourites", false);
    return whole(
        call,
        filter ->
            filter.owner().equals(call.caller().accountId())
                || (favourites && favourite(call, filter)));
  }

  private Reply whole(JiraCall call, Predicate<Filter> wanted) {
    List<Filter> found =
        filters.all().stream()
            .filter(filter -> filters.sees(call.caller(), filter))
            .filter(wanted)
            .sorted(Comparator.comparing(Filter::name))
            .toList();
    return Reply.ok(Json.array(found, filter -> views.whole(call, filter)));
  }

  private Reply search(JiraCall call) {
    boolean overrides = call.flag("overrideSharePermissions", false);
    if (overrides && !permissions.administers(call.caller())) {
      throw Refusal.forbidden("Only Jira administrators may override share permissions.");
    }
    SharedWith shared = SharedWith.of(call, site);
    Predicate<Filter> wanted =
        named(call).and(filter -> shared.takes(filter.shares())).and(listed(call));
    Optional<String> owner = call.query("accountId");
    List<Filter> found =
        filters.all().stream()
            .filter(filter -> overrides || filters.sees(call.caller(), filter))
            .filter(filter -> owner.isEmpty() || owner.get().equals(filter.owner()))
            .filter(wanted)
            .toList();
    List<Filter> ordered = Orders.ordered(call, found, orders(call), "name");
    return Reply.ok(
        Pages.bean(call, ordered, USUAL_PAGE, LARGEST_PAGE, filter -> views.details(call, filter)));
  }

  private static Predicate<Filter> named(JiraCall call) {
    String name = call.query("filterName").orElse("").toLowerCase(Locale.ROOT);
    return filter -> filter.name().toLowerCase(Locale.ROOT).contains(name);
  }

  private static Predicate<Filter> listed(JiraCall call) {
    Set<String> ids = call.list("id").stream().collect(Collectors.toSet());
    if (ids.size() > MOST_IDS) {
      throw Refusal.badRequest("At most " + MOST_IDS + " filter IDs may be given.");
    }
    return filter -> ids.isEmpty() || ids.contains(Ids.text(filter.id()));
  }

  private static Map<String, Comparator<Filter>> orders(JiraCall call) {
    Comparator<Filter> byName =
        Comparator.comparing(filter -> filter.name().toLowerCase(Locale.ROOT));
    return Map.of(
        "name",
        byName,
        "id",
        Comparator.comparingLong(Filter::id),
        "description",
        Comparator.comparing(Filter::description),
        "owner",
        Comparator.comparing(Filter::owner),
        "favourite_count",
        Comparator.comparingInt(filter -> filter.favouredBy().size()),
        "is_favourite",
        Comparator.comparing(filter -> favourite(call, filter)));
  }
}
