package dev.aloft.sandbox.admin.organization;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.admin.KeyConventions;
import dev.aloft.sandbox.admin.organization.access.ManagedUsersResource;
import dev.aloft.sandbox.admin.organization.access.RoleAssignmentResource;
import dev.aloft.sandbox.admin.organization.access.StatsResource;
import dev.aloft.sandbox.admin.organization.access.WorkspaceResource;
import dev.aloft.sandbox.admin.organization.directory.DirectoryUserResource;
import dev.aloft.sandbox.admin.organization.event.EventResource;
import dev.aloft.sandbox.admin.organization.event.Events;
import dev.aloft.sandbox.admin.organization.group.DirectoryGroupResource;
import dev.aloft.sandbox.admin.organization.invitation.InvitationResource;
import dev.aloft.sandbox.admin.organization.policy.PolicyResource;
import dev.aloft.sandbox.admin.organization.profile.OrganizationResource;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The organization API over an organization; its API keys open it. */
public final class OrganizationAdmin {

  /** Where its tree begins. */
  public static final String ROOT = "/admin";

  private OrganizationAdmin() {}

  /**
   * The API over an organization.
   *
   * @param store where policies and events are kept
   */
  public static Api<AdminCall> over(Organization organization, Store store) {
    return new Api<>(
        "Organization administration",
        OperationTable.load("/dev/aloft/sandbox/admin/organization/operations.tsv"),
        new KeyConventions(organization, OrganizationAdmin::error),
        List.of(
            new OrganizationResource(organization),
            new DirectoryUserResource(organization),
            new DirectoryGroupResource(organization),
            new InvitationResource(organization),
            new RoleAssignmentResource(organization),
            new StatsResource(organization),
            new ManagedUsersResource(organization),
            new WorkspaceResource(organization),
            new PolicyResource(organization, store),
            new EventResource(organization, new Events(organization, store))));
  }

  /**
   * The names of the contract for what is wrong, by status, where the refusal has none of its own.
   */
  private static String code(int status) {
    return switch (status) {
      case 400 -> "ADMIN-400-24";
      case 403 -> "ADMIN-403-3";
      case 404 -> "ADMIN-404-1";
      case 405 -> "ADMIN-405-1";
      case 409 -> "ADMIN-409-28";
      case 429 -> "ADMIN-429-1";
      case 500 -> "ADMIN-500-1";
      default -> "ADMIN-" + status;
    };
  }

  /** Keys are looked at by a proxy, which has a shape of its own. */
  private static Reply error(Refusal refusal) {
    List<String> messages = new ArrayList<>(refusal.messages());
    messages.addAll(refusal.errors().values());
    ObjectNode document = Json.object();
    if (refusal.status() == 401) {
      document.put("code", 401).put("message", String.join(" ", messages));
    } else {
      String code = refusal.code().orElse(code(refusal.status()));
      ArrayNode errors = document.putArray("errors");
      for (String message : messages) {
        errors
            .addObject()
            .put("id", Integer.toHexString(message.hashCode()))
            .put("status", Integer.toString(refusal.status()))
            .put("code", code)
            .put("detail", message);
      }
    }
    return new Reply(refusal.status(), refusal.headers(), new Reply.Content.Json(document));
  }
}
