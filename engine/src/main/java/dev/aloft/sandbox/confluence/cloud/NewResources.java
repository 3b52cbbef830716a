package dev.aloft.sandbox.confluence.cloud;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.attachment.AttachmentResource;
import dev.aloft.sandbox.confluence.cloud.blogpost.BlogPostResource;
import dev.aloft.sandbox.confluence.cloud.classification.ClassificationResource;
import dev.aloft.sandbox.confluence.cloud.comment.FooterCommentResource;
import dev.aloft.sandbox.confluence.cloud.comment.InlineCommentResource;
import dev.aloft.sandbox.confluence.cloud.custom.CustomContentResource;
import dev.aloft.sandbox.confluence.cloud.folder.NodeResource;
import dev.aloft.sandbox.confluence.cloud.follow.LikeResource;
import dev.aloft.sandbox.confluence.cloud.inlinetask.TaskResource;
import dev.aloft.sandbox.confluence.cloud.label.LabelResource;
import dev.aloft.sandbox.confluence.cloud.page.PageResource;
import dev.aloft.sandbox.confluence.cloud.property.PropertyResource;
import dev.aloft.sandbox.confluence.cloud.restriction.AdminKeyResource;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.space.SpacePermissionResource;
import dev.aloft.sandbox.confluence.cloud.space.SpaceResource;
import dev.aloft.sandbox.confluence.cloud.space.SpaceRoleResource;
import dev.aloft.sandbox.confluence.cloud.transition.TransitionResource;
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
        new TransitionResource(site),
        new SpaceRoleResource(site),
        new PageResource(site, views),
        new BlogPostResource(site, views),
        new TreeResource(site),
        new VersionResource(site, views),
        new BulkUserResource(site),
        new FooterCommentResource(site, views),
        new InlineCommentResource(site, views),
        new AttachmentResource(site, views),
        new LabelResource(site, views),
        new PropertyResource(site),
        new LikeResource(site),
        new AdminKeyResource(site),
        new NodeResource(site, views),
        new CustomContentResource(site, views),
        new TaskResource(site),
        new ClassificationResource(site),
        AppsOnly.newer());
  }
}
