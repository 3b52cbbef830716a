package dev.aloft.sandbox.confluence.cloud.page;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.Titles;
import dev.aloft.sandbox.confluence.cloud.edit.Parents;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.OldExpansions;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;

/** {@code /content/blueprint/instance}: drafts that become pages. */
public final class DraftResource implements Resource<CloudCall> {

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;
  private final Titles titles;
  private final Parents parents;

  /** The drafts of a site. */
  public DraftResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
    this.titles = new Titles(site.contents());
    this.parents = new Parents(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    for (String id : List.of("publishSharedDraft", "publishLegacyDraft")) {
      operations
          .on(id)
          .query("status", "expand")
          .body("version", "title", "type", "status", "space", "ancestors")
          .outlined(
              Outline.of("title", "type", "status", "version.number", "space.key", "ancestors.id"))
          .answer(this::publish);
    }
  }

  private static Optional<String> told(Form form, String part, String name) {
    return form.node(part).map(node -> node.path(name).asString(""));
  }

  private Reply publish(CloudCall call) {
    List<String> expand = OldExpansions.content(call);
    Content draft =
        finder
            .any(call, call.path("draftId"), kind -> kind == Kind.PAGE)
            .filter(one -> one.status() == Status.DRAFT)
            .orElseThrow(() -> Refusal.badRequest("There is no draft " + call.path("draftId")));
    Form form = Form.of(call);
    boolean fits =
        form.text("type").orElse("page").equals("page")
            && form.text("status").orElse("current").equals("current")
            && told(form, "version", "number").orElse("1").equals("1")
            && told(form, "space", "key")
                .map(key -> site.spaces().byKey(key).map(Space::id).orElse(0L))
                .orElse(draft.spaceId())
                .equals(draft.spaceId());
    if (!fits) {
      throw Refusal.badRequest("A draft is published as version 1 of a current page in its space");
    }
    Optional<Content> parent =
        form.elements("ancestors").stream()
            .reduce((first, second) -> second)
            .map(node -> parents.find(call, node.path("id").asString(""), draft.spaceId()));
    parent.ifPresent(one -> parents.refuseLoop(draft, one));
    Content page =
        draft
            .titled(Titles.read(form, Status.CURRENT))
            .below(parent.map(Content::id).or(draft::parent))
            .with(Status.CURRENT);
    titles.check(page);
    return Reply.ok(views.older().content(call, site.contents().replace(page), expand));
  }
}
