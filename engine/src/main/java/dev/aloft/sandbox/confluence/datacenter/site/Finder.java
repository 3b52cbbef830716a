package dev.aloft.sandbox.confluence.datacenter.site;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Optional;

/**
 * Finds what a call names; what its caller may not see is not found.
 *
 * @param site where it is looked for
 */
public record Finder(ConfluenceSite site) {

  /**
   * A space by key.
   *
   * @throws Refusal 404
   */
  public Space space(DataCenterCall call, String key) {
    return site.spaces()
        .byKey(key)
        .filter(space -> site.access().sees(call.caller(), space))
        .orElseThrow(() -> Refusal.notFound("No space with key : " + key));
  }

  /**
   * A space that the caller administers.
   *
   * @throws Refusal 404, else 403
   */
  public Space administered(DataCenterCall call, String key) {
    Space space = space(call, key);
    if (!site.access().may(call.caller(), space, Right.ADMINISTER)) {
      throw Refusal.forbidden("User not permitted to administer the space " + space.key());
    }
    return space;
  }

  /**
   * A group by name.
   *
   * @throws Refusal 404
   */
  public String group(String name) {
    if (!site.users().groups().contains(name)) {
      throw Refusal.notFound("No group found with name: " + name);
    }
    return name;
  }

  /**
   * A user by name.
   *
   * @throws Refusal 404
   */
  public User user(String name) {
    return site.users()
        .byName(name)
        .orElseThrow(() -> Refusal.notFound("No user found with username: " + name));
  }

  /** The user whom {@code key} or {@code username} in the query mean, if they are given. */
  public Optional<User> asked(DataCenterCall call) {
    Optional<String> key = call.query("key");
    if (key.isPresent()) {
      return Optional.of(
          site.users()
              .byKey(key.get())
              .orElseThrow(() -> Refusal.notFound("No user found with key: " + key.get())));
    }
    return call.query("username").map(this::user);
  }

  /** Content that the caller may read, whatever its status. */
  public Optional<Content> any(DataCenterCall call, String id) {
    return Content.parse(id)
        .flatMap(site.contents()::find)
        .filter(content -> site.access().reads(call.caller(), content));
  }

  /**
   * The content that the path names, unless it is in the trash.
   *
   * @throws Refusal 404
   */
  public Content content(DataCenterCall call) {
    return content(call, call.path("id"));
  }

  /** {@link #content(DataCenterCall)} by an id. */
  public Content content(DataCenterCall call, String id) {
    return any(call, id)
        .filter(content -> content.status() == Status.CURRENT)
        .orElseThrow(() -> Refusal.notFound("No content found with id: ContentId{id=" + id + "}"));
  }

  /**
   * A page that may be the parent of one in a space.
   *
   * @throws Refusal 400
   */
  public Content parent(DataCenterCall call, String id, long space) {
    return any(call, id)
        .filter(content -> content.status() == Status.CURRENT)
        .filter(content -> content.kind() == Kind.PAGE && content.spaceId() == space)
        .orElseThrow(
            () -> Refusal.badRequest("The parent page with id " + id + " is not in this space"));
  }

  /**
   * Lets pass who may change content.
   *
   * @throws Refusal 403
   */
  public void permitWrite(DataCenterCall call, Content content) {
    if (!site.access().writes(call.caller(), content)) {
      throw Refusal.forbidden("User not permitted to update content with id " + content.key());
    }
  }
}
