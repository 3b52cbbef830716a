package dev.aloft.sandbox.jira.cloud;

import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.jira.cloud.category.Categories;
import dev.aloft.sandbox.jira.cloud.component.Components;
import dev.aloft.sandbox.jira.cloud.config.IssueContent;
import dev.aloft.sandbox.jira.cloud.field.FieldContexts;
import dev.aloft.sandbox.jira.cloud.field.FieldDefaults;
import dev.aloft.sandbox.jira.cloud.field.FieldOptions;
import dev.aloft.sandbox.jira.cloud.field.Fields;
import dev.aloft.sandbox.jira.cloud.fieldconfiguration.FieldAssociations;
import dev.aloft.sandbox.jira.cloud.fieldconfiguration.FieldConfigurationItems;
import dev.aloft.sandbox.jira.cloud.fieldconfiguration.FieldConfigurationMappings;
import dev.aloft.sandbox.jira.cloud.fieldconfiguration.FieldConfigurationSchemes;
import dev.aloft.sandbox.jira.cloud.fieldconfiguration.FieldConfigurations;
import dev.aloft.sandbox.jira.cloud.fieldscheme.FieldSchemes;
import dev.aloft.sandbox.jira.cloud.fieldscheme.SchemeFields;
import dev.aloft.sandbox.jira.cloud.fieldscheme.SchemeParameters;
import dev.aloft.sandbox.jira.cloud.fieldscheme.SchemeProjects;
import dev.aloft.sandbox.jira.cloud.issuetype.IssueTypeSchemes;
import dev.aloft.sandbox.jira.cloud.issuetype.IssueTypes;
import dev.aloft.sandbox.jira.cloud.linktype.LinkTypes;
import dev.aloft.sandbox.jira.cloud.notification.NotificationSchemes;
import dev.aloft.sandbox.jira.cloud.permission.OwnPermissions;
import dev.aloft.sandbox.jira.cloud.permission.PermissionCheck;
import dev.aloft.sandbox.jira.cloud.permission.PermissionSchemes;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.priority.Priorities;
import dev.aloft.sandbox.jira.cloud.priority.PrioritySchemes;
import dev.aloft.sandbox.jira.cloud.project.ProjectKeys;
import dev.aloft.sandbox.jira.cloud.project.ProjectProperties;
import dev.aloft.sandbox.jira.cloud.project.ProjectSearch;
import dev.aloft.sandbox.jira.cloud.project.ProjectTypes;
import dev.aloft.sandbox.jira.cloud.project.Projects;
import dev.aloft.sandbox.jira.cloud.resolution.Resolutions;
import dev.aloft.sandbox.jira.cloud.role.ProjectRoles;
import dev.aloft.sandbox.jira.cloud.role.Roles;
import dev.aloft.sandbox.jira.cloud.screen.IssueTypeScreenSchemes;
import dev.aloft.sandbox.jira.cloud.screen.ScreenSchemes;
import dev.aloft.sandbox.jira.cloud.screen.ScreenTabs;
import dev.aloft.sandbox.jira.cloud.screen.Screens;
import dev.aloft.sandbox.jira.cloud.security.SecurityLevels;
import dev.aloft.sandbox.jira.cloud.security.SecuritySchemes;
import dev.aloft.sandbox.jira.cloud.setting.Settings;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import dev.aloft.sandbox.jira.cloud.status.Statuses;
import dev.aloft.sandbox.jira.cloud.tables.FieldMove;
import dev.aloft.sandbox.jira.cloud.tables.FreshSite;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.task.Tasks;
import dev.aloft.sandbox.jira.cloud.version.Versions;
import dev.aloft.sandbox.jira.cloud.workflow.SchemeDraftResource;
import dev.aloft.sandbox.jira.cloud.workflow.Usages;
import dev.aloft.sandbox.jira.cloud.workflow.WorkflowHistory;
import dev.aloft.sandbox.jira.cloud.workflow.WorkflowPreviews;
import dev.aloft.sandbox.jira.cloud.workflow.WorkflowSchemeUpdates;
import dev.aloft.sandbox.jira.cloud.workflow.WorkflowSchemes;
import dev.aloft.sandbox.jira.cloud.workflow.WorkflowWrites;
import dev.aloft.sandbox.jira.cloud.workflow.Workflows;
import dev.aloft.sandbox.operation.Resource;
import java.util.List;

/** Every resource of a site's configuration, over one set of tables. */
public final class ConfigurationResources {

  private ConfigurationResources() {}

  /** The tables of a fresh site whose administrators administer every project. */
  public static SiteTables freshTables(JiraSite site) {
    Group administrators =
        site.groups()
            .byName("administrators")
            .orElseThrow(() -> new IllegalStateException("a site without administrators"));
    return FreshSite.tables(administrators.groupId(), site.now());
  }

  /** The resources. */
  public static List<Resource<JiraCall>> of(JiraSite site, SiteTables tables, IssueContent issues) {
    Permissions permissions = new Permissions(site, tables);
    Tasks tasks = new Tasks(site, tables, permissions);
    if (site.behaviour().has(Quirk.FIELD_SCHEMES)) {
      FieldMove.of(tables);
    }
    return List.of(
        new IssueTypes(tables, issues, permissions),
        new IssueTypeSchemes(tables, issues),
        new Statuses(tables, permissions),
        new Workflows(tables, permissions),
        new Usages(tables, permissions),
        new WorkflowHistory(site, tables, permissions),
        new WorkflowPreviews(tables, permissions),
        new WorkflowWrites(site, tables, issues, permissions),
        new WorkflowSchemes(site, tables, issues, permissions),
        new SchemeDraftResource(site, tables, issues, tasks),
        new WorkflowSchemeUpdates(tables, issues, permissions, tasks),
        tasks,
        new Fields(tables, tasks),
        new FieldContexts(tables),
        new FieldOptions(tables, issues),
        new FieldDefaults(tables),
        new FieldConfigurations(tables),
        new FieldConfigurationItems(tables),
        new FieldConfigurationSchemes(tables),
        new FieldConfigurationMappings(tables),
        new FieldAssociations(tables, permissions),
        new FieldSchemes(tables),
        new SchemeFields(tables),
        new SchemeParameters(tables),
        new SchemeProjects(tables),
        new Screens(tables, permissions, site.behaviour()),
        new ScreenTabs(tables, permissions),
        new ScreenSchemes(tables),
        new IssueTypeScreenSchemes(tables),
        new Priorities(tables, issues, tasks),
        new PrioritySchemes(tables, issues, tasks),
        new Resolutions(tables, issues, tasks),
        new LinkTypes(tables, issues, permissions),
        new Categories(tables),
        new Roles(site, tables),
        new ProjectRoles(site, tables, permissions),
        new Components(site, tables, issues, permissions),
        new Versions(site, tables, issues, permissions),
        new NotificationSchemes(site, tables, permissions),
        new PermissionSchemes(site, tables, permissions),
        new OwnPermissions(permissions),
        new PermissionCheck(site, tables, permissions),
        new Projects(site, tables, issues, permissions, tasks),
        new ProjectSearch(site, tables, issues, permissions),
        new ProjectProperties(tables, permissions),
        new ProjectKeys(tables),
        new ProjectTypes(),
        new SecuritySchemes(site, tables, issues, permissions, tasks),
        new SecurityLevels(site, tables, issues, permissions, tasks),
        new Settings(tables));
  }
}
