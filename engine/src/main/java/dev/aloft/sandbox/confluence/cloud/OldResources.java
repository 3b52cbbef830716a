package dev.aloft.sandbox.confluence.cloud;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.attachment.UploadResource;
import dev.aloft.sandbox.confluence.cloud.follow.WatchResource;
import dev.aloft.sandbox.confluence.cloud.group.GroupResource;
import dev.aloft.sandbox.confluence.cloud.label.OldLabelResource;
import dev.aloft.sandbox.confluence.cloud.longtask.LongTaskResource;
import dev.aloft.sandbox.confluence.cloud.restriction.RestrictionResource;
import dev.aloft.sandbox.confluence.cloud.search.SearchResource;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.space.OldPermissionResource;
import dev.aloft.sandbox.confluence.cloud.space.OldSpaceResource;
import dev.aloft.sandbox.confluence.cloud.template.TemplateResource;
import dev.aloft.sandbox.confluence.cloud.tree.MoveResource;
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
        new TemplateResource(site, views));
  }
}
