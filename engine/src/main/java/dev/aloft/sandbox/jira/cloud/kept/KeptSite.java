package dev.aloft.sandbox.jira.cloud.kept;

import dev.aloft.sandbox.cloud.Accounts;
import dev.aloft.sandbox.cloud.Attendance;
import dev.aloft.sandbox.cloud.Directory;
import dev.aloft.sandbox.cloud.GroupRoles;
import dev.aloft.sandbox.cloud.Groups;
import dev.aloft.sandbox.jira.cloud.ConfigurationResources;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.issue.DiskIssueStore;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Component;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldConfiguration;
import dev.aloft.sandbox.jira.cloud.tables.FieldConfigurationScheme;
import dev.aloft.sandbox.jira.cloud.tables.FieldContext;
import dev.aloft.sandbox.jira.cloud.tables.FieldOption;
import dev.aloft.sandbox.jira.cloud.tables.FieldScheme;
import dev.aloft.sandbox.jira.cloud.tables.IssueEvent;
import dev.aloft.sandbox.jira.cloud.tables.IssueType;
import dev.aloft.sandbox.jira.cloud.tables.IssueTypeScheme;
import dev.aloft.sandbox.jira.cloud.tables.IssueTypeScreenScheme;
import dev.aloft.sandbox.jira.cloud.tables.LinkType;
import dev.aloft.sandbox.jira.cloud.tables.NotificationScheme;
import dev.aloft.sandbox.jira.cloud.tables.PastWorkflow;
import dev.aloft.sandbox.jira.cloud.tables.PermissionScheme;
import dev.aloft.sandbox.jira.cloud.tables.Priority;
import dev.aloft.sandbox.jira.cloud.tables.PriorityScheme;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.ProjectCategory;
import dev.aloft.sandbox.jira.cloud.tables.Resolution;
import dev.aloft.sandbox.jira.cloud.tables.Role;
import dev.aloft.sandbox.jira.cloud.tables.Screen;
import dev.aloft.sandbox.jira.cloud.tables.ScreenScheme;
import dev.aloft.sandbox.jira.cloud.tables.SecurityScheme;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Status;
import dev.aloft.sandbox.jira.cloud.tables.Task;
import dev.aloft.sandbox.jira.cloud.tables.TimeTracking;
import dev.aloft.sandbox.jira.cloud.tables.Version;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowScheme;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowSchemeDraft;
import dev.aloft.sandbox.store.Sequences;
import dev.aloft.sandbox.store.disk.SiteFile;
import dev.aloft.sandbox.store.disk.SiteFileException;
import dev.aloft.sandbox.store.kept.KeptFile;
import dev.aloft.sandbox.store.kept.KeptPart;
import dev.aloft.sandbox.store.kept.KeptValue;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * A Jira Cloud site in a file. What callers were told is kept at the latest by the next {@link
 * #keep}; the site calls it itself after many changes. API tokens are never kept.
 */
public final class KeptSite implements AutoCloseable {

  /** The word for its product. */
  public static final String PRODUCT = "jira-cloud";

  private final KeptFile file;
  private final JiraSite site;
  private final WholeSite whole;

  private KeptSite(KeptFile file, JiraSite site) {
    this.file = file;
    this.site = site;
    SiteTables tables = ConfigurationResources.freshTables(site);
    parts(site, tables).forEach(file::add);
    this.whole =
        WholeSite.over(site, tables, new DiskIssueStore(file.file()), file.store(), file.blobs());
    site.keeper(file::changed);
    file.begin(site.cloud().organization().lock().writeLock());
  }

  /**
   * Opens the site of a file; where there is no file, a fresh site is made.
   *
   * @param path the file
   * @param name the site's name; left out, the name that it has, or {@code sandbox} if it is new
   * @throws SiteFileException if the file is no site, is open elsewhere, or has another name
   */
  public static KeptSite open(Path path, Optional<String> name, Clock clock, Behaviour behaviour) {
    KeptFile file = KeptFile.open(path, PRODUCT, name);
    try {
      return new KeptSite(file, new JiraSite(file.name(), clock, behaviour));
    } catch (RuntimeException e) {
      file.abandon();
      throw e;
    }
  }

  private static List<KeptPart> parts(JiraSite site, SiteTables tables) {
    return List.of(
        new KeptTable<>(IssueType.class, tables.issueTypes()),
        new KeptTable<>(IssueTypeScheme.class, tables.issueTypeSchemes()),
        new KeptTable<>(Status.class, tables.statuses()),
        new KeptTable<>(Priority.class, tables.priorities()),
        new KeptTable<>(PriorityScheme.class, tables.prioritySchemes()),
        new KeptTable<>(Resolution.class, tables.resolutions()),
        new KeptTable<>(LinkType.class, tables.linkTypes()),
        new KeptTable<>(ProjectCategory.class, tables.categories()),
        new KeptTable<>(Field.class, tables.fields()),
        new KeptTable<>(FieldContext.class, tables.contexts()),
        new KeptTable<>(FieldOption.class, tables.options()),
        new KeptTable<>(FieldConfiguration.class, tables.fieldLayouts().configurations()),
        new KeptTable<>(FieldConfigurationScheme.class, tables.fieldLayouts().schemes()),
        new KeptTable<>(FieldScheme.class, tables.fieldLayouts().fieldSchemes()),
        new KeptTable<>(Screen.class, tables.screens()),
        new KeptTable<>(ScreenScheme.class, tables.screenSchemes()),
        new KeptTable<>(IssueTypeScreenScheme.class, tables.issueTypeScreenSchemes()),
        new KeptTable<>(Workflow.class, tables.workflows()),
        new KeptTable<>(PastWorkflow.class, tables.pastWorkflows()),
        new KeptTable<>(WorkflowScheme.class, tables.workflowSchemes()),
        new KeptTable<>(WorkflowSchemeDraft.class, tables.workflowSchemeDrafts()),
        new KeptTable<>(PermissionScheme.class, tables.permissionSchemes()),
        new KeptTable<>(NotificationScheme.class, tables.notificationSchemes()),
        new KeptTable<>(SecurityScheme.class, tables.securitySchemes()),
        new KeptTable<>(IssueEvent.class, tables.events()),
        new KeptTable<>(Role.class, tables.roles()),
        new KeptTable<>(Component.class, tables.components()),
        new KeptTable<>(Version.class, tables.versions()),
        new KeptTable<>(Task.class, tables.tasks()),
        new KeptTable<>(Project.class, tables.projects()),
        new KeptValue<>(SiteTables.Rest.class, tables::rest, tables::restore),
        new KeptValue<>(
            TimeTracking.Content.class,
            tables.timeTracking()::content,
            tables.timeTracking()::restore),
        new KeptValue<>(
            Attendance.Content.class,
            site.cloud().organization().attendance()::content,
            site.cloud().organization().attendance()::restore),
        new KeptValue<>(Accounts.Content.class, site.accounts()::content, site.accounts()::restore),
        new KeptValue<>(Groups.Content.class, site.groups()::content, site.groups()::restore),
        new KeptValue<>(
            GroupRoles.Content.class,
            site.groups().roles()::content,
            site.groups().roles()::restore),
        new KeptValue<>(
            Directory.Content.class,
            site.cloud().organization().directory()::content,
            site.cloud().organization().directory()::restore),
        new KeptValue<>(Sequences.Content.class, site.ids()::content, site.ids()::restore));
  }

  /** Where it is kept, for products beside Jira as well. */
  public KeptFile file() {
    return file;
  }

  /** Makes the tables of a file that no other product has. */
  public static void tables(SiteFile file) {
    new DiskIssueStore(file);
  }

  /** Keeps everything that was done so far. */
  public void keep() {
    file.keep();
  }

  /** The site's people, name and clock. */
  public JiraSite site() {
    return site;
  }

  /** What answers. */
  public WholeSite whole() {
    return whole;
  }

  /** Keeps everything that was done so far and lets the file go. */
  @Override
  public void close() {
    file.close();
  }
}
