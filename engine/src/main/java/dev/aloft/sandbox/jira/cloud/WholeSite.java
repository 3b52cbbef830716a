package dev.aloft.sandbox.jira.cloud;

import dev.aloft.sandbox.jira.cloud.audit.AuditLog;
import dev.aloft.sandbox.jira.cloud.audit.AuditResource;
import dev.aloft.sandbox.jira.cloud.avatar.AvatarOwners;
import dev.aloft.sandbox.jira.cloud.avatar.AvatarResource;
import dev.aloft.sandbox.jira.cloud.avatar.Avatars;
import dev.aloft.sandbox.jira.cloud.bulk.BulkResources;
import dev.aloft.sandbox.jira.cloud.comment.Visibility;
import dev.aloft.sandbox.jira.cloud.configured.LiveConfiguration;
import dev.aloft.sandbox.jira.cloud.configured.ProjectFields;
import dev.aloft.sandbox.jira.cloud.dashboard.DashboardResources;
import dev.aloft.sandbox.jira.cloud.field.OptionReplacement;
import dev.aloft.sandbox.jira.cloud.filter.FilterField;
import dev.aloft.sandbox.jira.cloud.filter.FilterResources;
import dev.aloft.sandbox.jira.cloud.filter.Filters;
import dev.aloft.sandbox.jira.cloud.group.Licenses;
import dev.aloft.sandbox.jira.cloud.issue.IssueStore;
import dev.aloft.sandbox.jira.cloud.issue.MemoryIssueStore;
import dev.aloft.sandbox.jira.cloud.mail.Mailing;
import dev.aloft.sandbox.jira.cloud.mail.Outbox;
import dev.aloft.sandbox.jira.cloud.permission.Permissions;
import dev.aloft.sandbox.jira.cloud.preference.AnnouncementBanner;
import dev.aloft.sandbox.jira.cloud.preference.ColumnDefaults;
import dev.aloft.sandbox.jira.cloud.preference.PreferenceResource;
import dev.aloft.sandbox.jira.cloud.preference.SiteSettings;
import dev.aloft.sandbox.jira.cloud.project.ProjectSettings;
import dev.aloft.sandbox.jira.cloud.property.BulkIssueProperties;
import dev.aloft.sandbox.jira.cloud.search.Asker;
import dev.aloft.sandbox.jira.cloud.sharing.Shares;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.task.Tasks;
import dev.aloft.sandbox.jira.cloud.user.UserViews;
import dev.aloft.sandbox.jira.cloud.version.RelatedWork;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Blobs;
import dev.aloft.sandbox.store.MemoryBlobs;
import dev.aloft.sandbox.store.MemoryStore;
import dev.aloft.sandbox.store.Store;
import java.util.ArrayList;
import java.util.List;

/**
 * A site with all its resources: issues live by the configuration that the same site serves, and
 * the configuration asks the issues before it changes.
 *
 * @param product what answers
 * @param site what Jira has of its site
 * @param tables the configuration, for looking without HTTP
 * @param issues the issue side, for loading and looking without HTTP
 * @param filters the saved searches
 * @param store where products beside the platform keep what is theirs
 * @param blobs where files lie
 * @param mails the mails that the site would have sent
 */
public record WholeSite(
    JiraCloud product,
    JiraSite site,
    SiteTables tables,
    IssueResources issues,
    Filters filters,
    Store store,
    Blobs blobs,
    Outbox mails) {

  /** A fresh site that forgets everything when the process ends. */
  public static WholeSite inMemory(JiraSite site) {
    return fresh(site, new MemoryIssueStore(), new MemoryStore(), new MemoryBlobs());
  }

  /** A fresh site over empty stores. */
  public static WholeSite fresh(JiraSite site, IssueStore issueStore, Store store, Blobs blobs) {
    return over(site, ConfigurationResources.freshTables(site), issueStore, store, blobs);
  }

  /** A site over tables and stores that may hold something already. */
  public static WholeSite over(
      JiraSite site, SiteTables tables, IssueStore issueStore, Store store, Blobs blobs) {
    Permissions permissions = new Permissions(site, tables);
    LiveConfiguration configuration = new LiveConfiguration(tables, permissions);
    IssueResources issues = new IssueResources(site, configuration, issueStore, store, blobs);
    List<Resource<JiraCall>> resources = new ArrayList<>(issues.resources());
    resources.addAll(
        BulkResources.of(
            site, issues.issues(), issues.writer(), issues.watchers(), tables, permissions));
    Shares shares = new Shares(site, tables, permissions, new UserViews(site));
    Filters filters = new Filters(site, shares, store);
    issues.search().attach(new FilterField(filters, issues.search()));
    resources.addAll(
        FilterResources.of(site, tables, permissions, filters, shares, issues.search(), store));
    resources.addAll(DashboardResources.of(site, tables, permissions, shares, store));
    resources.addAll(
        List.of(
            new BulkIssueProperties(issues.issues(), store, new Tasks(site, tables, permissions)),
            new PreferenceResource(site, store),
            new ColumnDefaults(site, tables, permissions, store),
            new SiteSettings(site, store),
            new AnnouncementBanner(site, store),
            new ProjectSettings(site, permissions, store),
            new AuditResource(site, new AuditLog(site, tables, store)),
            new ProjectFields(tables, permissions),
            new OptionReplacement(
                tables,
                issues.content(),
                (jql, account, ids) ->
                    issues.search().matching(jql, new Asker(account, site.now()), ids),
                new Tasks(site, tables, permissions)),
            new Licenses(site),
            new RelatedWork(site, tables, permissions, store),
            new AvatarResource(
                new Avatars(site.ids(), store), new AvatarOwners(tables, permissions))));
    resources.addAll(ConfigurationResources.of(site, tables, issues.content()));
    Outbox mails = new Outbox();
    issues
        .issues()
        .listen(
            new Mailing(
                tables,
                permissions,
                issues.issues(),
                issues.watchers(),
                new Visibility(site, configuration),
                mails));
    JiraCloud product = new JiraCloud(site, resources, issues::oneName);
    return new WholeSite(product, site, tables, issues, filters, store, blobs, mails);
  }
}
