package dev.aloft.sandbox.confluence.datacenter.site;

import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Contents;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Restrictions;
import dev.aloft.sandbox.confluence.content.Restrictions.Operation;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Spaces;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.datacenter.DataCenterSite;
import dev.aloft.sandbox.datacenter.User;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may do what. A space lets groups and users in; restrictions on content, and on whatever it
 * lies below, then shut people out. The administrators' group may do everything.
 */
public final class Access {

  private final DataCenterSite site;
  private final Spaces spaces;
  private final Contents contents;
  private final Restrictions restrictions;
  private final GlobalGrants grants;

  Access(
      DataCenterSite site,
      Spaces spaces,
      Contents contents,
      Restrictions restrictions,
      GlobalGrants grants) {
    this.site = site;
    this.spaces = spaces;
    this.contents = contents;
    this.restrictions = restrictions;
    this.grants = grants;
  }

  /** Whether a user administers the product. */
  public boolean administers(User user) {
    return may(user, GlobalGrants.ADMINISTER) || may(user, GlobalGrants.SYSTEM);
  }

  /** Whether the site lets a user do something. */
  public boolean may(User user, GlobalGrants.Permission permission) {
    return grants.any(holder -> is(user, holder), permission);
  }

  /** Whether a user may say who alone reads and changes content. */
  public boolean restricts(User user, Content content) {
    return writes(user, content) && may(user, spaces.get(content.spaceId()), Right.RESTRICT);
  }

  private boolean is(User user, Holder holder) {
    return switch (holder.type()) {
      case USER -> holder.id().equals(user.key());
      case GROUP -> site.users().in(user, holder.id());
      case ACCESS_CLASS -> false;
    };
  }

  /** Whether a space lets a user do something. */
  public boolean may(User user, Space space, Right right) {
    return administers(user)
        || spaces.grants(space).stream()
            .filter(grant -> grant.right().equals(right))
            .anyMatch(grant -> is(user, grant.holder()));
  }

  /** Whether a user sees a space. */
  public boolean sees(User user, Space space) {
    return may(user, space, Right.SEE);
  }

  private boolean passes(User user, Content content, Operation operation) {
    Set<Holder> only = restrictions.of(content.id(), operation);
    return only.isEmpty()
        || administers(user)
        || only.stream().anyMatch(holder -> is(user, holder));
  }

  /** Whether a user may read a piece of content; drafts are for their authors alone. */
  public boolean reads(User user, Content content) {
    Content container = contents.container(content);
    return (container.status() != Status.DRAFT || container.author().equals(user.key()))
        && sees(user, spaces.get(content.spaceId()))
        && (container.status() != Status.TRASHED || container.id() == content.id())
        && Stream.concat(Stream.of(container), contents.ancestors(container).stream())
            .allMatch(one -> passes(user, one, Operation.READ));
  }

  /** Whether a user may change a piece of content; comments are their authors' own. */
  public boolean writes(User user, Content content) {
    Space space = spaces.get(content.spaceId());
    if (!reads(user, content) || !may(user, space, Right.toWrite(content.kind()))) {
      return false;
    }
    return content.kind().comment()
        ? content.author().equals(user.key()) || may(user, space, Right.ADMINISTER)
        : passes(user, contents.container(content), Operation.UPDATE);
  }

  /** Whether a user may delete a piece of content: all of its kind, or his own. */
  public boolean deletes(User user, Content content) {
    Space space = spaces.get(content.spaceId());
    Right all = Right.toDelete(content.kind());
    boolean own = content.author().equals(user.key()) && may(user, space, Right.DELETE_OWN);
    return reads(user, content)
        && (own || may(user, space, all))
        && (content.kind().comment()
            || passes(user, contents.container(content), Operation.UPDATE));
  }
}
