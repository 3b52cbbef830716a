package dev.aloft.sandbox.jira.cloud.kept;

import dev.aloft.sandbox.cloud.Accounts;
import dev.aloft.sandbox.cloud.Groups;
import dev.aloft.sandbox.jira.cloud.ConfigurationResources;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.issue.DiskIssueStore;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.cloud.tables.Component;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldContext;
import dev.aloft.sandbox.jira.cloud.tables.FieldOption;
import dev.aloft.sandbox.jira.cloud.tables.IssueEvent;
import dev.aloft.sandbox.jira.cloud.tables.IssueType;
import dev.aloft.sandbox.jira.cloud.tables.IssueTypeScheme;
import dev.aloft.sandbox.jira.cloud.tables.IssueTypeScreenScheme;
import dev.aloft.sandbox.jira.cloud.tables.LinkType;
import dev.aloft.sandbox.jira.cloud.tables.NotificationScheme;
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
import dev.aloft.sandbox.jira.cloud.tables.Version;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.sandbox.jira.cloud.tables.WorkflowScheme;
import dev.aloft.sandbox.store.Blobs;
import dev.aloft.sandbox.store.Sequences;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.store.disk.DiskBlobs;
import dev.aloft.sandbox.store.disk.DiskStore;
import dev.aloft.sandbox.store.disk.SavedSite;
import dev.aloft.sandbox.store.disk.SiteFile;
import dev.aloft.sandbox.store.disk.SiteFileException;
import dev.aloft.sandbox.store.disk.SiteFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * A Jira Cloud site in a file. What callers were told is kept at the latest by the next {@link
 * #keep}; the site calls it itself after many changes. API tokens are never kept.
 */
public final class KeptSite implements AutoCloseable {

  /** So many writes are lost at most when the process is killed. */
  private static final int MOST_PENDING = 1000;

  private static final String NAME = "name";

  private final SiteFile file;
  private final KeptDocuments documents;
  private final JiraSite site;
  private final WholeSite whole;
  private final List<KeptPart> parts;
  private int pending;

  private KeptSite(SiteFile file, KeptDocuments documents, JiraSite site) {
    this.file = file;
    this.documents = documents;
    this.site = site;
    SiteTables tables = ConfigurationResources.freshTables(site);
    this.parts = parts(site, tables);
    if (documents.find(NAME, String.class).isPresent()) {
      parts.forEach(part -> part.restore(documents));
    } else {
      documents.put(NAME, site.name());
    }
    this.whole =
        WholeSite.over(
            site, tables, new DiskIssueStore(file), new DiskStore(file), new DiskBlobs(file));
    site.keeper(this::changed);
    keepAll();
  }

  /**
   * Opens the site of a file; where there is no file, a fresh site is made.
   *
   * @param path the file
   * @param name the site's name; left out, the name that it has, or {@code sandbox} if it is new
   * @throws SiteFileException if the file is no site, is open elsewhere, or has another name
   */
  public static KeptSite open(Path path, Optional<String> name, Clock clock, Behaviour behaviour) {
    SiteFile file = SiteFile.open(path);
    try {
      KeptDocuments documents = new KeptDocuments(file);
      Optional<String> former = documents.find(NAME, String.class);
      if (former.isPresent() && name.isPresent() && !former.equals(name)) {
        throw new SiteFileException("the site in it is named " + former.get());
      }
      String now = former.or(() -> name).orElse("sandbox");
      return new KeptSite(file, documents, new JiraSite(now, clock, behaviour));
    } catch (RuntimeException e) {
      file.close();
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
        new KeptTable<>(Screen.class, tables.screens()),
        new KeptTable<>(ScreenScheme.class, tables.screenSchemes()),
        new KeptTable<>(IssueTypeScreenScheme.class, tables.issueTypeScreenSchemes()),
        new KeptTable<>(Workflow.class, tables.workflows()),
        new KeptTable<>(WorkflowScheme.class, tables.workflowSchemes()),
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
        new KeptValue<>(Accounts.Content.class, site.accounts()::content, site.accounts()::restore),
        new KeptValue<>(Groups.Content.class, site.groups()::content, site.groups()::restore),
        new KeptValue<>(Sequences.Content.class, site.ids()::content, site.ids()::restore));
  }

  private void changed() {
    pending++;
    if (pending >= MOST_PENDING) {
      keepAll();
    }
  }

  private void keepAll() {
    parts.forEach(part -> part.save(documents));
    file.commit();
    pending = 0;
  }

  /** Tables in the same file, for products beside Jira; they are kept with it. */
  public Store store() {
    return new DiskStore(file);
  }

  /** Files' bytes in a table of their own of the same file. */
  public Blobs blobs(String name) {
    return new DiskBlobs(file, name);
  }

  /**
   * Writes the whole site as a zip of readable files; nobody changes it meanwhile.
   *
   * @param out stays open
   */
  public void save(OutputStream out) throws IOException {
    try {
      site.alone(() -> {
        keepAll();
        try {
          SiteFiles.write(file, out);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Makes the file of a site from a saved one.
   *
   * @throws IOException if the saved site cannot be read or does not fit
   * @throws SiteFileException if there is a site already
   */
  public static void load(SavedSite saved, Path path) throws IOException {
    if (Files.exists(path)) {
      throw new SiteFileException("there is a site in it already");
    }
    try (SiteFile file = SiteFile.open(path)) {
      new KeptDocuments(file);
      new DiskIssueStore(file);
      new DiskBlobs(file);
      DiskStore store = new DiskStore(file);
      for (String table : saved.tables().keySet()) {
        if (table.startsWith(DiskStore.PREFIX)) {
          store.table(table.substring(DiskStore.PREFIX.length()));
        } else if (table.endsWith(DiskBlobs.SUFFIX)) {
          new DiskBlobs(file, table);
        }
      }
      SiteFiles.read(saved, file);
    }
  }

  /** Keeps everything that was done so far. */
  public void keep() {
    site.alone(this::keepAll);
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
    site.alone(() -> {
      keepAll();
      file.close();
    });
  }
}
