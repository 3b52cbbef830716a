package dev.aloft.sandbox.jira.cloud.app;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;

/** Operations of Connect and Forge apps: a person is refused as each one's contract says. */
public final class AppOperations implements Resource<JiraCall> {

  private static final String REASON = "only apps may call it";

  private static final String NO_APP = "Access to this resource must be authenticated as an app.";

  /** 403 in the general shape. */
  private static final List<String> FORBIDDEN =
      List.of(
          "getDynamicWebhooksForApp",
          "registerDynamicWebhooks",
          "deleteWebhookById",
          "getFailedWebhooks",
          "refreshWebhooks",
          "getWorkflowTransitionRuleConfigurations",
          "updateWorkflowTransitionRuleConfigurations",
          "deleteWorkflowTransitionRuleConfigurations",
          "getPrecomputations",
          "updatePrecomputations",
          "getPrecomputationsByID",
          "getUiModifications",
          "createUiModification",
          "updateUiModification",
          "deleteUiModification",
          "updateCustomFieldValue",
          "updateMultipleCustomFieldValues",
          "getForgeAppPropertyKeys",
          "getForgeAppProperty",
          "putForgeAppProperty",
          "deleteForgeAppProperty",
          "AppIssueFieldValueUpdateResource.updateIssueFields_put",
          "MigrationResource.updateEntityPropertiesValue_put",
          "MigrationResource.workflowRuleSearch_post",
          "ServiceRegistryResource.services_get");

  /** 401 in the shape of apps' own properties (the contract's OperationMessage). */
  private static final List<String> UNKNOWN_APP =
      List.of(
          "AddonPropertiesResource.getAddonProperties_get",
          "AddonPropertiesResource.getAddonProperty_get",
          "AddonPropertiesResource.putAddonProperty_put",
          "AddonPropertiesResource.deleteAddonProperty_delete",
          "ConnectToForgeMigrationFetchTaskResource.fetchMigrationTask_get",
          "ConnectToForgeMigrationTaskSubmissionResource.submitTask_post");

  /** 401 in the shape of dynamic modules (the contract's ErrorMessage). */
  private static final List<String> MODULES =
      List.of(
          "DynamicModulesResource.getModules_get",
          "DynamicModulesResource.registerModules_post",
          "DynamicModulesResource.removeModules_delete");

  /** 401 in the general shape. */
  private static final List<String> POLICIES = List.of("getPolicy", "getPolicies");

  /** Only apps that Atlassian has approved may read addresses; people hear 400 too. */
  private static final List<String> ADDRESSES = List.of("getUserEmail", "getUserEmailBulk");

  /** 404 in the general shape: no app has provided the field. */
  private static final List<String> FIELDS_OF_APPS =
      List.of(
          "createIssueFieldOption",
          "getSelectableIssueFieldOptions",
          "getVisibleIssueFieldOptions",
          "getIssueFieldOption",
          "updateIssueFieldOption",
          "deleteIssueFieldOption",
          "replaceIssueFieldOption",
          "getCustomFieldsConfigurations",
          "getCustomFieldConfiguration",
          "updateCustomFieldConfiguration");

  @Override
  public void register(Operations<JiraCall> on) {
    String none = "no app on the site provides such a field";
    Refusal noField = Refusal.notFound("The field was not found, or no app provides it.");
    FIELDS_OF_APPS.forEach(id -> on.on(id).refused(none, noField));
    on.on("getAllIssueFieldOptions")
        .refused(none, Refusal.badRequest("The field was not found, or has no such options."));
    on.on("bulkPinUnpinProjectsAsync")
        .refused(
            "no app on the site has such a panel",
            Refusal.badRequest("The module was not found on this site."));
    FORBIDDEN.forEach(id -> on.on(id).refused(REASON, Refusal.forbidden(NO_APP)));
    Reply unknown = Reply.json(401, Json.object().put("message", NO_APP).put("statusCode", 401));
    UNKNOWN_APP.forEach(id -> on.on(id).refused(REASON, unknown));
    Reply modules =
        Reply.json(401, Json.object().put("message", "The request is not from a Connect app."));
    MODULES.forEach(id -> on.on(id).refused(REASON, modules));
    Refusal policy = Refusal.of(401, "Only apps can access this resource.");
    POLICIES.forEach(id -> on.on(id).refused(REASON, policy));
    Refusal address =
        Refusal.badRequest("The calling app is not approved to read the addresses of users.");
    ADDRESSES.forEach(id -> on.on(id).refused("only approved apps may call it", address));
    Refusal guard = Refusal.forbidden("Redaction needs a subscription of Atlassian Guard Premium.");
    List.of("redact", "getRedactionStatus")
        .forEach(id -> on.on(id).refused("the organization lacks the subscription for it", guard));
  }
}
