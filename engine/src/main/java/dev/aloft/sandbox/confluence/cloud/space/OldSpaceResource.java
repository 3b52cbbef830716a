package dev.aloft.sandbox.confluence.cloud.space;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.confluence.Outlines;
import dev.aloft.sandbox.confluence.cloud.longtask.LongTaskResource;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Disposal;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** {@code /space} of the older API: making, changing and deleting spaces. */
public final class OldSpaceResource implements Resource<CloudCall> {

  private static final Outline CREATED =
      Outline.of("key", "name", "description.plain.value", "description.plain.representation");

  private static final Outline WITH_PERMISSIONS =
      CREATED
          .and(
              "permissions.subjects.user.results.accountId",
              "permissions.subjects.group.results.id",
              "permissions.subjects.group.results.name",
              "permissions.operation.operation",
              "permissions.operation.targetType",
              "permissions.anonymousAccess",
              "permissions.unlicensedAccess")
          .overlooking(
              Outlines.COMPUTED,
              "permissions.id",
              "permissions.subjects.user.size",
              "permissions.subjects.group.size")
          .overlooking(
              Outlines.NAMED,
              "permissions.subjects.user.results.*",
              "permissions.subjects.group.results.*");

  private static final int LONGEST_NAME = 200;

  private record Wanted(Holder holder, Right right) {}

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;
  private final SpaceFounding founding;

  /** The spaces of a site. */
  public OldSpaceResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
    this.founding = new SpaceFounding(site);
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("createSpace")
        .body("key", "name", "description", "permissions")
        .outlined(WITH_PERMISSIONS)
        .answer(call -> create(call, false));
    operations
        .on("createPrivateSpace")
        .body("key", "name", "description")
        .outlined(CREATED)
        .answer(call -> create(call, true));
    operations
        .on("updateSpace")
        .body("name", "description", "homepage", "type", "status")
        .outlined(
            Outline.of(
                    "name",
                    "description.plain.value",
                    "description.plain.representation",
                    "homepage.id",
                    "status")
                .overlooking(Outlines.NAMED, "homepage.*")
                .overlooking("the key says it: personal ones begin with ~", "type"))
        .answer(this::update);
    operations.on("deleteSpace").answer(this::delete);
  }

  private Reply create(CloudCall call, boolean closed) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    String key = form.required("key", 255);
    form.check();
    List<Wanted> wanted = new ArrayList<>();
    form.elements("permissions").forEach(one -> wanted.addAll(permissions(one)));
    Space space = founding.found(call.caller(), key, name, description(form).orElse(""));
    if (wanted.isEmpty()) {
      founding.grantAuthor(space);
      if (!closed && !space.personal()) {
        founding.grantEverybody(space);
      }
    }
    wanted.forEach(one -> founding.grant(space, one.holder(), one.right()));
    return Reply.ok(views.older().changed(call, space));
  }

  private static Optional<String> description(Form form) {
    return form.node("description")
        .map(node -> Form.of(node, "plain"))
        .flatMap(outer -> outer.node("plain"))
        .flatMap(node -> Form.of(node, "value", "representation").text("value"));
  }

  private List<Wanted> permissions(JsonNode node) {
    Form form = Form.of(node, "id", "subjects", "operation", "anonymousAccess", "unlicensedAccess");
    if (form.flag("anonymousAccess").orElse(false) || form.flag("unlicensedAccess").orElse(false)) {
      throw Refusal.of(501, "The sandbox does not implement access without a licence.");
    }
    Form operation =
        Form.of(form.node("operation").orElseThrow(Form::unreadable), "operation", "targetType");
    Right right =
        Right.of(operation.text("operation").orElse(""), operation.text("targetType").orElse(""))
            .orElseThrow(() -> Refusal.badRequest("There is no such space permission"));
    List<Wanted> all = new ArrayList<>();
    Form subjects = Form.of(form.node("subjects").orElseThrow(Form::unreadable), "user", "group");
    for (JsonNode user : results(subjects, "user")) {
      String id = user.path("accountId").asString("");
      if (site.person(id).isEmpty()) {
        throw Refusal.badRequest("No user with the given accountId");
      }
      all.add(new Wanted(Holder.user(id), right));
    }
    for (JsonNode one : results(subjects, "group")) {
      Group group =
          site.cloud()
              .organization()
              .groups()
              .find(one.path("id").asString(""))
              .or(() -> site.cloud().organization().groups().byName(one.path("name").asString("")))
              .orElseThrow(() -> Refusal.badRequest("No group with the given name or id"));
      all.add(new Wanted(Holder.group(group.groupId()), right));
    }
    return all;
  }

  private static List<JsonNode> results(Form subjects, String name) {
    return subjects.node(name).map(node -> Form.of(node).elements("results")).orElse(List.of());
  }

  private Space administered(CloudCall call) {
    Space space = finder.spaceByKey(call, call.path("spaceKey"));
    finder.require(call, space, Right.ADMINISTER, "Space");
    return space;
  }

  private Reply update(CloudCall call) {
    Space space = administered(call);
    Form form = Form.of(call);
    String name = form.filled("name", LONGEST_NAME).orElse(space.name());
    form.check();
    Space changed = space.named(name, description(form).orElse(space.description()));
    Optional<String> status = form.text("status");
    if (status.isPresent()) {
      changed =
          switch (status.get()) {
            case "current" -> changed.archived(false);
            case "archived" -> changed.archived(true);
            default -> throw Refusal.field("status", "The status must be current or archived.");
          };
    }
    if (form.node("homepage").isPresent()) {
      String id = form.node("homepage").get().path("id").asString("");
      Content page = finder.current(call, id, Kind.PAGE);
      if (page.spaceId() != space.id()) {
        throw Refusal.badRequest("The homepage lies in another space");
      }
      changed = changed.opening(page.id());
    }
    return Reply.ok(views.older().changed(call, site.spaces().put(changed)));
  }

  private Reply delete(CloudCall call) {
    Space space = administered(call);
    new Disposal(site).purge(space);
    return LongTaskResource.accepted(site.begin("delete.space", site.viewer(call)));
  }
}
