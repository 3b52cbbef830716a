package dev.aloft.sandbox.jira.software.app;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import java.util.List;

/** Every operation of development tools refuses a person with 403, as the contract says. */
public final class DevelopmentTools implements Resource<CloudCall> {

  /** Where their trees begin. */
  public static final List<String> ROOTS =
      List.of(
          "/rest/builds/0.1",
          "/rest/deployments/0.1",
          "/rest/devinfo/0.10",
          "/rest/devopscomponents/1.0",
          "/rest/featureflags/0.1",
          "/rest/operations/1.0",
          "/rest/remotelinks/1.0",
          "/rest/security/1.0");

  private final OperationTable table;

  /** The tools' operations of the product's table. */
  public DevelopmentTools(OperationTable table) {
    this.table = table;
  }

  @Override
  public void register(Operations<CloudCall> on) {
    table.rows().stream()
        .filter(row -> ROOTS.stream().anyMatch(root -> row.template().startsWith(root + "/")))
        .forEach(row -> on.on(row.operationId()).refused("only apps may call it", noApp()));
  }

  private static Refusal noApp() {
    return Refusal.forbidden("The request does not come from an app that defines the module.");
  }
}
