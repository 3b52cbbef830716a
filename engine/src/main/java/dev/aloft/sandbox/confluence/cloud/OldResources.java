package dev.aloft.sandbox.confluence.cloud;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.attachment.UploadResource;
import dev.aloft.sandbox.confluence.cloud.audit.AnalyticsResource;
import dev.aloft.sandbox.confluence.cloud.audit.AuditResource;
import dev.aloft.sandbox.confluence.cloud.follow.WatchResource;
import dev.aloft.sandbox.confluence.cloud.group.GroupResource;
import dev.aloft.sandbox.confluence.cloud.label.OldLabelResource;
import dev.aloft.sandbox.confluence.cloud.longtask.LongTaskResource;
import dev.aloft.sandbox.confluence.cloud.macro.MacroResource;
import dev.aloft.sandbox.confluence.cloud.page.DraftResource;
import dev.aloft.sandbox.confluence.cloud.relation.RelationResource;
import dev.aloft.sandbox.confluence.cloud.restriction.PermissionCheckResource;
import dev.aloft.sandbox.confluence.cloud.restriction.RestrictionResource;
import dev.aloft.sandbox.confluence.cloud.search.SearchResource;
import dev.aloft.sandbox.confluence.cloud.search.UserSearchResource;
import dev.aloft.sandbox.confluence.cloud.settings.LookResource;
import dev.aloft.sandbox.confluence.cloud.settings.SettingsResource;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.space.OldPermissionResource;
import dev.aloft.sandbox.confluence.cloud.space.OldSpaceResource;
import dev.aloft.sandbox.confluence.cloud.state.ContentStateResource;
import dev.aloft.sandbox.confluence.cloud.template.TemplateResource;
import dev.aloft.sandbox.confluence.cloud.tree.CopyResource;
import dev.aloft.sandbox.confluence.cloud.tree.MoveResource;
import dev.aloft.sandbox.confluence.cloud.tree.OldTreeResource;
import dev.aloft.sandbox.confluence.cloud.user.UserPropertyResource;
import dev.aloft.sandbox.confluence.cloud.user.UserResource;
import dev.aloft.sandbox.confluence.cloud.version.OldVersionResource;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.operation.Resource;
import java.util.List;

/** The resources of the older API. */
final class OldResources {

  private OldResources() {}

  static List<Resource<CloudCall>> of(ConfluenceSite site, Views views) {
    return List.of(
        new OldSpaceResource(site, views),
        new OldPermissionResource(site),
        new MoveResource(site),
        new OldVersionResource(site, views),
        new LongTaskResource(site),
        new UserResource(site, views),
        new GroupResource(site, views),
        new UploadResource(site, views),
        new OldLabelResource(site),
        new RestrictionResource(site, views),
        new WatchResource(site, views),
        new SearchResource(site, views),
        new TemplateResource(site, views),
        new OldTreeResource(site, views),
        new CopyResource(site, views),
        new DraftResource(site, views),
        new ContentStateResource(site, views),
        new MacroResource(site, views),
        new PermissionCheckResource(site),
        new RelationResource(site, views),
        new UserPropertyResource(site),
        new AuditResource(site),
        new AnalyticsResource(site),
        new LookResource(site),
        new SettingsResource(site),
        new UserSearchResource(site, views),
        AppsOnly.older());
  }
}
