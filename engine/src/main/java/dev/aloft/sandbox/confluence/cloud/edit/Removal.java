package dev.aloft.sandbox.confluence.cloud.edit;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Disposal;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.site.Viewer;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Reply;

/**
 * Deleting in the newer API: into the trash, from the trash for good ({@code purge}, for the
 * space's administrators), and drafts for good at once ({@code draft}).
 */
public final class Removal {

  private final ConfluenceSite site;
  private final Finder finder;
  private final Disposal disposal;

  /** Removes content of a site. */
  public Removal(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.disposal = new Disposal(site);
  }

  /** Removes what a call names. */
  public Reply of(CloudCall call, Kind kind) {
    Content content =
        finder
            .any(call, call.path("id"), one -> one == kind)
            .orElseThrow(() -> Refusal.notFound(kind.title() + " not found"));
    Viewer viewer = site.viewer(call);
    if (!site.access().deletes(viewer, content)) {
      throw Refusal.notFound(kind.title() + " not found or you may not delete it");
    }
    if (call.flag("draft", false)) {
      if (content.status() != Status.DRAFT) {
        throw Refusal.badRequest("The content is not a draft");
      }
      disposal.purge(content);
    } else if (call.flag("purge", false)) {
      if (content.status() != Status.TRASHED) {
        throw Refusal.badRequest("Only content in the trash can be purged");
      }
      if (!site.access().may(viewer, site.spaces().get(content.spaceId()), Right.ADMINISTER)) {
        throw Refusal.notFound(kind.title() + " not found or you may not purge it");
      }
      disposal.purge(content);
    } else {
      if (content.status() == Status.DRAFT || content.status() == Status.TRASHED) {
        throw Refusal.notFound(kind.title() + " not found");
      }
      disposal.trash(content);
    }
    return Reply.noContent();
  }
}
