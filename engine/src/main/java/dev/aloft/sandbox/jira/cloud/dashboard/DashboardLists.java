package dev.aloft.sandbox.jira.cloud.dashboard;

import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.sharing.SharedWith;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.wire.Filters;
import dev.aloft.sandbox.jira.wire.Orders;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /dashboard} and {@code /dashboard/search}. */
final class DashboardLists implements Resource<JiraCall> {

  private static final int USUAL_PAGE = 20;
  private static final int USUAL_FOUND = 50;
  private static final int LARGEST_PAGE = 1000;
  private static final int LARGEST_FOUND = 100;

  private final JiraSite site;
  private final Dashboards dashboards;
  private final DashboardViews views;

  DashboardLists(JiraSite site, Dashboards dashboards, DashboardViews views) {
    this.site = site;
    this.dashboards = dashboards;
    this.views = views;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations.on("getAllDashboards").query("filter", "startAt", "maxResults").answer(this::list);
    operations
        .on("getDashboardsPaginated")
        .query(
            "dashboardName",
            "accountId",
            "groupname",
            "groupId",
            "projectId",
            "orderBy",
            "startAt",
            "maxResults",
            "status",
            "expand")
        .answer(this::search);
  }

  private List<Dashboard> visible(JiraCall call) {
    return dashboards.all().stream().filter(one -> dashboards.sees(call.caller(), one)).toList();
  }

  private Reply list(JiraCall call) {
    String filter = call.query("filter").orElse("");
    List<Dashboard> all =
        visible(call).stream()
            .filter(one ->
                switch (filter) {
                  case "my" -> one.ownedBy().filter(call.caller().accountId()::equals).isPresent();
                  case "favourite" -> false;
                  default -> true;
                })
            .toList();
    ObjectNode page =
        Pages.named(
            call,
            "dashboards",
            all,
            USUAL_PAGE,
            LARGEST_PAGE,
            dashboard -> views.whole(call, dashboard));
    int start = Pages.start(call);
    int max = Pages.max(call, USUAL_PAGE, LARGEST_PAGE);
    if (start + max < all.size()) {
      page.put("next", address(call, start + max, max));
    }
    if (start > 0) {
      page.put("prev", address(call, Math.max(0, start - max), max));
    }
    return Reply.ok(page);
  }

  private static String address(JiraCall call, int start, int max) {
    return call.self() + "/dashboard?startAt=" + start + "&maxResults=" + max;
  }

  private Reply search(JiraCall call) {
    if (call.query("groupname").isPresent() && call.query("groupId").isPresent()) {
      throw Refusal.badRequest("Either groupname or groupId can be given, not both.");
    }
    for (String word : call.list("expand")) {
      if (!DashboardViews.PARTS.contains(word)) {
        throw Refusal.badRequest("The expand option '" + word + "' is not supported.");
      }
    }
    String status = call.query("status").orElse("active");
    if (!status.equals("active")) {
      throw Refusal.of(501, "The sandbox does not implement dashboards that are " + status + ".");
    }
    SharedWith shared = SharedWith.of(call, site);
    Optional<String> owner = call.query("accountId");
    List<Dashboard> found =
        visible(call).stream()
            .filter(one -> Filters.matches(call, "dashboardName", one.name()))
            .filter(one -> owner.isEmpty() || one.ownedBy().equals(owner))
            .filter(one -> shared.takes(one.shares()))
            .toList();
    List<Dashboard> ordered = Orders.ordered(call, found, orders(), "name");
    return Reply.ok(
        Pages.bean(
            call, ordered, USUAL_FOUND, LARGEST_FOUND, dashboard -> views.found(call, dashboard)));
  }

  private static Map<String, Comparator<Dashboard>> orders() {
    Comparator<Dashboard> asTheyCame = Comparator.comparingInt(one -> 0);
    return Map.of(
        "name",
        Comparator.comparing(one -> one.name().toLowerCase(Locale.ROOT)),
        "id",
        Comparator.comparingLong(Dashboard::id),
        "description",
        Comparator.comparing(Dashboard::description),
        "owner",
        Comparator.comparing(one -> one.ownedBy().orElse("")),
        "favorite_count",
        asTheyCame,
        "is_favorite",
        asTheyCame);
  }
}
