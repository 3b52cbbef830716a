package dev.aloft.sandbox.confluence.cloud.site;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Detail;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import java.util.List;

/** Puts content into the trash, takes it out, and forgets it. */
public final class Disposal {

  private final ConfluenceSite site;

  /** Disposes of content of a site. */
  public Disposal(ConfluenceSite site) {
    this.site = site;
  }

  /** Puts a piece into the trash; what lies below it in the tree moves up to its parent. */
  public void trash(Content content) {
    for (Content child : site.contents().below(content, Kind::inTree)) {
      site.contents().replace(child.below(content.parent()));
    }
    site.contents().replace(site.contents().get(content.id()).with(Status.TRASHED));
  }

  /** Puts a piece into the trash with all that lies below it in the tree. */
  public void trashTree(Content content) {
    for (Content child : site.contents().below(content, Kind::inTree)) {
      trashTree(child);
    }
    site.contents().replace(site.contents().get(content.id()).with(Status.TRASHED));
  }

  /** Forgets a piece with everything that hangs on it. */
  public void purge(Content content) {
    for (Content child : site.contents().below(content)) {
      if (child.kind().inTree()) {
        site.contents().replace(child.below(content.parent()));
      } else {
        purge(child);
      }
    }
    for (Content version : site.contents().versions(content.id())) {
      if (version.detail() instanceof Detail.File file) {
        site.files().remove(file.blob());
      }
    }
    site.restrictions().clear(content.id());
    site.labels().forget(content.id());
    site.properties().forget(content.id());
    site.likes().forget(content.id());
    site.watchers().forget("content/" + content.id());
    site.contents().purge(content);
  }

  /** Forgets a space with all that lies in it. */
  public void purge(Space space) {
    List<Content> all = site.contents().all().filter(one -> one.spaceId() == space.id()).toList();
    for (Content content : all) {
      site.contents().find(content.id()).ifPresent(this::purge);
    }
    site.labels().forget(space.id());
    site.properties().forget(space.id());
    site.watchers().forget("space/" + space.id());
    site.spaces().remove(space);
  }
}
