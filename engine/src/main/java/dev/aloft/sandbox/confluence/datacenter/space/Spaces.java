package dev.aloft.sandbox.confluence.datacenter.space;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.datacenter.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The spaces of a site. Guarded by the site's lock. */
public final class Spaces {

  /**
   * A space.
   *
   * @param type {@code global} or {@code personal}
   * @param status {@code CURRENT} or {@code ARCHIVED}
   * @param readers the groups that may see it; empty where every user may
   */
  public record Space(
      long id, String key, String name, String type, String status, Set<String> readers) {

    /** Keeps a copy. */
    public Space {
      readers = Set.copyOf(readers);
    }
  }

  private final Users users;
  private final List<Space> spaces = new ArrayList<>();

  /** No spaces yet. */
  public Spaces(Users users) {
    this.users = users;
  }

  /** Adds a space. */
  public Space add(Space space) {
    if (spaces.stream().anyMatch(one -> one.key().equalsIgnoreCase(space.key()))) {
      throw new IllegalArgumentException("the space exists");
    }
    spaces.add(space);
    return space;
  }

  /** The spaces that a user may see, in the order in which they came. */
  public List<Space> visible(User user) {
    return spaces.stream()
        .filter(space ->
            space.readers().isEmpty()
                || space.readers().stream().anyMatch(group -> users.in(user, group)))
        .toList();
  }

  /** A space that a user may see; keys ignore case. */
  public Optional<Space> visible(User user, String key) {
    return visible(user).stream().filter(one -> one.key().equalsIgnoreCase(key)).findFirst();
  }
}
