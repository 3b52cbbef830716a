package dev.aloft.sandbox.confluence.cloud.space;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.CloudSite;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The spaces of a site and who may see them. Guarded by the organization's lock. */
public final class Spaces {

  /**
   * A space.
   *
   * @param author the account id of who made it
   * @param readers the ids of the groups that may see it; empty where everybody may
   */
  public record Space(
      long id, String key, String name, String author, Instant created, Set<String> readers) {

    /** Keeps a copy. */
    public Space {
      readers = Set.copyOf(readers);
    }
  }

  private static final long FIRST = 65_536;

  private final CloudSite site;
  private final Map<Long, Space> byId = new LinkedHashMap<>();

  /** No spaces yet. */
  public Spaces(CloudSite site) {
    this.site = site;
  }

  /** Adds a space. Its key must be free. */
  public Space add(String key, String name, Account author, Set<String> readers) {
    if (byId.values().stream().anyMatch(one -> one.key().equalsIgnoreCase(key))) {
      throw new IllegalArgumentException("the space exists");
    }
    Space space =
        new Space(FIRST + byId.size(), key, name, author.accountId(), site.now(), readers);
    byId.put(space.id(), space);
    return space;
  }

  /** The spaces that an account may see, in the order in which they came. */
  public List<Space> visible(Account account) {
    return byId.values().stream().filter(space -> sees(account, space)).toList();
  }

  /** A space that an account may see. */
  public Optional<Space> visible(Account account, long id) {
    return Optional.ofNullable(byId.get(id)).filter(space -> sees(account, space));
  }

  private boolean sees(Account account, Space space) {
    return space.readers().isEmpty()
        || site.organization().groups().of(account.accountId()).stream()
            .anyMatch(group -> space.readers().contains(group.groupId()));
  }
}
