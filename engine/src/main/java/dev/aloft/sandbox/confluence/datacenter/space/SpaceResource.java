package dev.aloft.sandbox.confluence.datacenter.space;

import dev.aloft.sandbox.confluence.Outlines;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.datacenter.site.AuditLog;
import dev.aloft.sandbox.confluence.datacenter.site.AuditRecord.Change;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.datacenter.site.Finder;
import dev.aloft.sandbox.confluence.datacenter.site.GlobalGrants;
import dev.aloft.sandbox.confluence.datacenter.view.ContentViews;
import dev.aloft.sandbox.confluence.datacenter.view.Expansions;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** {@code /space}: listing, reading, founding, changing, and what lies in a space. */
public final class SpaceResource implements Resource<DataCenterCall> {

  private static final int USUAL = 25;
  private static final int LARGEST = 500;
  private static final int LONGEST = 255;

  private static final Outline SPACE =
      Outline.of("key", "name", "description.plain.value", "description.plain.representation")
          .overlooking(
              Outlines.COMPUTED,
              "id",
              "icon",
              "links",
              "creator",
              "creationDate",
              "lastModifier",
              "lastModificationDate",
              "description._expandable",
              "metadata._expandable",
              "_links",
              "_expandable")
          .overlooking("the key says it: personal ones begin with ~", "type")
          .lacking("description.view", "metadata.*", "retentionPolicy", "permissions");

  private static final Outline CREATED =
      SPACE
          .overlooking("new spaces are current", "status")
          .overlooking("the first page of a space is made with it", "homepage");

  private static final Outline UPDATED =
      SPACE
          .and("homepage.id")
          .overlooking(Outlines.NAMED, "homepage.*")
          .overlooking("an operation of its own archives spaces", "status");

  private final ConfluenceSite site;
  private final Finder finder;
  private final ContentViews views;

  /** The spaces of a site. */
  public SpaceResource(ConfluenceSite site) {
    this.site = site;
    this.finder = new Finder(site);
    this.views = new ContentViews(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("spaces")
        .query("spaceKey", "type", "status", "expand", "start", "limit")
        .answer(this::list);
    operations
        .on("space")
        .query("expand")
        .answer(call -> {
          List<String> expand = Expansions.space(call);
          return Reply.ok(views.spaces().space(call, named(call), expand));
        });
    operations.on("createSpace").anyBody().outlined(CREATED).answer(call -> create(call, true));
    operations
        .on("createPrivateSpace")
        .anyBody()
        .outlined(CREATED)
        .answer(call -> create(call, false));
    operations.on("update_4").anyBody().outlined(UPDATED).answer(this::update);
    operations
        .on("contents")
        .query("depth", "expand", "start", "limit")
        .answer(call -> {
          ObjectNode view = Json.object();
          view.set("page", page(call, Kind.PAGE));
          view.set("blogpost", page(call, Kind.BLOG_POST));
          return Reply.ok(view);
        });
    operations
        .on("contentsWithType_1")
        .query("depth", "expand", "start", "limit")
        .answer(call ->
            Reply.ok(
                page(
                    call,
                    switch (call.path("type")) {
                      case "page" -> Kind.PAGE;
                      case "blogpost" -> Kind.BLOG_POST;
                      default -> throw Refusal.badRequest("No content type " + call.path("type"));
                    })));
  }

  private Space named(DataCenterCall call) {
    return finder.space(call, call.path("spaceKey"));
  }

  private Reply list(DataCenterCall call) {
    List<String> expand = Expansions.space(call);
    List<String> keys = call.queries("spaceKey");
    String type = call.query("type").orElse("");
    String status = call.query("status").orElse("").toLowerCase(Locale.ROOT);
    List<Space> found =
        site.spaces().all().stream()
            .filter(space -> site.access().sees(call.caller(), space))
            .filter(space -> keys.isEmpty() || keys.contains(space.key()))
            .filter(space -> type.isEmpty() || type.equals(space.type()))
            .filter(space -> status.isEmpty() || status.equals(space.status()))
            .toList();
    return Reply.ok(
        StartPages.of(
            call, found, USUAL, LARGEST, space -> views.spaces().space(call, space, expand)));
  }

  private ObjectNode page(DataCenterCall call, Kind kind) {
    Space space = named(call);
    List<String> expand = Expansions.content(call, List.of());
    String depth = call.query("depth").orElse("all");
    if (!depth.equals("all") && !depth.equals("root")) {
      throw Refusal.badRequest("The depth is all or root");
    }
    List<Content> found =
        site.contents()
            .all(kind)
            .filter(one -> one.spaceId() == space.id() && one.status() == Status.CURRENT)
            .filter(one -> depth.equals("all") || one.parent().isEmpty())
            .filter(one -> site.access().reads(call.caller(), one))
            .toList();
    return StartPages.of(call, found, USUAL, LARGEST, one -> views.content(call, one, expand));
  }

  private static String description(Form form) {
    return form.node("description")
        .map(node -> node.path("plain").path("value").asString(""))
        .orElse("");
  }

  /** A new space, in which everybody may work or only its founder. */
  private Reply create(DataCenterCall call, boolean open) {
    if (!site.access().may(call.caller(), GlobalGrants.SPACES)) {
      throw Refusal.forbidden("User not permitted to create spaces");
    }
    Form form = Form.of(call);
    String key = form.required("key", LONGEST);
    String name = form.required("name", LONGEST);
    if (!key.isEmpty() && !key.matches("[A-Za-z0-9]+")) {
      form.refuse("key", "A space key must be made of letters and digits.");
    }
    form.check();
    if (site.spaces().byKey(key).isPresent()) {
      throw Refusal.badRequest("A space already exists with key " + key);
    }
    List<String> groups = open ? List.of(ConfluenceSite.USERS) : List.of();
    Space space = site.found(key, name, description(form), call.caller(), groups);
    site.audit().space(call.caller(), "Space created", space, List.of());
    return Reply.ok(views.spaces().space(call, space, List.of()));
  }

  /** With the first page that a body names, which has to be one of its own. */
  private Space opening(DataCenterCall call, Form form, Space space) {
    return form.node("homepage")
        .flatMap(node -> Form.of(node).node("id"))
        .map(id -> finder.parent(call, id.asString(""), space.id()))
        .map(page -> space.opening(page.id()))
        .orElse(space);
  }

  private Reply update(DataCenterCall call) {
    Space space = finder.administered(call, call.path("spaceKey"));
    Form form = Form.of(call);
    String name = form.filled("name", LONGEST).orElse(space.name());
    form.check();
    form.text("key")
        .filter(key -> !key.equalsIgnoreCase(space.key()))
        .ifPresent(key -> {
          throw Refusal.badRequest("The key of a space cannot be changed");
        });
    String text = form.names("description") ? description(form) : space.description();
    Space after = site.spaces().put(opening(call, form, space.named(name, text)));
    List<Change> changes = new ArrayList<>(AuditLog.change("Name", space.name(), name));
    changes.addAll(AuditLog.change("Description", space.description(), text));
    site.audit().space(call.caller(), "Space configuration updated", after, changes);
    return Reply.ok(views.spaces().space(call, after, List.of()));
  }
}
