package dev.aloft.sandbox.confluence.cloud.page;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.Titles;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.OldViews;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;

/** {@code /content/blueprint/instance}: drafts that become pages. */
public final class DraftResource implements Resource<CloudCall> {

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;
  private final Titles titles;

  /** The drafts of a site. */
  public DraftResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
    this.titles = new Titles(site.contents());
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    for (String id : List.of("publishSharedDraft", "publishLegacyDraft")) {
      operations
          .on(id)
          .query("status", "expand")
          .body("version", "title", "type", "status", "space")
          .answer(this::publish);
    }
  }

  private Reply publish(CloudCall call) {
    List<String> expand = OldViews.expand(call);
    Content draft =
        finder
            .any(call, call.path("draftId"), kind -> kind == Kind.PAGE)
            .filter(one -> one.status() == Status.DRAFT)
            .orElseThrow(() -> Refusal.badRequest("There is no draft " + call.path("draftId")));
    Content page = draft.titled(Titles.read(Form.of(call), Status.CURRENT)).with(Status.CURRENT);
    titles.check(page);
    return Reply.ok(views.older().content(call, site.contents().replace(page), expand));
  }
}
