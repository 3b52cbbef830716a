package dev.aloft.sandbox.jira.cloud.avatar;

import dev.aloft.sandbox.jira.Picture;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /universal_avatar} and {@code /avatar}: the avatars of whatever has some. The product's
 * own are drawings, loaded ones PNG files.
 */
public final class AvatarResource implements Resource<JiraCall> {

  private static final Map<String, Integer> SIDES =
      Map.of("xsmall", 16, "small", 24, "medium", 32, "large", 48, "xlarge", 48);

  private final Avatars avatars;
  private final AvatarOwners owners;

  /** The avatars of a site. */
  public AvatarResource(Avatars avatars, AvatarOwners owners) {
    this.avatars = avatars;
    this.owners = owners;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getAllSystemAvatars").answer(AvatarResource::own);
    on.on("getAvatars").answer(this::list);
    on.on("storeAvatar").query("x", "y", "size").rawBody().answer(this::load);
    on.on("deleteAvatar").answer(this::remove);
    on.on("getAvatarImageByType").query("size", "format").answer(this::usual);
    on.on("getAvatarImageByID").query("size", "format").answer(this::named);
    on.on("getAvatarImageByOwner").query("size", "format").answer(this::ofOwner);
    on.on("createProjectAvatar")
        .query("x", "y", "size")
        .rawBody()
        .answer(call -> ofProject(call, owner -> loaded(call, AvatarKind.PROJECT, owner)));
    on.on("getAllProjectAvatars").answer(this::listOfProject);
    on.on("updateProjectAvatar")
        .body("fileName", "id", "isDeletable", "isSelected", "isSystemAvatar", "owner", "urls")
        .answer(this::select);
    on.on("deleteProjectAvatar")
        .answer(call -> ofProject(call, owner -> removed(call, AvatarKind.PROJECT, owner)));
    on.on("createIssueTypeAvatar")
        .query("x", "y", "size")
        .rawBody()
        .administratorsOnly()
        .answer(call ->
            loaded(
                call, AvatarKind.ISSUETYPE, owners.number(AvatarKind.ISSUETYPE, call.path("id"))));
  }

  /** Nothing of the kind is no mistake: a list without any. */
  private static Reply own(JiraCall call) {
    Optional<AvatarKind> kind = AvatarKind.of(call.path("type"));
    ObjectNode document = Json.object();
    document.set(
        "system",
        Json.array(
            kind.map(AvatarKind::own).orElse(List.of()),
            id -> Avatars.view(call, kind.orElseThrow(), Optional.empty(), id, false)));
    return Reply.ok(document);
  }

  private static AvatarKind kind(JiraCall call) {
    return AvatarKind.of(call.path("type"))
        .filter(kind -> kind != AvatarKind.USER)
        .orElseThrow(() -> Refusal.notFound("There are no avatars of this type."));
  }

  /** Of a thing that does not exist the product lists its own avatars all the same. */
  private Reply list(JiraCall call) {
    AvatarKind kind = kind(call);
    long owner = Ids.parse(call.path("entityId")).orElse(-1L);
    return Reply.ok(avatars.views(call, kind, owner, owners.selected(kind, owner).orElse(-1L)));
  }

  private Reply load(JiraCall call) {
    AvatarKind kind = kind(call);
    long owner = owners.number(kind, call.path("entityId"));
    owners.requireChange(call, kind, owner);
    return loaded(call, kind, owner);
  }

  private Reply loaded(JiraCall call, AvatarKind kind, long owner) {
    String type = call.request().header("Content-Type").orElse("");
    if (!type.startsWith("image/")) {
      throw Refusal.of(415, "The Content-Type must be that of an image.");
    }
    return Reply.created(avatars.load(call, kind, owner));
  }

  private Reply remove(JiraCall call) {
    AvatarKind kind = kind(call);
    long owner = owners.number(kind, call.path("owningObjectId"));
    owners.requireChange(call, kind, owner);
    return removed(call, kind, owner);
  }

  private Reply removed(JiraCall call, AvatarKind kind, long owner) {
    long id = Ids.parse(call.path("id")).orElse(-1L);
    if (!avatars.remove(kind, owner, id)) {
      throw Refusal.notFound("The avatar was not found, or cannot be deleted.");
    }
    owners.forget(kind, owner, id);
    return Reply.noContent();
  }

  private Reply ofProject(JiraCall call, LongFunction<Reply> work) {
    return work.apply(owners.administered(call, call.path("projectIdOrKey")).id());
  }

  private Reply listOfProject(JiraCall call) {
    Project project = owners.visible(call, call.path("projectIdOrKey"));
    return Reply.ok(avatars.views(call, AvatarKind.PROJECT, project.id(), project.avatarId()));
  }

  private Reply select(JiraCall call) {
    Project project = owners.administered(call, call.path("projectIdOrKey"));
    long id = Ids.parse(call.body().path("id").asString("")).orElse(-1L);
    if (!avatars.offers(AvatarKind.PROJECT, project.id(), id)) {
      throw Refusal.notFound("The avatar was not found.");
    }
    owners.show(project, id);
    return Reply.noContent();
  }

  private Reply usual(JiraCall call) {
    AvatarKind kind = kind(call);
    return picture(call, kind, kind.own().getFirst());
  }

  private Reply named(JiraCall call) {
    return picture(call, kind(call), Ids.parse(call.path("id")).orElse(-1L));
  }

  private Reply ofOwner(JiraCall call) {
    AvatarKind kind = kind(call);
    long owner = owners.number(kind, call.path("entityId"));
    return picture(call, kind, owners.selected(kind, owner).orElse(kind.own().getFirst()));
  }

  private Reply picture(JiraCall call, AvatarKind kind, long id) {
    if (kind.owns(id)) {
      if (call.query("format").filter("png"::equals).isPresent()) {
        throw Refusal.of(501, "The sandbox has its own avatars as SVG only.");
      }
      return Reply.bytes(200, "image/svg+xml", AvatarKind.drawing(id));
    }
    byte[] png =
        avatars.png(kind, id).orElseThrow(() -> Refusal.notFound("The avatar was not found."));
    Optional<Integer> side = call.query("size").map(word -> SIDES.getOrDefault(word, 48));
    byte[] shown =
        side.flatMap(most -> Picture.read(png).map(one -> one.within(most, most).png()))
            .orElse(png);
    return Reply.bytes(200, "image/png", shown);
  }
}
