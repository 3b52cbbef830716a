package dev.aloft.sandbox.jira.cloud.user;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.jira.Pages;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /myself}, {@code /user…} and {@code /users…}: reading only. */
public final class UserResource implements Resource<JiraCall> {

  /** The product looks at no more than the first thousand users of a search (contract). */
  private static final int SEARCHED = 1000;

  private static final int LONGEST_ADDRESS = 254;

  private final JiraSite site;
  private final UserViews views;

  /** The people of a site. */
  public UserResource(JiraSite site, UserViews views) {
    this.site = site;
    this.views = views;
  }

  @Override
  public void register(Operations<JiraCall> operations) {
    operations
        .on("getCurrentUser")
        .query("expand")
        .answer(call -> Reply.ok(views.user(call, call.caller())));
    operations.on("getUser").query("accountId", "expand").answer(this::get);
    operations
        .on("findUsers")
        .query("query", "accountId", "startAt", "maxResults")
        .answer(this::search);
    operations.on("bulkGetUsers").query("accountId", "startAt", "maxResults").answer(this::bulk);
    operations
        .on("bulkGetUsersMigration")
        .query("key", "username", "startAt", "maxResults")
        .answer(UserResource::ofFormerNames);
    operations.on("getAllUsers").query("startAt", "maxResults", "expand").answer(this::all);
    operations.on("getAllUsersDefault").query("startAt", "maxResults", "expand").answer(this::all);
    operations
        .on("createUser")
        .body("emailAddress", "products", "self", "key", "name", "displayName", "password")
        .administratorsOnly()
        .answer(this::create);
    operations.on("removeUser").query("accountId").administratorsOnly().answer(this::remove);
    operations.on("getUserGroups").query("accountId").answer(this::groups);
  }

  private Account account(JiraCall call) {
    String accountId =
        call.query("accountId")
            .orElseThrow(() -> Refusal.badRequest("The query parameter 'accountId' is required."));
    return site.accounts()
        .find(accountId)
        .orElseThrow(() -> Refusal.notFound("Specified user does not exist."));
  }

  private Reply get(JiraCall call) {
    return Reply.ok(views.user(call, account(call)));
  }

  /** Name and password are no longer taken over (contract). */
  private Reply create(JiraCall call) {
    Form form = Form.of(call);
    String email = form.required("emailAddress", LONGEST_ADDRESS);
    if (email.indexOf('@') < 1) {
      form.refuse("emailAddress", "You must specify a valid email address.");
    }
    if (form.texts("products").isEmpty()) {
      form.refuse("products", "You must specify the products.");
    }
    form.check();
    String name = email.substring(0, email.indexOf('@'));
    return Reply.created(views.user(call, site.cloud().addUser(email, name)));
  }

  /** The account stays with its owner; the site no longer knows it (contract). */
  private Reply remove(JiraCall call) {
    Account account = account(call);
    if (account.accountId().equals(call.caller().accountId())) {
      throw Refusal.badRequest("You cannot remove yourself.");
    }
    site.groups()
        .of(account.accountId())
        .forEach(group -> site.groups().leave(group, account.accountId()));
    return Reply.noContent();
  }

  private Reply search(JiraCall call) {
    if (call.request().query("query").isEmpty() && call.query("accountId").isEmpty()) {
      throw Refusal.badRequest("Either the query or the accountId parameter must be given.");
    }
    Predicate<Account> wanted =
        call.query("accountId")
            .<Predicate<Account>>map(id -> account -> account.accountId().equals(id))
            .orElseGet(() -> {
              String query = call.query("query").orElse("").toLowerCase(Locale.ROOT);
              return account -> query.isEmpty() || matches(account, query);
            });
    List<Account> found =
        site.accounts().all().stream().filter(site::active).filter(wanted).limit(SEARCHED).toList();
    return Reply.ok(array(call, Pages.slice(found, call, 50, SEARCHED)));
  }

  /** A word of the name or the address begins so; a hidden address must be given whole. */
  public static boolean matches(Account account, String query) {
    String name = account.displayName().toLowerCase(Locale.ROOT);
    if (name.startsWith(query) || name.contains(" " + query)) {
      return true;
    }
    String email = account.email().orElse("").toLowerCase(Locale.ROOT);
    return account.emailVisible() ? email.startsWith(query) : email.equals(query);
  }

  private Reply bulk(JiraCall call) {
    List<String> ids = call.queries("accountId");
    if (ids.isEmpty()) {
      throw Refusal.badRequest("The query parameter 'accountId' is required.");
    }
    List<Account> found =
        ids.stream().distinct().flatMap(id -> site.accounts().find(id).stream()).toList();
    return Reply.ok(Pages.bean(call, found, 10, 200, account -> views.user(call, account)));
  }

  /** Only a site that once was moved from a server knows people by names and keys. */
  private static Reply ofFormerNames(JiraCall call) {
    boolean keys = !call.queries("key").isEmpty();
    if (keys != call.queries("username").isEmpty()) {
      throw Refusal.badRequest("Either the key or the username parameter must be given.");
    }
    return Reply.ok(JsonNodeFactory.instance.arrayNode());
  }

  private Reply all(JiraCall call) {
    return Reply.ok(array(call, Pages.slice(site.accounts().all(), call, 50, SEARCHED)));
  }

  private Reply groups(JiraCall call) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    site.groups()
        .of(account(call).accountId())
        .forEach(group -> {
          ObjectNode view = list.addObject();
          view.put("name", group.name());
          view.put("groupId", group.groupId());
          view.put("self", call.self() + "/group?groupId=" + group.groupId());
        });
    return Reply.ok(list);
  }

  private ArrayNode array(JiraCall call, List<Account> accounts) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    accounts.forEach(account -> list.add(views.user(call, account)));
    return list;
  }
}
