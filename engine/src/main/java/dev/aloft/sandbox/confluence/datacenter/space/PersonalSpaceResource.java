package dev.aloft.sandbox.confluence.datacenter.space;

import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.confluence.datacenter.site.GlobalGrants;
import dev.aloft.sandbox.confluence.datacenter.view.ContentViews;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;

/** {@code /space/personal}, {@code /admin/space/personal}: a space of somebody's own. */
public final class PersonalSpaceResource implements Resource<DataCenterCall> {

  private static final Outline CREATED =
      Outline.of(
          "description.plain.value", "description.plain.representation", "isPrivate", "private");

  private final ConfluenceSite site;
  private final Finder finder;
  private final ContentViews views;

  /** The personal spaces of a site. */
  public PersonalSpaceResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.views = new ContentViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("createPersonalSpace_1")
        .optionalBody("description", "isPrivate", "private")
        .outlined(CREATED)
        .answer(call -> {
          if (!site.access().may(call.caller(), GlobalGrants.OWN_SPACE)) {
            throw Refusal.forbidden("User not permitted to create a personal space");
          }
          return found(call, call.caller());
        });
    operations
        .on("createPersonalSpace")
        .optionalBody("description", "isPrivate", "private")
        .outlined(CREATED)
        .administratorsOnly()
        .answer(call -> found(call, finder.user(call.path("username"))));
  }

  private Reply found(DataCenterCall call, User owner) {
    String key = "~" + owner.name();
    if (site.spaces().byKey(key).isPresent()) {
      throw Refusal.conflict("A personal space of the user already exists");
    }
    Form form = Form.of(call);
    boolean hidden = form.flag("isPrivate").or(() -> form.flag("private")).orElse(false);
    String description =
        form.node("description")
            .map(node -> node.path("plain").path("value").asString(""))
            .orElse("");
    Space space =
        site.found(
            key,
            owner.displayName(),
            description,
            owner,
            hidden ? List.of() : List.of(ConfluenceSite.USERS));
    site.audit().space(call.caller(), "Space created", space, List.of());
    return Reply.ok(views.spaces().space(call, space, List.of()));
  }
}
