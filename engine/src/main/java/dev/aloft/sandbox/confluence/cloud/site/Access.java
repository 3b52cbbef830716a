package dev.aloft.sandbox.confluence.cloud.site;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.confluence.content.Content;
import dev.aloft.sandbox.confluence.content.Contents;
import dev.aloft.sandbox.confluence.content.Holder;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Restrictions;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Roles;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.confluence.content.Spaces;
import dev.aloft.sandbox.confluence.content.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may do what. A space lets people in, by single rights and by roles; restrictions on content
 * and on whatever it lies below then shut people out, administrators too.
 */
public final class Access {

  private static final String PRODUCT = "confluence";

  private final CloudSite cloud;
  private final Spaces spaces;
  private final Roles roles;
  private final Contents contents;
  private final Restrictions restrictions;

  Access(
      CloudSite cloud, Spaces spaces, Roles roles, Contents contents, Restrictions restrictions) {
    this.cloud = cloud;
    this.spaces = spaces;
    this.roles = roles;
    this.contents = contents;
    this.restrictions = restrictions;
  }

  /** Whether an account administers the product. */
  public boolean administers(Account account) {
    return cloud.administers(account, PRODUCT);
  }

  /** The group of everybody who may use the product. */
  public Optional<Group> users() {
    return cloud.organization().groups().byName(PRODUCT + "-users-" + cloud.name());
  }

  /** Whether an account may use the product at all. */
  public boolean uses(Account account) {
    return administers(account)
        || users()
            .filter(group -> cloud.organization().groups().counts(group, account.accountId()))
            .isPresent();
  }

  private boolean is(Account account, Holder holder) {
    return switch (holder.type()) {
      case USER -> holder.id().equals(account.accountId());
      case GROUP ->
          cloud
              .organization()
              .groups()
              .find(holder.id())
              .filter(group -> cloud.organization().groups().counts(group, account.accountId()))
              .isPresent();
      case ACCESS_CLASS ->
          switch (holder.id()) {
            case "authenticated-users", "all-licensed-users" -> uses(account);
            case "all-product-admins" -> administers(account);
            default -> false;
          };
    };
  }

  /** Whether a space lets an account do something. */
  public boolean may(Account account, Space space, Right right) {
    Stream<Holder> granted =
        spaces.grants(space).stream()
            .filter(grant -> grant.right().equals(right))
            .map(Spaces.Grant::holder);
    Stream<Holder> byRole =
        spaces.roles(space).entrySet().stream()
            .filter(entry ->
                roles
                    .find(entry.getValue())
                    .filter(role -> role.rights().contains(right))
                    .isPresent())
            .map(Map.Entry::getKey);
    return Stream.concat(granted, byRole).anyMatch(holder -> is(account, holder));
  }

  /** Whether a space lets somebody do something; who does not see it may do nothing. */
  public boolean may(Viewer viewer, Space space, Right right) {
    return viewer.unbound()
        || (may(viewer.account(), space, Right.SEE) && may(viewer.account(), space, right));
  }

  /** Whether somebody sees a space. */
  public boolean sees(Viewer viewer, Space space) {
    return may(viewer, space, Right.SEE);
  }

  /** Whether somebody may read a piece of content. */
  public boolean reads(Viewer viewer, Content content) {
    if (!sees(viewer, spaces.get(content.spaceId()))) {
      return false;
    }
    Content container = contents.container(content);
    if (container.status() == Status.DRAFT && !container.author().equals(viewer.id())) {
      return false;
    }
    if (container.status() == Status.TRASHED && container.id() != content.id()) {
      return false;
    }
    return Stream.concat(Stream.of(container), contents.ancestors(container).stream())
        .allMatch(one -> passes(viewer, one, Restrictions.Operation.READ));
  }

  private boolean passes(Viewer viewer, Content content, Restrictions.Operation operation) {
    Set<Holder> only = restrictions.of(content.id(), operation);
    return only.isEmpty()
        || viewer.unbound()
        || only.stream().anyMatch(holder -> is(viewer.account(), holder));
  }

  /**
   * Whether somebody may change a piece of content. For a comment it is enough to read what it
   * speaks of; but only its author and the space's administrators change it.
   */
  public boolean writes(Viewer viewer, Content content) {
    Space space = spaces.get(content.spaceId());
    if (!reads(viewer, content) || !may(viewer, space, Right.toWrite(content.kind()))) {
      return false;
    }
    return content.kind().comment()
        ? content.author().equals(viewer.id()) || may(viewer, space, Right.ADMINISTER)
        : passes(viewer, contents.container(content), Restrictions.Operation.UPDATE);
  }

  /** Whether somebody may hang something on content: a file, a comment, a reply. */
  public boolean adds(Viewer viewer, Content holder, Kind kind) {
    Space space = spaces.get(holder.spaceId());
    return kind.comment()
        ? reads(viewer, holder) && may(viewer, space, Right.COMMENT)
        : reads(viewer, holder)
            && may(viewer, space, Right.ATTACH)
            && passes(viewer, contents.container(holder), Restrictions.Operation.UPDATE);
  }

  /** Whether somebody may say who alone reads and changes a piece of content. */
  public boolean restricts(Viewer viewer, Content content) {
    return writes(viewer, content) && may(viewer, spaces.get(content.spaceId()), Right.RESTRICT);
  }

  /** Whether somebody may delete a piece of content: all of its kind, or his own. */
  public boolean deletes(Viewer viewer, Content content) {
    Space space = spaces.get(content.spaceId());
    Right all = Right.toDelete(content.kind());
    boolean own = content.author().equals(viewer.id()) && may(viewer, space, Right.DELETE_OWN);
    return reads(viewer, content)
        && (own || may(viewer, space, all))
        && (content.kind().comment()
            || passes(viewer, contents.container(content), Restrictions.Operation.UPDATE));
  }

  /** What somebody may do with a piece of content, in the API's words. */
  public List<String> operations(Viewer viewer, Content content) {
    Stream<String> all = Stream.of("read");
    if (writes(viewer, content)) {
      all = Stream.concat(all, Stream.of("update"));
    }
    if (deletes(viewer, content)) {
      all = Stream.concat(all, Stream.of("delete"));
    }
    return all.toList();
  }
}
