package dev.aloft.sandbox.jira.cloud.sharing;

import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads with whom something is to be shared. */
public final class ShareForm {

  private final JiraSite site;
  private final SiteTables tables;
  private final Permissions permissions;

  /** Reads shares on a site. */
  public ShareForm(JiraSite site, SiteTables tables, Permissions permissions) {
    this.site = site;
    this.tables = tables;
    this.permissions = permissions;
  }

  /** The shares in the list of a body. */
  public List<Share> list(JiraCall call, List<JsonNode> nodes) {
    List<Share> shares = new ArrayList<>();
    for (JsonNode node : nodes) {
      Form form = Form.of(node, "id", "type", "project", "role", "group", "user");
      add(
          shares,
          share(
              call,
              form.text("type").orElse(""),
              inner(form, "project", "id"),
              inner(form, "role", "id"),
              inner(form, "group", "groupId"),
              inner(form, "group", "name"),
              inner(form, "user", "accountId")));
    }
    return shares;
  }

  private static String inner(Form form, String object, String name) {
    JsonNode value =
        form.node(object).<JsonNode>map(node -> node.path(name)).orElse(MissingNode.getInstance());
    // The contract gives a role a number for an id, and everything else a text.
    if (!value.isMissingNode() && value.isIntegralNumber() != object.equals("role")) {
      throw Form.unreadable();
    }
    return value.asString("");
  }

  /** The share of a body that holds just one. */
  public Share one(JiraCall call, Form form) {
    return share(
        call,
        form.text("type").orElse(""),
        form.text("projectId").orElse(""),
        form.text("projectRoleId").orElse(""),
        form.text("groupId").orElse(""),
        form.text("groupname").orElse(""),
        form.text("accountId").orElse(""));
  }

  /** Adds a share unless another says the same. */
  public static void add(List<Share> shares, Share share) {
    if (shares.stream().noneMatch(share::same)) {
      shares.add(share);
    }
  }

  private Share share(
      JiraCall call,
      String type,
      String projectId,
      String roleId,
      String groupId,
      String groupName,
      String accountId) {
    if (!permissions.hasGlobally(call.caller(), Permission.CREATE_SHARED_OBJECTS)) {
      throw Refusal.badRequest("You do not have permission to share filters and dashboards.");
    }
    Share.With with =
        Share.With.of(type)
            .map(found ->
                found == Share.With.PROJECT && !roleId.isEmpty() ? Share.With.PROJECT_ROLE : found)
            .orElseThrow(
                () -> Refusal.badRequest("The share permission type '" + type + "' is invalid."));
    String subject =
        switch (with) {
          case GLOBAL, AUTHENTICATED -> "";
          case GROUP ->
              site.groups()
                  .find(groupId)
                  .or(() -> site.groups().byName(groupName))
                  .orElseThrow(() -> Refusal.badRequest("The group does not exist."))
                  .groupId();
          case USER ->
              site.accounts()
                  .find(accountId)
                  .orElseThrow(() -> Refusal.badRequest("The user does not exist."))
                  .accountId();
          case PROJECT, PROJECT_ROLE -> Ids.text(project(call, projectId).id());
        };
    Optional<Long> role = with == Share.With.PROJECT_ROLE ? Optional.of(role(roleId)) : none();
    return new Share(site.ids().next("share"), with, subject, role);
  }

  private static Optional<Long> none() {
    return Optional.empty();
  }

  private Project project(JiraCall call, String id) {
    return tables
        .projects()
        .find(id)
        .filter(project -> project.live() && permissions.sees(call.caller(), project))
        .orElseThrow(() -> Refusal.badRequest("The project does not exist."));
  }

  private long role(String id) {
    return tables
        .roles()
        .find(id)
        .orElseThrow(() -> Refusal.badRequest("The project role does not exist."))
        .id();
  }
}
