package dev.aloft.sandbox.confluence.cloud.site;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what a call names; what its caller may not see is not found. */
public final class Finder {

  private final ConfluenceSite site;

  /** Finds on a site. */
  public Finder(ConfluenceSite site) {
    this.site = site;
  }

  /**
   * A space by id.
   *
   * @throws Refusal 404
   */
  public Space space(CloudCall call, String id) {
    return Ids.parse(id)
        .flatMap(site.spaces()::find)
        .filter(space -> site.access().sees(site.viewer(call), space))
        .orElseThrow(() -> Refusal.notFound("Space not found"));
  }

  /**
   * A space by key.
   *
   * @throws Refusal 404
   */
  public Space spaceByKey(CloudCall call, String key) {
    return site.spaces()
        .byKey(key)
        .filter(space -> site.access().sees(site.viewer(call), space))
        .orElseThrow(() -> Refusal.notFound("No space with key : " + key));
  }

  /** Content of a kind that the caller may read, whatever its status. */
  public Optional<Content> any(CloudCall call, String id, Predicate<Kind> kinds) {
    return Content.parse(id)
        .flatMap(site.contents()::find)
        .filter(content -> kinds.test(content.kind()))
        .filter(content -> site.access().reads(site.viewer(call), content));
  }

  /**
   * Content of a kind that is there: neither in the trash nor a draft.
   *
   * @throws Refusal 404
   */
  public Content current(CloudCall call, String id, Predicate<Kind> kinds, String name) {
    return any(call, id, kinds)
        .filter(
            content -> content.status() == Status.CURRENT || content.status() == Status.ARCHIVED)
        .orElseThrow(() -> Refusal.notFound(name + " not found"));
  }

  /** {@link #current} of a single kind. */
  public Content current(CloudCall call, String id, Kind kind) {
    return current(call, id, one -> one == kind, kind.title());
  }

  /** {@link #current} of any kind. */
  public Content current(CloudCall call, String id) {
    return current(call, id, one -> true, "Content");
  }

  /** A number of a version in a path; one that is out of reach is the number of none. */
  public static int number(String text) {
    long number = Long.parseLong(text);
    return number > Integer.MAX_VALUE || number < 0 ? 0 : (int) number;
  }

  /**
   * Refuses a caller whom the space does not let do something, as the newer API does.
   *
   * @throws Refusal 404
   */
  public void require(CloudCall call, Space space, Right right, String what) {
    if (!site.access().may(site.viewer(call), space, right)) {
      throw Refusal.notFound(what + " not found or you do not have permission for it");
    }
  }

  /**
   * Refuses a caller who may read content and not change it, as the newer API does.
   *
   * @throws Refusal 404
   */
  public void requireWrite(CloudCall call, Content content) {
    if (!site.access().writes(site.viewer(call), content)) {
      throw Refusal.notFound(
          content.kind().title() + " not found or you do not have permission to update it");
    }
  }

  /**
   * Refuses a caller who may read content and not change it, as the older API does.
   *
   * @throws Refusal 403
   */
  public void permitWrite(CloudCall call, Content content) {
    if (!site.access().writes(site.viewer(call), content)) {
      throw Refusal.forbidden("User not permitted to update content with id " + content.key());
    }
  }
}
