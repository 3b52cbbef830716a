package dev.aloft.sandbox.confluence.cloud;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.blogpost.BlogPostResource;
import dev.aloft.sandbox.confluence.cloud.page.PageResource;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.space.SpacePermissionResource;
import dev.aloft.sandbox.confluence.cloud.space.SpaceResource;
import dev.aloft.sandbox.confluence.cloud.space.SpaceRoleResource;
import dev.aloft.sandbox.confluence.cloud.tree.TreeResource;
import dev.aloft.sandbox.confluence.cloud.user.BulkUserResource;
import dev.aloft.sandbox.confluence.cloud.version.VersionResource;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.operation.Resource;
import java.util.List;

/** The resources of the newer API. */
final class NewResources {

  private NewResources() {}

  static List<Resource<CloudCall>> of(ConfluenceSite site, Views views) {
    return List.of(
        new SpaceResource(site, views),
        new SpacePermissionResource(site),
        new SpaceRoleResource(site),
        new PageResource(site, views),
        new BlogPostResource(site, views),
        new TreeResource(site),
        new VersionResource(site, views),
        new BulkUserResource(site));
  }
}
