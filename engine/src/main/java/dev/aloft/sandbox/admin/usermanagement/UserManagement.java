package dev.aloft.sandbox.admin.usermanagement;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.admin.KeyConventions;
import dev.aloft.sandbox.admin.usermanagement.account.Deletions;
import dev.aloft.sandbox.admin.usermanagement.account.ManagedAccountResource;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** User management over an organization; the organization's API keys open it. */
public final class UserManagement {

  /** Where its tree begins. */
  public static final String ROOT = "/users";

  private static final Map<Integer, String> KEYS =
      Map.of(
          400, "badRequest",
          401, "unauthorized",
          403, "forbidden",
          404, "notFound",
          501, "notImplemented");

  private UserManagement() {}

  /**
   * The API over an organization.
   *
   * @param store where it is kept who is to be deleted
   */
  public static Api<AdminCall> over(Organization organization, Store store) {
    return new Api<>(
        "User management",
        OperationTable.load("/dev/aloft/sandbox/admin/usermanagement/operations.tsv"),
        new KeyConventions(organization, UserManagement::error),
        List.of(new ManagedAccountResource(organization, new Deletions(organization, store))));
  }

  private static Reply error(Refusal refusal) {
    ObjectNode document = Json.object();
    document.put("key", KEYS.getOrDefault(refusal.status(), "unknown"));
    document.put("errorDetail", detail(refusal));
    return new Reply(refusal.status(), refusal.headers(), new Reply.Content.Json(document));
  }

  private static String detail(Refusal refusal) {
    return Stream.concat(refusal.messages().stream(), refusal.errors().values().stream())
        .collect(Collectors.joining(" "));
  }
}
