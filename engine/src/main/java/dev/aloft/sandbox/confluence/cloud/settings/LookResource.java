package dev.aloft.sandbox.confluence.cloud.settings;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /settings/lookandfeel}: the colors of the site and of its spaces. */
public final class LookResource implements Resource<CloudCall> {

  private final ConfluenceSite site;
  private final Finder finder;
  private final Looks looks;

  /** The looks of a site. */
  public LookResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.looks = new Looks(site.store());
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getLookAndFeelSettings")
        .query("spaceKey")
        .answer(call -> {
          String where = where(call.query("spaceKey").map(key -> finder.spaceByKey(call, key)));
          ObjectNode view = Json.object();
          view.put("selected", looks.chosen(where));
          view.set("global", looks.custom(Looks.SITE).orElseGet(Looks::fresh));
          view.set("custom", looks.custom(where).orElseGet(Looks::fresh));
          return Reply.ok(view);
        });
    operations
        .on("updateLookAndFeel")
        .body("spaceKey", "lookAndFeelType")
        .answer(call -> {
          Form form = Form.of(call);
          Space space = finder.spaceByKey(call, form.text("spaceKey").orElse(""));
          permit(call, Optional.of(space));
          String type = form.text("lookAndFeelType").orElse("");
          if (type.equals("theme")) {
            throw Refusal.badRequest("The space has no theme");
          }
          looks.choose(where(Optional.of(space)), type);
          return Reply.ok(Json.object().put("spaceKey", space.key()).put("lookAndFeelType", type));
        });
    operations
        .on("updateLookAndFeelSettings")
        .query("spaceKey")
        .body(
            "headings",
            "links",
            "menus",
            "header",
            "horizontalHeader",
            "content",
            "bordersAndDividers",
            "spaceReference")
        .outlined(
            Outline.of(
                "headings",
                "links",
                "menus",
                "header",
                "horizontalHeader",
                "content",
                "bordersAndDividers",
                "spaceReference"))
        .answer(call -> {
          Optional<Space> space = call.query("spaceKey").map(key -> finder.spaceByKey(call, key));
          permit(call, space);
          looks.custom(where(space), call.body());
          return Reply.ok(call.body());
        });
    operations
        .on("resetLookAndFeelSettings")
        .query("spaceKey")
        .answer(call -> {
          Optional<Space> space = call.query("spaceKey").map(key -> finder.spaceByKey(call, key));
          permit(call, space);
          looks.reset(where(space));
          return Reply.noContent();
        });
  }

  private static String where(Optional<Space> space) {
    return space.map(Space::key).orElse(Looks.SITE);
  }

  private void permit(CloudCall call, Optional<Space> space) {
    boolean may =
        space
            .map(one -> site.access().may(site.viewer(call), one, Right.ADMINISTER))
            .orElseGet(() -> site.access().administers(call.caller()));
    if (!may) {
      throw Refusal.forbidden("Only administrators change how it looks");
    }
  }
}
