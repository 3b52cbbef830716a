package dev.aloft.sandbox.jira.cloud.filter;

import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.search.Asker;
import dev.aloft.sandbox.jira.cloud.search.JqlSearch;
import dev.aloft.sandbox.jira.cloud.sharing.ShareForm;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /filter/{id}}: saving a search, reading, changing and deleting it. */
final class FilterResource implements Resource<JiraCall> {

  private static final int LONGEST_NAME = 255;
  private static final String[] BODY = {
    "name", "description", "jql", "favourite", "sharePermissions", "editPermissions"
  };

  private final JiraSite site;
  private final Permissions permissions;
  private final Filters filters;
  private final FilterViews views;
  private final ShareForm shares;
  private final JqlSearch search;

  FilterResource(
      JiraSite site,
      Permissions permissions,
      Filters filters,
      FilterViews views,
      ShareForm shares,
      JqlSearch search) {
    this.site = site;
    this.permissions = permissions;
    this.filters = filters;
    this.views = views;
    this.shares = shares;
    this.search = search;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    String[] overriding = {"expand", "overrideSharePermissions"};
    operations.on("createFilter").query(overriding).body(BODY).boundToBean().answer(this::create);
    operations
        .on("getFilter")
        .query(overriding)
        .answer(call -> Reply.ok(whole(call, named(call, filters, permissions))));
    operations.on("updateFilter").query(overriding).body(BODY).boundToBean().answer(this::update);
    operations.on("deleteFilter").answer(this::delete);
    operations.on("changeFilterOwner").body("accountId").answer(this::changeOwner);
    operations.on("setFavouriteForFilter").query("expand").answer(call -> favour(call, true));
    operations.on("deleteFavouriteForFilter").query("expand").answer(call -> favour(call, false));
  }

  /**
   * The filter that a path names, if the caller may see it; administrators may ask for any.
   *
   * @throws Refusal 404; the contract speaks of 400, the product has been seen to answer 404
   */
  static Filter named(JiraCall call, Filters filters, Permissions permissions) {
    boolean overrides =
        call.request().query("overrideSharePermissions").isPresent()
            && call.flag("overrideSharePermissions", false);
    if (overrides && !permissions.administers(call.caller())) {
      throw Refusal.forbidden("Only Jira administrators may override share permissions.");
    }
    return Ids.parse(call.path("id"))
        .flatMap(filters::find)
        .filter(filter -> overrides || filters.sees(call.caller(), filter))
        .orElseThrow(FilterResource::missing);
  }

  /** What a caller hears of a filter that he may not see, or that is not there. */
  static Refusal missing() {
    return Refusal.notFound(
        "The selected filter is not available to you, perhaps it has been deleted or had its"
            + " permissions changed.");
  }

  private ObjectNode whole(JiraCall call, Filter filter) {
    if (call.expands("sharedUsers")) {
      throw Refusal.of(501, "The sandbox does not implement the expand option sharedUsers.");
    }
    return views.whole(call, filter);
  }

  private Reply create(JiraCall call) {
    Filter blank =
        new Filter(
            filters.nextId(),
            "",
            "",
            "",
            call.caller().accountId(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());
    return Reply.ok(whole(call, filters.put(read(call, blank))));
  }

  private Filter read(JiraCall call, Filter before) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    String jql = form.text("jql").orElse(before.jql());
    if (filters.named(before.owner(), name, before.id())) {
      form.refuse("filterName", "Filter with same name already exists.");
    }
    form.check();
    search.check(jql, new Asker(call.caller(), site.now()).inside(before.id()));
    Filter read =
        new Filter(
            before.id(),
            name,
            form.text("description").orElse(before.description()),
            jql,
            before.owner(),
            form.names("sharePermissions")
                ? shares.list(call, form.elements("sharePermissions"))
                : before.shares(),
            form.names("editPermissions")
                ? shares.list(call, form.elements("editPermissions"))
                : before.editors(),
            before.favouredBy(),
            before.columns());
    return form.flag("favourite")
        .map(favours -> read.favouredBy(call.caller().accountId(), favours))
        .orElse(read);
  }

  private Reply update(JiraCall call) {
    Filter before = named(call, filters, permissions);
    boolean overrides = call.flag("overrideSharePermissions", false);
    if (!overrides && !filters.edits(call.caller(), before)) {
      throw Refusal.badRequest("You do not have permission to edit this filter.");
    }
    return Reply.ok(whole(call, filters.put(read(call, before))));
  }

  /** The owner, or an administrator, who may delete what he does not see. */
  private Reply delete(JiraCall call) {
    filters.remove(owned(call));
    return Reply.noContent();
  }

  private Filter owned(JiraCall call) {
    boolean administrator = permissions.administers(call.caller());
    Filter filter =
        Ids.parse(call.path("id"))
            .flatMap(filters::find)
            .filter(one -> administrator || filters.sees(call.caller(), one))
            .orElseThrow(FilterResource::missing);
    if (!administrator && !filter.owner().equals(call.caller().accountId())) {
      throw Refusal.badRequest("You are not the owner of this filter.");
    }
    return filter;
  }

  private Reply changeOwner(JiraCall call) {
    Filter filter = owned(call);
    String accountId = Form.of(call).text("accountId").orElse("");
    if (site.accounts().find(accountId).isEmpty()) {
      throw Refusal.badRequest("The user does not exist.");
    }
    if (filters.named(accountId, filter.name(), filter.id())) {
      throw Refusal.badRequest("The new owner already has a filter with the same name.");
    }
    filters.put(filter.withOwner(accountId));
    return Reply.noContent();
  }

  private Reply favour(JiraCall call, boolean favours) {
    Filter filter = named(call, filters, permissions);
    Filter after = filters.put(filter.favouredBy(call.caller().accountId(), favours));
    return Reply.ok(whole(call, after));
  }
}
