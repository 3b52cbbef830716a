package dev.aloft.sandbox.migration;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.admin.KeyConventions;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What an app reads while the assistant runs. */
public final class AppMigration {

  /** Where its tree begins. */
  public static final String ROOT = "/app/migration";

  private static final List<String> OPERATIONS =
      List.of(
          "addLog_1",
          "findByNamespaceAndKeys_2",
          "getAppDataPayload_1",
          "getAppData_2",
          "getContainersForTransferIdByPage_1",
          "getMapping_1",
          "getUploadedFilesPaginated",
          "getUploadedFiles_1",
          "setMessageProgress_1");

  private AppMigration() {}

  /** The API over an organization. */
  public static Api<AdminCall> over(Organization organization) {
    return new Api<>(
        "App migration",
        OperationTable.load("/dev/aloft/sandbox/migration/operations.tsv"),
        new KeyConventions(organization, AppMigration::error),
        List.of(AppMigration::refuse));
  }

  /**
   * A transfer belongs to the vendor of an app, whose tokens nobody gets here: no job moves the
   * data of apps.
   */
  private static void refuse(Operations<AdminCall> operations) {
    OPERATIONS.forEach(name ->
        operations
            .on(name)
            .refused(
                "only the vendor of a migrated app may call it",
                Refusal.forbidden("Only the app whose data is migrated may call this.")));
  }

  /** The contract declares no error shape: a key and words, as the products beside it have them. */
  private static Reply error(Refusal refusal) {
    ObjectNode document = Json.object();
    document.put("key", Integer.toString(refusal.status()));
    document.put(
        "errorDetail",
        Stream.concat(refusal.messages().stream(), refusal.errors().values().stream())
            .collect(Collectors.joining(" ")));
    return new Reply(refusal.status(), refusal.headers(), new Reply.Content.Json(document));
  }
}
