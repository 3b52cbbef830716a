package dev.aloft.sandbox.confluence.datacenter;

import dev.aloft.sandbox.confluence.ConfluenceErrors;
import dev.aloft.sandbox.confluence.datacenter.attachment.AttachedFiles;
import dev.aloft.sandbox.confluence.datacenter.attachment.AttachmentResource;
import dev.aloft.sandbox.confluence.datacenter.attachment.ChangeResource;
import dev.aloft.sandbox.confluence.datacenter.audit.AuditResource;
import dev.aloft.sandbox.confluence.datacenter.backup.BackupResource;
import dev.aloft.sandbox.confluence.datacenter.backup.Jobs;
import dev.aloft.sandbox.confluence.datacenter.content.ChildResource;
import dev.aloft.sandbox.confluence.datacenter.content.ContentResource;
import dev.aloft.sandbox.confluence.datacenter.content.ConvertResource;
import dev.aloft.sandbox.confluence.datacenter.content.ScanResource;
import dev.aloft.sandbox.confluence.datacenter.content.VersionResource;
import dev.aloft.sandbox.confluence.datacenter.follow.WatchResource;
import dev.aloft.sandbox.confluence.datacenter.group.GroupResource;
import dev.aloft.sandbox.confluence.datacenter.label.LabelListResource;
import dev.aloft.sandbox.confluence.datacenter.label.LabelResource;
import dev.aloft.sandbox.confluence.datacenter.longtask.LongTaskResource;
import dev.aloft.sandbox.confluence.datacenter.look.ColorSchemeResource;
import dev.aloft.sandbox.confluence.datacenter.look.ColorSchemes;
import dev.aloft.sandbox.confluence.datacenter.macro.MacroResource;
import dev.aloft.sandbox.confluence.datacenter.permission.GlobalPermissionResource;
import dev.aloft.sandbox.confluence.datacenter.permission.SpacePermissionResource;
import dev.aloft.sandbox.confluence.datacenter.property.PropertyResource;
import dev.aloft.sandbox.confluence.datacenter.restriction.RestrictionResource;
import dev.aloft.sandbox.confluence.datacenter.search.SearchResource;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.space.InstanceResource;
import dev.aloft.sandbox.confluence.datacenter.space.PersonalSpaceResource;
import dev.aloft.sandbox.confluence.datacenter.space.ServerInformationResource;
import dev.aloft.sandbox.confluence.datacenter.space.SpaceResource;
import dev.aloft.sandbox.confluence.datacenter.space.SpaceStateResource;
import dev.aloft.sandbox.confluence.datacenter.user.UserAdminResource;
import dev.aloft.sandbox.confluence.datacenter.user.UserResource;
import dev.aloft.sandbox.confluence.datacenter.webhook.WebhookResource;
import dev.aloft.sandbox.confluence.datacenter.webhook.Webhooks;
import dev.aloft.sandbox.confluence.download.Downloads;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.DataCenterConventions;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.sandbox.store.Blobs;
import dev.aloft.sandbox.store.MemoryBlobs;
import dev.aloft.sandbox.store.MemoryStore;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.store.kept.KeptFile;
import dev.aloft.sandbox.web.Address;
import dev.aloft.sandbox.web.Product;
import java.time.Clock;
import java.util.List;

/**
 * A Confluence Data Center.
 *
 * @param product what answers: the API, and the files of attachments beside it
 * @param api the API
 * @param site its content, for loading and looking without HTTP
 */
public record ConfluenceDataCenter(Product product, Api<DataCenterCall> api, ConfluenceSite site) {

  /** The word for it. */
  public static final String NAME = "confluence-data-center";

  /** An empty Confluence that forgets everything when the process ends. */
  public static ConfluenceDataCenter inMemory(String name, Clock clock) {
    return of(name, clock, new MemoryStore(), new MemoryBlobs());
  }

  /** The Confluence of a file; an empty one where the file is new. */
  public static ConfluenceDataCenter kept(KeptFile file, Clock clock) {
    ConfluenceDataCenter confluence = of(file.name(), clock, file.store(), file.blobs());
    file.begin(confluence.site().dataCenter().lock().writeLock());
    return confluence;
  }

  private static ConfluenceDataCenter of(String name, Clock clock, Store store, Blobs files) {
    ConfluenceSite site = new ConfluenceSite(name, clock, store, files);
    Api<DataCenterCall> api =
        new Api<>(
            name,
            OperationTable.load("/dev/aloft/sandbox/confluence/datacenter/operations.tsv"),
            new DataCenterConventions(site.dataCenter(), ConfluenceErrors::reply),
            List.of(
                new ServerInformationResource(),
                new SpaceResource(site),
                new ContentResource(site),
                new ChildResource(site),
                new AttachmentResource(site),
                new ChangeResource(site),
                new MacroResource(site),
                new ColorSchemeResource(site, new ColorSchemes(store)),
                new LabelResource(site),
                new SearchResource(site),
                new PersonalSpaceResource(site),
                new SpaceStateResource(site),
                new InstanceResource(site),
                new LongTaskResource(site),
                new GroupResource(site),
                new UserAdminResource(site),
                new PropertyResource(site),
                new RestrictionResource(site),
                new WatchResource(site),
                new SpacePermissionResource(site),
                new GlobalPermissionResource(site),
                new LabelListResource(site),
                new VersionResource(site),
                new ScanResource(site),
                new ConvertResource(site),
                new AuditResource(site),
                new BackupResource(site, new Jobs(site, store)),
                new WebhookResource(site, new Webhooks(store)),
                new UserResource(site)));
    Product product =
        Address.of(name, api)
            .with(AttachedFiles.ROOT, new Downloads<>(new AttachedFiles(site), AttachedFiles.ROOT));
    return new ConfluenceDataCenter(product, api, site);
  }
}
