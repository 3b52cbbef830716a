package dev.aloft.sandbox.confluence.cloud.edit;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.operation.Refusal;

/** What content in the tree may lie below: content in the tree of the same space, never itself. */
public final class Parents {

  private final ConfluenceSite site;
  private final Finder finder;

  /** The trees of a site. */
  public Parents(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
  }

  /**
   * The parent of an id.
   *
   * @throws Refusal 404 where there is none, 400 where it lies in another space
   */
  public Content find(CloudCall call, String id, long spaceId) {
    Content parent = finder.current(call, id, Kind::inTree, "Parent");
    if (parent.spaceId() != spaceId) {
      throw Refusal.badRequest("The parent lies in another space");
    }
    return parent;
  }

  /**
   * Refuses a parent that is the content itself or lies below it.
   *
   * @throws Refusal 400
   */
  public void refuseLoop(Content content, Content parent) {
    boolean loop =
        parent.id() == content.id()
            || site.contents().ancestors(parent).stream().anyMatch(one -> one.id() == content.id());
    if (loop) {
      throw Refusal.badRequest("A page cannot be moved below itself or one of its descendants");
    }
  }
}
