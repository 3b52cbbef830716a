package dev.aloft.origin.database;

/**
 * Jira's tables. Names of tables and columns are those of a Jira 8.3, of which a public dump
 * exists; names of entities and attributes are those of public backups from 3.12 to 8.6. Where a
 * column is not renamed, the entity engine's own rule holds: {@code lower_user_name} is {@code
 * lowerUserName}.
 */
final class JiraTables {

  static final EntityTables ALL =
      EntityTables.builder()
          .table("app_user", "ApplicationUser")
          .table("audit_changed_value", "AuditChangedValue")
          .table("audit_item", "AuditItem")
          .table("audit_log", "AuditLog")
          .table(
              "avatar",
              "Avatar",
              "filename",
              "fileName",
              "contenttype",
              "contentType",
              "avatartype",
              "avatarType",
              "systemavatar",
              "systemAvatar")
          .table("board", "Board")
          .table("boardproject", "BoardProject")
          .table("changegroup", "ChangeGroup", "issueid", "issue")
          .table("changeitem", "ChangeItem", "groupid", "group")
          .table("columnlayout", "ColumnLayout")
          .table("columnlayoutitem", "ColumnLayoutItem")
          .table("component", "Component", "cname", "name")
          .table("configurationcontext", "ConfigurationContext", "customfield", "key")
          .table("customfield", "CustomField", "cfname", "name", "cfkey", "key")
          .table("customfieldoption", "CustomFieldOption", "customvalue", "value")
          .table("customfieldvalue", "CustomFieldValue")
          .table(
              "cwd_application",
              "Application",
              "application_name",
              "name",
              "lower_application_name",
              "lowerName")
          .table("cwd_application_address", "RemoteAddress")
          .table(
              "cwd_directory",
              "Directory",
              "impl_class",
              "implementationClass",
              "lower_impl_class",
              "lowerImplementationClass",
              "directory_type",
              "type",
              "directory_position",
              "position")
          .table(
              "cwd_directory_attribute",
              "DirectoryAttribute",
              "attribute_name",
              "name",
              "attribute_value",
              "value")
          .table("cwd_directory_operation", "DirectoryOperation")
          .table("cwd_group", "Group", "group_type", "type")
          .table(
              "cwd_group_attributes",
              "GroupAttribute",
              "attribute_name",
              "name",
              "attribute_value",
              "value",
              "lower_attribute_value",
              "lowerValue")
          .table("cwd_membership", "Membership")
          .table("cwd_user", "User")
          .table(
              "cwd_user_attributes",
              "UserAttribute",
              "attribute_name",
              "name",
              "attribute_value",
              "value",
              "lower_attribute_value",
              "lowerValue")
          .table("draftworkflowscheme", "DraftWorkflowScheme")
          .table("draftworkflowschemeentity", "DraftWorkflowSchemeEntity")
          .table("entity_property", "EntityProperty", "json_value", "value")
          .table("entity_translation", "EntityTranslation")
          .table("external_entities", "ExternalEntity", "entitytype", "type")
          .table("externalgadget", "ExternalGadget")
          .table(
              "favouriteassociations",
              "FavouriteAssociations",
              "entitytype",
              "entityType",
              "entityid",
              "entityId")
          .table("feature", "Feature")
          .table("fieldconfigscheme", "FieldConfigScheme", "configname", "name")
          .table("fieldconfigschemeissuetype", "FieldConfigSchemeIssueType")
          .table("fieldconfiguration", "FieldConfiguration", "configname", "name")
          .table("fieldlayout", "FieldLayout", "layout_type", "type")
          .table("fieldlayoutitem", "FieldLayoutItem")
          .table("fieldlayoutscheme", "FieldLayoutScheme")
          .table("fieldlayoutschemeassociation", "FieldLayoutSchemeAssociation")
          .table("fieldlayoutschemeentity", "FieldLayoutSchemeEntity")
          .table("fieldscreen", "FieldScreen")
          .table("fieldscreenlayoutitem", "FieldScreenLayoutItem")
          .table("fieldscreenscheme", "FieldScreenScheme")
          .table("fieldscreenschemeitem", "FieldScreenSchemeItem")
          .table("fieldscreentab", "FieldScreenTab")
          .table("fileattachment", "FileAttachment", "issueid", "issue")
          .table("filtersubscription", "FilterSubscription")
          .table("gadgetuserpreference", "GadgetUserPreference")
          .table("genericconfiguration", "GenericConfiguration")
          .table("globalpermissionentry", "GlobalPermissionEntry", "group_id", "group_id")
          .table("groupbase", "OSGroup", "groupname", "name")
          .table("issue_field_option", "IssueFieldOption")
          .table("issue_field_option_scope", "IssueFieldOptionScope")
          .table("issuelink", "IssueLink")
          .table("issuelinktype", "IssueLinkType", "pstyle", "style")
          .table("issuesecurityscheme", "IssueSecurityScheme")
          .table("issuestatus", "Status", "pname", "name")
          .table("issuetype", "IssueType", "pname", "name", "pstyle", "style")
          .table("issuetypescreenscheme", "IssueTypeScreenScheme")
          .table("issuetypescreenschemeentity", "IssueTypeScreenSchemeEntity")
          .table(
              "jiraaction",
              "Action",
              "issueid",
              "issue",
              "actiontype",
              "type",
              "actionlevel",
              "level",
              "actionbody",
              "body")
          .table("jiradraftworkflows", "DraftWorkflow")
          .table("jiraeventtype", "EventType", "event_type", "type")
          .table(
              "jiraissue",
              "Issue",
              "pkey",
              "key",
              "issuenum",
              "number",
              "issuetype",
              "type",
              "issuestatus",
              "status")
          .table("jiraperms", "Permission")
          .table("jiraworkflows", "Workflow", "workflowname", "name", "creatorname", "creator")
          .table("jiraworkflowstatuses", "WorkflowStatuses")
          .table("label", "Label")
          .table("licenserolesdefault", "LicenseRoleDefault")
          .table("licenserolesgroup", "LicenseRoleGroup")
          .table("listenerconfig", "ListenerConfig", "listenername", "name")
          .table("managedconfigurationitem", "ManagedConfigurationItem")
          .table("membershipbase", "OSMembership")
          .table("moved_issue_key", "MovedIssueKey")
          .table("nodeassociation", "NodeAssociation")
          .table(
              "notification", "Notification", "notif_type", "type", "notif_parameter", "parameter")
          .table("notificationscheme", "NotificationScheme")
          .table("optionconfiguration", "OptionConfiguration")
          .table("os_currentstep", "OSCurrentStep")
          .table("os_currentstep_prev", "OSCurrentStepPrev")
          .table("os_historystep", "OSHistoryStep")
          .table("os_historystep_prev", "OSHistoryStepPrev")
          .table("os_wfentry", "OSWorkflowEntry")
          .table("permissionscheme", "PermissionScheme")
          .table("permissionschemeattribute", "PermissionSchemeAttribute")
          .table("pluginstate", "PluginState", "pluginkey", "key", "pluginenabled", "enabled")
          .table(
              "pluginversion",
              "PluginVersion",
              "pluginname",
              "name",
              "pluginkey",
              "key",
              "pluginversion",
              "version")
          .table("portalpage", "PortalPage", "ppversion", "version")
          .table("portletconfiguration", "PortletConfiguration", "positionseq", "position")
          .table("priority", "Priority", "pname", "name")
          .table("project", "Project", "pname", "name", "pkey", "key", "pcounter", "counter")
          .table("project_key", "ProjectKey")
          .table("projectcategory", "ProjectCategory", "cname", "name")
          .table("projectrole", "ProjectRole")
          .table("projectroleactor", "ProjectRoleActor")
          .table("projectversion", "Version", "vname", "name")
          .table("propertydata", "OSPropertyData", "propertyvalue", "value")
          .table("propertydate", "OSPropertyDate", "propertyvalue", "value")
          .table("propertydecimal", "OSPropertyDecimal", "propertyvalue", "value")
          .table("propertyentry", "OSPropertyEntry", "propertytype", "type")
          .table("propertynumber", "OSPropertyNumber", "propertyvalue", "value")
          .table("propertystring", "OSPropertyString", "propertyvalue", "value")
          .table("propertytext", "OSPropertyText", "propertyvalue", "value")
          .table("remotelink", "RemoteIssueLink")
          .table("resolution", "Resolution", "pname", "name")
          .table(
              "schemeissuesecurities",
              "SchemeIssueSecurities",
              "sec_type",
              "type",
              "sec_parameter",
              "parameter")
          .table("schemeissuesecuritylevels", "SchemeIssueSecurityLevels")
          .table(
              "schemepermissions",
              "SchemePermissions",
              "perm_type",
              "type",
              "perm_parameter",
              "parameter")
          .table(
              "searchrequest",
              "SearchRequest",
              "filtername",
              "name",
              "authorname",
              "author",
              "username",
              "user",
              "groupname",
              "group",
              "projectid",
              "project",
              "reqcontent",
              "request",
              "filtername_lower",
              "nameLower")
          .table("serviceconfig", "ServiceConfig", "delaytime", "time", "servicename", "name")
          .table(
              "sharepermissions",
              "SharePermissions",
              "sharetype",
              "type",
              "entityid",
              "entityId",
              "entitytype",
              "entityType")
          .table("trackback_ping", "TrackbackPing")
          .table("upgradehistory", "UpgradeHistory")
          .table("upgradeversionhistory", "UpgradeVersionHistory")
          .table("userassociation", "UserAssociation")
          .table("userbase", "OSUser", "username", "name")
          .table(
              "userhistoryitem",
              "UserHistoryItem",
              "entitytype",
              "type",
              "entityid",
              "entityId",
              "lastviewed",
              "lastViewed")
          .table("versioncontrol", "VersionControl")
          .table("votehistory", "VoteHistory", "issueid", "issue")
          .table("workflowscheme", "WorkflowScheme")
          .table("workflowschemeentity", "WorkflowSchemeEntity")
          .table("worklog", "Worklog", "issueid", "issue", "worklogbody", "body")
          .secret("cwd_user.credential", "cwd_application.credential", "userbase.password_hash")
          .leave(
              "clusteredjob",
              "clusterlockstatus",
              "clustermessage",
              "clusternode",
              "clusternodeheartbeat",
              "clusterupgradestate",
              "deadletter",
              "entity_property_index_document",
              "jquartz_blob_triggers",
              "jquartz_calendars",
              "jquartz_cron_triggers",
              "jquartz_fired_triggers",
              "jquartz_job_details",
              "jquartz_job_listeners",
              "jquartz_locks",
              "jquartz_paused_trigger_grps",
              "jquartz_scheduler_state",
              "jquartz_simple_triggers",
              "jquartz_simprop_triggers",
              "jquartz_trigger_listeners",
              "jquartz_triggers",
              "mailserver",
              "nodeindexcounter",
              "notificationinstance",
              "oauthconsumer",
              "oauthconsumertoken",
              "oauthspconsumer",
              "oauthsptoken",
              "productlicense",
              "projectchangedtime",
              "qrtz_calendars",
              "qrtz_cron_triggers",
              "qrtz_fired_triggers",
              "qrtz_job_details",
              "qrtz_job_listeners",
              "qrtz_simple_triggers",
              "qrtz_trigger_listeners",
              "qrtz_triggers",
              "reindex_component",
              "reindex_request",
              "remembermetoken",
              "replicatedindexoperation",
              "rundetails",
              "sequence_value_item",
              "tempattachmentsmonitor",
              "trustedapp",
              "upgradetaskhistory",
              "upgradetaskhistoryauditlog",
              "userpickerfilter",
              "userpickerfiltergroup",
              "userpickerfilterrole")
          .build();

  private JiraTables() {}
}
