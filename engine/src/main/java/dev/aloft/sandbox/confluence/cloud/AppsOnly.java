package dev.aloft.sandbox.confluence.cloud;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import java.util.List;

/** What the contracts give to apps alone, or to sites with a product that the sandbox's lack. */
final class AppsOnly {

  private static final String APPS = "only apps may call it";
  private static final String GUARD = "needs Atlassian Guard Premium, which the sites do not have";

  private AppsOnly() {}

  /** Of the older API: modules that a Connect app registers. */
  static Resource<CloudCall> older() {
    return operations ->
        refuse(operations, List.of("getModules", "registerModules", "removeModules"), APPS);
  }

  /** Of the newer API: properties of Forge apps, data policies, redactions. */
  static Resource<CloudCall> newer() {
    return operations -> {
      refuse(
          operations,
          List.of(
              "getForgeAppProperties",
              "getForgeAppProperty",
              "putForgeAppProperty",
              "deleteForgeAppProperty",
              "getDataPolicyMetadata",
              "getDataPolicySpaces"),
          APPS);
      refuse(operations, List.of("postRedactPage", "postRedactBlog"), GUARD);
    };
  }

  private static void refuse(Operations<CloudCall> operations, List<String> ids, String reason) {
    for (String id : ids) {
      operations.on(id).refused(reason, Refusal.forbidden("The request is not allowed: " + reason));
    }
  }
}
