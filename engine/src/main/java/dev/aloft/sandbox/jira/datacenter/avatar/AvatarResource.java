package dev.aloft.sandbox.jira.datacenter.avatar;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.Optional;

/** {@code …/avatar}: the pictures of projects, issue types and users. */
public final class AvatarResource implements Resource<DataCenterCall> {

  private static final String[] CROPPING = {
    "cropperOffsetX", "cropperOffsetY", "cropperWidth", "needsCropping", "url"
  };

  private final Avatars avatars;
  private final AvatarUploads uploads;
  private final AvatarOwners owners;

  /** The avatars of a site. */
  public AvatarResource(JiraSite site) {
    this.avatars = new Avatars(site);
    this.uploads = new AvatarUploads(avatars);
    this.owners = new AvatarOwners(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAllSystemAvatars")
        .answer(call -> {
          Lookup.known(call);
          return Reply.ok(
              AvatarViews.all(
                  call, avatars, AvatarOwners.kind(call), Optional.empty(), Optional.empty()));
        });
    operations
        .on("storeTemporaryAvatar")
        .query("filename", "size")
        .rawBody()
        .administratorsOnly()
        .answer(call -> uploads.keep(call, AvatarOwners.kind(call), "", 201));
    operations
        .on("createAvatarFromTemporary")
        .body(CROPPING)
        .administratorsOnly()
        .answer(call -> uploads.crop(call, AvatarOwners.kind(call), ""));
    projects(operations);
    users(operations);
    types(operations);
    universal(operations);
  }

  private void projects(Operations<DataCenterCall> operations) {
    operations.on("getAllAvatars").answer(call -> all(call, owners.project(call, false)));
    operations
        .on("storeTemporaryAvatarUsingMultiPart_1")
        .rawBody()
        .answer(call -> keep(call, owners.project(call, true), 201));
    operations
        .on("createAvatarFromTemporary_2")
        .body(CROPPING)
        .answer(call -> confirm(call, owners.project(call, true)));
    operations
        .on("updateProjectAvatar")
        .body("id", "owner", "selected")
        .overlooking("isSystemAvatar", "isSelected", "isDeletable", "urls")
        .answer(call -> {
          select(call, owners.project(call, true));
          return Reply.noContent();
        });
    operations
        .on("deleteAvatar")
        .answer(call -> {
          remove(call, owners.project(call, true));
          return Reply.noContent();
        });
  }

  private void users(Operations<DataCenterCall> operations) {
    operations
        .on("getAllAvatars_1")
        .query("username")
        .answer(call -> all(call, owners.user(call, false)));
    operations
        .on("storeTemporaryAvatarUsingMultiPart_3")
        .query("username")
        .rawBody()
        .answer(call -> keep(call, owners.user(call, true), 201));
    operations
        .on("createAvatarFromTemporary_4")
        .query("username")
        .body(CROPPING)
        .answer(call -> confirm(call, owners.user(call, true)));
    operations
        .on("updateUserAvatar_1")
        .query("username")
        .body("id", "owner", "selected")
        .overlooking("isSystemAvatar", "isSelected", "isDeletable", "urls")
        .answer(
            call -> Reply.ok(AvatarViews.view(call, select(call, owners.user(call, true)), true)));
    operations
        .on("deleteAvatar_2")
        .query("username")
        .answer(call -> {
          remove(call, owners.user(call, true));
          return Reply.noContent();
        });
  }

  private void types(Operations<DataCenterCall> operations) {
    operations
        .on("storeTemporaryAvatarUsingMultiPart")
        .rawBody()
        .administratorsOnly()
        .answer(call -> keep(call, owners.type(call.path("id")), 201));
    operations
        .on("createAvatarFromTemporary_1")
        .body(CROPPING)
        .administratorsOnly()
        .answer(call -> confirm(call, owners.type(call.path("id"))));
  }

  private void universal(Operations<DataCenterCall> operations) {
    operations.on("getAvatars").answer(call -> all(call, owners.any(call, false)));
    operations
        .on("storeTemporaryAvatarUsingMultiPart_2")
        .rawBody()
        .answer(call -> keep(call, owners.any(call, true), 200));
    operations
        .on("createAvatarFromTemporary_3")
        .body(CROPPING)
        .answer(call -> confirm(call, owners.any(call, true)));
    operations
        .on("deleteAvatar_1")
        .answer(call -> {
          remove(call, owners.any(call, true));
          return Reply.empty(200);
        });
  }

  private Reply all(DataCenterCall call, AvatarOwners.Owner owner) {
    return Reply.ok(
        AvatarViews.all(
            call, avatars, owner.kind(), Optional.of(owner.name()), owners.selected(owner)));
  }

  private Reply keep(DataCenterCall call, AvatarOwners.Owner owner, int status) {
    return uploads.keep(call, owner.kind(), owner.name(), status);
  }

  private Reply confirm(DataCenterCall call, AvatarOwners.Owner owner) {
    return uploads.confirm(call, owner.kind(), owner.name());
  }

  private Avatars.Avatar select(DataCenterCall call, AvatarOwners.Owner owner) {
    Avatars.Avatar avatar =
        Form.of(call)
            .text("id")
            .flatMap(Ids::parse)
            .flatMap(id -> avatars.find(owner.kind(), owner.name(), id))
            .orElseThrow(() -> Refusal.badRequest("The avatar does not exist."));
    owners.select(owner, avatar.id());
    return avatar;
  }

  private void remove(DataCenterCall call, AvatarOwners.Owner owner) {
    Avatars.Avatar avatar =
        Ids.parse(call.path("id"))
            .flatMap(id -> avatars.find(owner.kind(), owner.name(), id))
            .filter(one -> !one.system())
            .orElseThrow(() -> Refusal.notFound("The avatar does not exist."));
    avatars.remove(avatar);
    if (owners.selected(owner).equals(Optional.of(avatar.id()))) {
      owners.select(owner, avatars.system(owner.kind()).getFirst().id());
    }
  }
}
