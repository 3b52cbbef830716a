package dev.aloft.sandbox.confluence.datacenter.content;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;

/** {@code /content/{id}/version}: older versions can be deleted, the current one cannot. */
public final class VersionResource implements Resource<DataCenterCall> {

  private final ConfluenceSite site;
  private final Finder finder;

  /** The versions of a site's content. */
  public VersionResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("deleteContentHistory")
        .answer(call -> {
          Content content = finder.content(call);
          finder.permitWrite(call, content);
          remove(content, call.path("versionNumber"));
          return Reply.noContent();
        });
    operations
        .on("removeAttachmentVersion")
        .answer(call -> {
          Content file = finder.content(call, call.path("attachmentId"));
          if (!site.contents().container(file).key().equals(call.path("id"))) {
            throw Refusal.notFound("No attachment with id " + call.path("attachmentId"));
          }
          finder.permitWrite(call, file);
          remove(file, call.path("version"));
          return Reply.noContent();
        });
  }

  private void remove(Content content, String text) {
    int number =
        Ids.parse(text)
            .filter(one -> one <= Integer.MAX_VALUE)
            .map(Long::intValue)
            .orElseThrow(() -> Refusal.badRequest("The version must be a number"));
    if (number == content.version().number()) {
      throw Refusal.badRequest("The current version cannot be deleted");
    }
    if (!site.contents().forget(content.id(), number)) {
      throw Refusal.notFound("There is no version " + number);
    }
  }
}
