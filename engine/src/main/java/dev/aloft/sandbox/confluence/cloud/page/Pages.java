package dev.aloft.sandbox.confluence.cloud.page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of a site in their current versions. Guarded by the organization's lock. */
public final class Pages {

  /**
   * A page.
   *
   * @param storage the body in storage format
   * @param author the account id of who made it
   * @param version the current version
   */
  public record Page(
      long id,
      long spaceId,
      Optional<Long> parentId,
      String title,
      String storage,
      String author,
      Instant created,
      Version version) {}

  /** A version of a page: its number, who wrote it, when, and the message. */
  public record Version(int number, String author, Instant written, String message) {}

  private static final long FIRST = 98_304;

  private final Map<Long, Page> byId = new LinkedHashMap<>();

  /** The id of the next page. */
  public long nextId() {
    return FIRST + byId.size();
  }

  /** Adds a page or puts a newer version in its place. */
  public Page put(Page page) {
    byId.put(page.id(), page);
    return page;
  }

  /** A page by id. */
  public Optional<Page> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Whether another page of a space has a title. */
  public boolean taken(long spaceId, String title, long exceptId) {
    return byId.values().stream()
        .anyMatch(
            one -> one.spaceId() == spaceId && one.title().equals(title) && one.id() != exceptId);
  }

  /** All pages in the order in which they came. */
  public List<Page> all() {
    return List.copyOf(byId.values());
  }
}
