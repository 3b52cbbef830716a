package dev.aloft.sandbox.jira.cloud.avatar;

import dev.aloft.sandbox.jira.Picture;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.store.Documents;
import dev.aloft.sandbox.store.Documents.Document;
import dev.aloft.sandbox.store.Sequences;
import dev.aloft.sandbox.store.Store;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The avatars that people have loaded, beside the product's own. */
public final class Avatars {

  /** The ids of loaded ones begin above those of the product's own. */
  private static final long LAST_OWN = 19_999;

  private static final int SIDE = 48;

  private static final String BYTES = "png";

  private final Sequences ids;
  private final Map<AvatarKind, Documents> loaded = new EnumMap<>(AvatarKind.class);

  /** The avatars of a site. */
  public Avatars(Sequences ids, Store store) {
    this.ids = ids;
    for (AvatarKind kind : AvatarKind.values()) {
      loaded.put(kind, new Documents(store.table("avatar." + kind.word())));
    }
  }

  private Documents table(AvatarKind kind) {
    Documents table = loaded.get(kind);
    if (table == null) {
      throw new IllegalStateException("no table of " + kind);
    }
    return table;
  }

  /** Whether a thing of a kind may show this one. */
  boolean offers(AvatarKind kind, long owner, long id) {
    return kind.owns(id) || find(kind, id).filter(one -> one.owner() == owner).isPresent();
  }

  private Optional<Document> find(AvatarKind kind, long id) {
    return table(kind).find(id);
  }

  /**
   * Loads the square that the query of a call cuts out of the picture in its body.
   *
   * @throws Refusal 400 if the body holds no picture
   */
  ObjectNode load(JiraCall call, AvatarKind kind, long owner) {
    Picture picture =
        Picture.read(call.request().body())
            .orElseThrow(() -> Refusal.badRequest("The file is not an image that can be read."));
    Picture square =
        call.query("size").isPresent()
            ? picture.square(call.integer("x", 0), call.integer("y", 0), call.integer("size", SIDE))
            : picture.square();
    ids.reserve("avatar", LAST_OWN);
    long id = ids.next("avatar");
    String png = Base64.getEncoder().encodeToString(square.within(SIDE, SIDE).png());
    table(kind).put(id, owner, Json.object().put(BYTES, png));
    return view(call, kind, Optional.of(owner), id, false);
  }

  /** Takes a loaded one away; false where the thing has none such. */
  boolean remove(AvatarKind kind, long owner, long id) {
    return find(kind, id).filter(one -> one.owner() == owner).isPresent() && table(kind).remove(id);
  }

  /** The bytes of a loaded one. */
  Optional<byte[]> png(AvatarKind kind, long id) {
    return find(kind, id)
        .map(one -> Base64.getDecoder().decode(one.json().path(BYTES).asString("")));
  }

  /** The contract's {@code Avatars}. */
  ObjectNode views(JiraCall call, AvatarKind kind, long owner, long selected) {
    ObjectNode document = Json.object();
    document.set(
        "system",
        Json.array(kind.own(), id -> view(call, kind, Optional.empty(), id, id == selected)));
    List<Document> own = table(kind).ofOwner(owner);
    document.set(
        "custom",
        Json.array(
            own, one -> view(call, kind, Optional.of(owner), one.id(), one.id() == selected)));
    return document;
  }

  /** The contract's {@code Avatar}; one of the product's own has no owner. */
  static ObjectNode view(
      JiraCall call, AvatarKind kind, Optional<Long> owner, long id, boolean selected) {
    ObjectNode view = Json.object();
    view.put("id", Long.toString(id));
    owner.ifPresent(one -> view.put("owner", Long.toString(one)));
    view.put("isSystemAvatar", owner.isEmpty());
    view.put("isSelected", selected);
    view.put("isDeletable", owner.isPresent());
    view.set("urls", AvatarUrls.of(call, kind, id));
    return view;
  }
}
