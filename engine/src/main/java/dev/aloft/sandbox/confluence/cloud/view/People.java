package dev.aloft.sandbox.confluence.cloud.view;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Viewer;
import dev.aloft.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * People and groups in the older API. The address of somebody who hides it is empty for everybody
 * but himself.
 */
public final class People {

  private final ConfluenceSite site;

  People(ConfluenceSite site) {
    this.site = site;
  }

  /** An account by id; one that is unknown here is shown as such. */
  public ObjectNode person(Viewer viewer, String accountId) {
    return site.person(accountId)
        .map(account -> person(viewer, account))
        .orElseGet(() -> {
          ObjectNode view = Json.object();
          view.put("type", "unknown");
          view.put("accountId", accountId);
          view.put("displayName", "Former user");
          return view;
        });
  }

  /** An account. */
  public ObjectNode person(Viewer viewer, Account account) {
    ObjectNode view = Json.object();
    view.put("type", "known");
    view.put("accountId", account.accountId());
    view.put("accountType", account.type().equals("app") ? "app" : "atlassian");
    view.put("email", email(viewer, account));
    view.put("publicName", account.displayName());
    view.set("profilePicture", picture(48));
    view.put("displayName", account.displayName());
    view.put("timeZone", account.timeZone());
    view.put("isExternalCollaborator", false);
    view.put("externalCollaborator", false);
    view.put("isGuest", false);
    view.putObject("_expandable").put("operations", "").put("personalSpace", "");
    view.putObject("_links");
    return view;
  }

  /** The address that an account shows somebody; empty if it shows none. */
  public static String email(Viewer viewer, Account account) {
    boolean shown = account.emailVisible() || account.accountId().equals(viewer.id());
    return account.email().filter(address -> shown).orElse("");
  }

  /** A picture as each account has one from the beginning. */
  public static ObjectNode picture(int size) {
    return Json.object()
        .put("path", "/wiki/aa-avatar/default")
        .put("width", size)
        .put("height", size)
        .put("isDefault", true);
  }

  /** A group. */
  public static ObjectNode group(Group group) {
    ObjectNode view = Json.object();
    view.put("type", "group");
    view.put("name", group.name());
    view.put("id", group.groupId());
    view.put("usageType", "USERBASE_GROUP");
    view.put("managedBy", "ADMINS");
    view.putObject("_links");
    return view;
  }
}
