package dev.aloft.sandbox.jira.cloud.user;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How accounts look in replies. An address stands there only where its owner shows it, or to the
 * owner.
 */
public final class UserViews {

  private static final String[] SIZES = {"48x48", "24x24", "16x16", "32x32"};

  private final JiraSite site;

  /** Views of a site's accounts. */
  public UserViews(JiraSite site) {
    this.site = site;
  }

  /** An account inside another thing: author, assignee, watcher (the contract's UserDetails). */
  public ObjectNode details(JiraCall call, Account account) {
    ObjectNode view = JsonNodeFactory.instance.objectNode();
    view.put("self", call.self() + "/user?accountId=" + account.accountId());
    view.put("accountId", account.accountId());
    ObjectNode avatars = view.putObject("avatarUrls");
    for (String size : SIZES) {
      avatars.put(size, call.request().base() + "/avatar/" + size + "/initials.png");
    }
    view.put("displayName", account.displayName());
    view.put("active", site.active(account));
    view.put("timeZone", account.timeZone());
    view.put("accountType", account.type());
    if (showsAddress(call.caller(), account)) {
      account.email().ifPresent(email -> view.put("emailAddress", email));
    }
    return view;
  }

  private static boolean showsAddress(Account caller, Account account) {
    return account.accountId().equals(caller.accountId())
        || (account.emailVisible() && !caller.anonymous());
  }

  /** How many there are, and which they are if somebody wants to know. */
  private static <T> ObjectNode counted(
      List<T> all, boolean shown, Function<T, JsonNode> document) {
    ObjectNode list = Json.object().put("size", all.size());
    list.set("items", Json.array(shown ? all : List.<T>of(), document));
    return list;
  }

  /** An account inside another thing, by id; an id that is gone reads as a former user. */
  public ObjectNode details(JiraCall call, String accountId) {
    return details(
        call,
        site.accounts()
            .find(accountId)
            .orElseGet(() ->
                new Account(
                    accountId,
                    "Former user",
                    Optional.empty(),
                    false,
                    false,
                    "unknown",
                    "Etc/GMT")));
  }

  /** Says who wrote something; what was written in nobody's name says nothing of its author. */
  public void sign(ObjectNode written, String property, JiraCall call, String accountId) {
    if (!accountId.isEmpty()) {
      written.set(property, details(call, accountId));
    }
  }

  /** An account by itself (the contract's User). */
  public ObjectNode user(JiraCall call, Account account) {
    ObjectNode view = details(call, account);
    view.put("locale", "en_US");
    List<Group> groups = site.groups().of(account.accountId());
    view.set(
        "groups",
        counted(
            groups,
            call.expands("groups"),
            group ->
                Json.object()
                    .put("name", group.name())
                    .put("groupId", group.groupId())
                    .put("self", call.self() + "/group?groupId=" + group.groupId())));
    List<String> roles = site.rolesOf(account);
    view.set(
        "applicationRoles",
        counted(roles, call.expands("applicationRoles"), key -> Json.object().put("key", key)));
    view.put("expand", "groups,applicationRoles");
    return view;
  }
}
