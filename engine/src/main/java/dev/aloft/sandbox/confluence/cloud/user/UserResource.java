package dev.aloft.sandbox.confluence.cloud.user;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.view.People;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /user} of the older API. */
public final class UserResource implements Resource<CloudCall> {

  private static final int MOST = 100;
  private static final int USUAL = 200;

  private final ConfluenceSite site;
  private final People people;

  /** The people of a site. */
  public UserResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.people = views.people();
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getCurrentUser")
        .query("expand")
        .answer(call -> Reply.ok(expanded(call, call.caller())));
    operations
        .on("getUser")
        .query("accountId", "expand")
        .answer(call -> Reply.ok(expanded(call, account(call))));
    operations
        .on("getAnonymousUser")
        .answer(call -> {
          ObjectNode view = Json.object();
          view.put("type", "anonymous");
          view.set("profilePicture", People.picture(48));
          view.put("displayName", "Anonymous");
          view.putObject("_expandable").put("operations", "");
          view.putObject("_links").put("base", call.request().base() + "/wiki");
          return Reply.ok(view);
        });
    operations.on("getBulkUserLookup").query("accountId").answer(this::bulk);
    operations
        .on("getGroupMembershipsForUser")
        .query("accountId", "start", "limit")
        .answer(call ->
            Reply.ok(
                StartPages.of(
                    call,
                    site.cloud().organization().groups().of(account(call).accountId()),
                    USUAL,
                    USUAL,
                    People::group)));
    operations
        .on("getPrivacyUnsafeUserEmail")
        .query("accountId")
        .answer(UserResource::approvedAppsOnly);
    operations
        .on("getPrivacyUnsafeUserEmailBulk")
        .query("accountId")
        .answer(UserResource::approvedAppsOnly);
  }

  private static Reply approvedAppsOnly(CloudCall call) {
    throw Refusal.forbidden("Only approved apps may ask for the addresses of users");
  }

  private Account account(CloudCall call) {
    String id = call.query("accountId").orElse("");
    return site.person(id)
        .orElseThrow(() -> Refusal.notFound("No user found with accountId : " + id));
  }

  private ObjectNode expanded(CloudCall call, Account account) {
    ObjectNode view = alone(call, people.person(site.viewer(call), account));
    if (call.expands("personalSpace")) {
      throw Refusal.of(501, "The sandbox does not expand 'personalSpace'.");
    }
    if (call.expands("operations")) {
      List<String> operations =
          site.access().administers(account)
              ? List.of("create_space", "administer")
              : List.of("create_space");
      view.set(
          "operations",
          Json.array(
              operations,
              one -> Json.object().put("operation", one).put("targetType", "application")));
    }
    return view;
  }

  private static ObjectNode alone(CloudCall call, ObjectNode view) {
    view.withObject("_links").put("base", call.request().base() + "/wiki").put("context", "/wiki");
    return view;
  }

  private Reply bulk(CloudCall call) {
    List<Account> found =
        call.list("accountId").stream()
            .distinct()
            .limit(MOST)
            .flatMap(id -> site.person(id).stream())
            .toList();
    ObjectNode view = Json.object();
    view.set("results", Json.array(found, account -> people.person(site.viewer(call), account)));
    view.put("start", 0).put("limit", MOST).put("size", found.size());
    view.putObject("_links").put("base", call.request().base() + "/wiki");
    return Reply.ok(view);
  }
}
