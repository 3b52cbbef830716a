package dev.aloft.jira;

import dev.aloft.ledger.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of whole entities of a Jira backup that no resource type answers for. An entity that
 * a type does answer for has no rule here: a row of it that is left over is a defect, and must not
 * be swept up.
 */
final class EntityRules {

  /**
   * A named rule.
   *
   * @param name as the ledger shows it
   */
  record Rule(String name, Outcome outcome) {}

  /** Entities whose every row some type claims. */
  private static final Set<String> TYPED =
      Set.of(
          "AO_54307E_ORGANIZATION",
          "AO_54307E_ORGANIZATION_MEMBER",
          "AO_54307E_ORGANIZATION_PROJECT",
          "Action",
          "ApplicationUser",
          "ChangeGroup",
          "ChangeItem",
          "Component",
          "CustomField",
          "CustomFieldOption",
          "CustomFieldValue",
          "ExternalEntity",
          "FileAttachment",
          "Group",
          "Issue",
          "IssueLink",
          "IssueLinkType",
          "IssueType",
          "Label",
          "Membership",
          "NodeAssociation",
          "OSGroup",
          "OSMembership",
          "OSUser",
          "PermissionScheme",
          "Priority",
          "Project",
          "ProjectCategory",
          "ProjectKey",
          "ProjectRole",
          "ProjectRoleActor",
          "Resolution",
          "SchemePermissions",
          "SearchRequest",
          "Status",
          "User",
          "UserAssociation",
          "Version",
          "Worklog");

  private static final Map<String, Rule> RULES = new HashMap<>();

  static {
    technical(
        "workflow-instance",
        "OSCurrentStep",
        "OSCurrentStepPrev",
        "OSHistoryStep",
        "OSHistoryStepPrev",
        "OSWorkflowEntry");
    technical("sequence", "SequenceValueItem");
    technical(
        "scheduler",
        "ClusteredJob",
        "JQRTZBlobTriggers",
        "JQRTZCalendars",
        "JQRTZCronTriggers",
        "JQRTZFiredTriggers",
        "JQRTZJobDetails",
        "JQRTZJobListeners",
        "JQRTZLocks",
        "JQRTZPausedTriggerGrps",
        "JQRTZSchedulerState",
        "JQRTZSimpleTriggers",
        "JQRTZTriggerListeners",
        "JQRTZTriggers",
        "QRTZCalendars",
        "QRTZCronTriggers",
        "QRTZFiredTriggers",
        "QRTZJobDetails",
        "QRTZSimpleTriggers",
        "QRTZTriggers",
        "RunDetails");
    technical(
        "upgrade-history",
        "UpgradeHistory",
        "UpgradeTaskHistory",
        "UpgradeTaskHistoryAuditLog",
        "UpgradeVersionHistory");
    technical("plugin-state", "ManagedConfigurationItem", "PluginState", "PluginVersion");
    technical("licence", "LicenseRoleDefault", "LicenseRoleGroup", "ProductLicense");
    technical(
        "oauth-and-trust",
        "OAuthConsumer",
        "OAuthConsumerToken",
        "OAuthServiceProviderConsumer",
        "OAuthServiceProviderToken",
        "TrustedApplication");
    technical("login-token", "RememberMeToken", "UserLoginToken");
    technical("index", "ReindexComponent", "ReindexRequest", "ReplicatedIndexOperation");
    technical("user-history", "UserHistoryItem");
    technical("vote-statistics", "VoteHistory");
    technical("cluster", "ClusterLockStatus", "ClusterMessage", "ClusterNode", "NodeIndexCounter");
    technical(
        "directory-of-the-server",
        "Application",
        "ApplicationAddress",
        "Directory",
        "DirectoryAttribute",
        "DirectoryOperation",
        "ExternalGadget",
        "GroupAttribute",
        "RemoteAddress",
        "UserAttribute");
    technical("feature-switch", "Feature");
    later("E", "issue-extras", "RemoteIssueLink", "EntityPropertyIndexDocument");
    later(
        "D",
        "permissions",
        "GlobalPermissionEntry",
        "PermissionSchemeAttribute",
        "SchemeIssueSecurities",
        "SchemeIssueSecurityLevels",
        "IssueSecurityScheme");
    later(
        "D", "notifications", "Notification", "NotificationScheme", "EventType", "ListenerConfig");
    later(
        "D",
        "workflows",
        "DraftWorkflowScheme",
        "DraftWorkflowSchemeEntity",
        "Workflow",
        "WorkflowScheme",
        "WorkflowSchemeEntity");
    later(
        "D",
        "screens-and-fields",
        "FieldLayout",
        "FieldLayoutItem",
        "FieldLayoutScheme",
        "FieldLayoutSchemeAssociation",
        "FieldLayoutSchemeEntity",
        "FieldScreen",
        "FieldScreenLayoutItem",
        "FieldScreenScheme",
        "FieldScreenSchemeItem",
        "FieldScreenTab",
        "FieldScreenWorkflowScheme",
        "IssueTypeScreenScheme",
        "IssueTypeScreenSchemeEntity");
    later(
        "D",
        "field-contexts",
        "ConfigurationContext",
        "FieldConfigScheme",
        "FieldConfigSchemeIssueType",
        "FieldConfiguration",
        "GenericConfiguration",
        "OptionConfiguration");
    later(
        "D",
        "filters-and-dashboards",
        "ColumnLayout",
        "ColumnLayoutItem",
        "FavouriteAssociations",
        "FilterSubscription",
        "GadgetUserPreference",
        "PortalPage",
        "PortletConfiguration",
        "SharePermissions",
        "UserBase");
    later(
        "D",
        "settings",
        "Avatar",
        "OSPropertyData",
        "OSPropertyDate",
        "OSPropertyDecimal",
        "OSPropertyEntry",
        "OSPropertyNumber",
        "OSPropertyString",
        "OSPropertyText",
        "PropertyData",
        "ServiceConfig");
    later("E", "entity-properties", "EntityProperty");
    put(new Rule("unreadable-project", Outcome.BLOCKED), "UnreadableProject");
    later("D", "audit-log", "AuditChangedValue", "AuditItem", "AuditLog");
  }

  private EntityRules() {}

  private static void technical(String name, String... entities) {
    put(new Rule(name, Outcome.TECHNICAL), entities);
  }

  /** Entities that a later step brings: D is configuration, E is content. */
  private static void later(String step, String name, String... entities) {
    put(new Rule(name + " (" + step + ")", Outcome.NOT_YET_SUPPORTED), entities);
  }

  private static void put(Rule rule, String... entities) {
    for (String entity : entities) {
      RULES.put(entity, rule);
    }
  }

  /** The rule for the rows of an entity that nobody claimed; none where a type answers for all. */
  static Optional<Rule> of(String entity) {
    if (TYPED.contains(entity)) {
      return Optional.empty();
    }
    Rule known = RULES.get(entity);
    if (known != null) {
      return Optional.of(known);
    }
    return Optional.of(
        new Rule(
            entity.startsWith("AO_") ? "app-tables" : "unknown-entity", Outcome.NOT_YET_SUPPORTED));
  }
}
