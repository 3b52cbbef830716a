package dev.aloft.sandbox.confluence.cloud.tree;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.edit.Parents;
import dev.aloft.sandbox.confluence.cloud.longtask.LongTaskResource;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Disposal;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.site.Viewer;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The older API's operations on the tree: moving, deleting a whole tree, archiving. */
public final class MoveResource implements Resource<CloudCall> {

  private static final int MOST_TO_ARCHIVE = 300;

  private final ConfluenceSite site;
  private final Finder finder;
  private final Parents parents;
  private final Disposal disposal;

  /** The trees of a site. */
  public MoveResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.parents = new Parents(site);
    this.disposal = new Disposal(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations.on("movePage").answer(this::move);
    operations.on("deletePageTree").answer(this::deleteTree);
    operations
        .on("archivePages")
        .body("pages")
        .outlined(Outline.of("pages.id"))
        .answer(this::archive);
  }

  private Reply move(CloudCall call) {
    Content page = finder.current(call, call.path("pageId"), Kind.PAGE);
    Content target = finder.current(call, call.path("targetId"), Kind::inTree, "Target");
    Viewer viewer = site.viewer(call);
    Space from = site.spaces().get(page.spaceId());
    Space to = site.spaces().get(target.spaceId());
    boolean leaves = from.id() != to.id();
    if (!site.access().writes(viewer, page)
        || (leaves && !site.access().deletes(viewer, page))
        || !site.access().may(viewer, to, Right.WRITE_PAGES)) {
      throw Refusal.forbidden("User not permitted to move the page");
    }
    boolean taken = leaves && tree(page).stream().anyMatch(one -> taken(to, one));
    if (taken) {
      throw Refusal.badRequest("A page already exists in the target space with the same name");
    }
    switch (call.path("position")) {
      case "append" -> {
        parents.refuseLoop(page, target);
        site.contents().replace(page.below(Optional.of(target.id())).in(to.id()));
      }
      case "before", "after" -> {
        parents.refuseLoop(page, target);
        site.contents().place(page, target, call.path("position").equals("after"));
      }
      default -> throw Refusal.badRequest("The position must be before, after or append");
    }
    if (leaves) {
      tree(site.contents().get(page.id())).forEach(one -> site.contents().replace(one.in(to.id())));
    }
    return Reply.ok(Json.object().put("pageId", page.key()));
  }

  private boolean taken(Space space, Content page) {
    return page.kind() == Kind.PAGE && site.contents().titled(space.id(), page.title()).isPresent();
  }

  /** A piece and whatever lies below it, comments and attachments too. */
  private List<Content> tree(Content content) {
    List<Content> all = new ArrayList<>();
    all.add(content);
    site.contents().below(content).forEach(child -> all.addAll(tree(child)));
    return all;
  }

  private Reply deleteTree(CloudCall call) {
    Content page =
        finder
            .any(call, call.path("id"), kind -> true)
            .orElseThrow(() -> Refusal.notFound("No content with id " + call.path("id")));
    if (page.kind() != Kind.PAGE || page.status() != Status.CURRENT) {
      throw Refusal.badRequest("Only a current page can be deleted with its tree");
    }
    Viewer viewer = site.viewer(call);
    if (!site.access().deletes(viewer, page)) {
      throw Refusal.forbidden("User not permitted to delete content with id " + page.key());
    }
    boolean all =
        tree(page).stream()
            .filter(one -> one.kind().inTree())
            .allMatch(one -> site.access().deletes(viewer, one));
    if (!all) {
      throw Refusal.notFound("A page of the tree cannot be deleted");
    }
    disposal.trashTree(page);
    return LongTaskResource.accepted(site.begin("delete.page.tree", viewer));
  }

  private Reply archive(CloudCall call) {
    List<JsonNode> listed = Form.of(call).elements("pages");
    if (listed.isEmpty() || listed.size() > MOST_TO_ARCHIVE) {
      throw Refusal.badRequest("Between 1 and " + MOST_TO_ARCHIVE + " pages can be archived");
    }
    Viewer viewer = site.viewer(call);
    List<Content> pages = new ArrayList<>();
    for (JsonNode one : listed) {
      long id =
          Form.of(one, "id").number("id").orElseThrow(() -> Refusal.badRequest("A page has no id"));
      // The product finds out in its task that there is no such page, and fails.
      Content found =
          finder
              .any(call, Long.toString(id), kind -> kind == Kind.PAGE)
              .orElseThrow(() -> Refusal.of(500, "There is no page " + id));
      pages.add(
          Optional.of(found)
              .filter(page -> page.status() == Status.CURRENT)
              .filter(page ->
                  site.access().may(viewer, site.spaces().get(page.spaceId()), Right.ARCHIVE_PAGES))
              .orElseThrow(() -> Refusal.badRequest("The page " + id + " cannot be archived")));
    }
    pages.forEach(page -> site.contents().replace(page.with(Status.ARCHIVED)));
    return LongTaskResource.accepted(site.begin("archive.pages", viewer));
  }
}
