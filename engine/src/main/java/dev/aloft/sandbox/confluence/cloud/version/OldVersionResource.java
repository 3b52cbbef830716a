package dev.aloft.sandbox.confluence.cloud.version;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.Titles;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.OldExpansions;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The older API's operations on versions: restoring one, which makes a new one; deleting one. */
public final class OldVersionResource implements Resource<CloudCall> {

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;

  /** The versions of a site's content. */
  public OldVersionResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("restoreContentVersion")
        .query("expand")
        .body("operationKey", "params")
        .outlined(
            Outline.of(
                "operationKey", "params.versionNumber", "params.message", "params.restoreTitle"))
        .answer(this::restore);
    operations.on("deleteContentVersion").answer(this::delete);
  }

  private Content found(CloudCall call) {
    Content content =
        finder
            .any(call, call.path("id"), kind -> kind == Kind.PAGE || kind == Kind.BLOG_POST)
            .orElseThrow(() -> Refusal.badRequest("No content with id " + call.path("id")));
    finder.permitWrite(call, content);
    return content;
  }

  private Content older(Content content, long number) {
    if (number == content.version().number()) {
      throw Refusal.badRequest("Version " + number + " is the current version");
    }
    return site.contents()
        .find(content.id(), (int) number)
        .orElseThrow(() -> Refusal.badRequest("There is no version " + number));
  }

  private Reply restore(CloudCall call) {
    List<String> expand = OldExpansions.content(call);
    Content content = found(call);
    Form params =
        Form.of(
            Form.of(call).node("params").orElseThrow(Form::unreadable),
            "versionNumber",
            "message",
            "restoreTitle");
    long number = params.number("versionNumber").orElseThrow(Form::unreadable);
    Content wanted = older(content, number);
    Content changed = content.with(wanted.body());
    if (params.flag("restoreTitle").orElse(false)) {
      changed = changed.titled(wanted.title());
      new Titles(site.contents()).check(changed);
    }
    String message = params.text("message").orElseThrow(Form::unreadable);
    Content restored =
        site.contents()
            .revise(
                changed.as(content.version().next(call.caller().accountId(), site.now(), message)));
    ObjectNode view = views.older().version(site.viewer(call), restored.version());
    view.set("content", views.older().content(call, restored, expand));
    return Reply.ok(view);
  }

  private Reply delete(CloudCall call) {
    Content content = found(call);
    Content older = older(content, Finder.number(call.path("versionNumber")));
    site.contents().forget(content.id(), older.version().number());
    return Reply.noContent();
  }
}
