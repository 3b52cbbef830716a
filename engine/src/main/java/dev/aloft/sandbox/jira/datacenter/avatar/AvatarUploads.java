package dev.aloft.sandbox.jira.datacenter.avatar;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.tables.Shared.Upload;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Multipart;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Takes pictures from requests, as forms or as they are. */
final class AvatarUploads {

  private final Avatars avatars;

  AvatarUploads(Avatars avatars) {
    this.avatars = avatars;
  }

  /** Keeps the picture of a request; the reply says how to cut it. */
  Reply keep(DataCenterCall call, Avatars.Kind kind, String owner, int status) {
    Optional<List<Multipart.Part>> form = Multipart.parse(call.request());
    if (form.isPresent()
        && !call.request().header("X-Atlassian-Token").orElse("").equals("no-check")) {
      throw Refusal.forbidden("XSRF check failed");
    }
    byte[] file =
        form.map(parts ->
                parts.stream()
                    .filter(part -> part.fileName().isPresent())
                    .findFirst()
                    .map(Multipart.Part::bytes)
                    .orElse(new byte[0]))
            .orElse(call.request().body());
    PictureSize picture =
        PictureSize.of(file)
            .orElseThrow(
                () -> Refusal.badRequest("The file is not an image that can be an avatar."));
    avatars.keep(call.caller(), kind, owner, file);
    ObjectNode view =
        picture.cropping(call.address("/secure/temporaryavatar?avatarType=" + kind.word()));
    // The answer to a form is read by a browser's frame.
    return form.isPresent() && status == 201
        ? Reply.bytes(
            status, "text/html;charset=UTF-8", view.toString().getBytes(StandardCharsets.UTF_8))
        : Reply.json(status, view);
  }

  /** Says how the picture is to be cut that the caller left, which has to hold the square. */
  Reply crop(DataCenterCall call, Avatars.Kind kind, String owner) {
    Form form = Form.of(call);
    long width = form.number("cropperWidth").orElse(0L);
    long left = form.number("cropperOffsetX").orElse(0L);
    long top = form.number("cropperOffsetY").orElse(0L);
    form.check();
    Upload waiting =
        avatars
            .waiting(call.caller(), kind, owner)
            .orElseThrow(() -> Refusal.badRequest("There is no temporary avatar to crop."));
    boolean fits =
        PictureSize.of(waiting.bytes())
            .filter(picture -> width > 0 && left >= 0 && top >= 0)
            .filter(picture -> left + width <= picture.width() && top + width <= picture.height())
            .isPresent();
    if (!fits) {
      throw Refusal.badRequest("The cropping coordinates do not lie within the avatar.");
    }
    avatars.crop(
        waiting,
        Map.of(
            "cropperWidth", Long.toString(width),
            "cropperOffsetX", Long.toString(left),
            "cropperOffsetY", Long.toString(top)));
    return Reply.empty(200);
  }

  /** Makes the picture that the caller left an avatar. */
  Reply confirm(DataCenterCall call, Avatars.Kind kind, String owner) {
    Form form = Form.of(call);
    form.number("cropperWidth")
        .filter(one -> one <= 0)
        .ifPresent(one -> form.refuse("cropperWidth", "The width must be above 0."));
    form.check();
    return avatars
        .confirm(call.caller(), kind, owner)
        .map(avatar -> Reply.created(AvatarViews.view(call, avatar, false)))
        .orElseThrow(() -> Refusal.badRequest("There is no temporary avatar to confirm."));
  }
}
