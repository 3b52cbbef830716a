package dev.aloft.sandbox.jira.datacenter.avatar;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.user.UserViews;
import dev.aloft.sandbox.json.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How avatars look. */
final class AvatarViews {

  private AvatarViews() {}

  /** One of them. */
  static ObjectNode view(DataCenterCall call, Avatars.Avatar avatar, boolean selected) {
    ObjectNode view = Json.object();
    view.put("id", Long.toString(avatar.id()));
    if (!avatar.system()) {
      view.put("owner", avatar.owner());
    }
    view.put("isSystemAvatar", avatar.system());
    view.put("isSelected", selected);
    view.put("isDeletable", !avatar.system());
    view.set(
        "urls",
        UserViews.avatars(
            call, "/secure/viewavatar?avatarType=" + avatar.kind().word() + "&", avatar.id()));
    view.put("selected", selected);
    return view;
  }

  /** All that an owner may have. */
  static ObjectNode all(
      DataCenterCall call,
      Avatars avatars,
      Avatars.Kind kind,
      Optional<String> owner,
      Optional<Long> selected) {
    ObjectNode view = Json.object();
    view.set("system", list(call, avatars.system(kind), selected));
    owner.ifPresent(one -> view.set("custom", list(call, avatars.given(kind, one), selected)));
    return view;
  }

  private static ArrayNode list(
      DataCenterCall call, List<Avatars.Avatar> avatars, Optional<Long> selected) {
    return Json.array(avatars, one -> view(call, one, selected.equals(Optional.of(one.id()))));
  }
}
