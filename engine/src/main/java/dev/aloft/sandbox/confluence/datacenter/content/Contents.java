package dev.aloft.sandbox.confluence.datacenter.content;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pages of a site. Guarded by the site's lock. */
public final class Contents {

  /**
   * A page in its current version.
   *
   * @param storage the body in storage format
   * @param author the key of the user who wrote this version
   */
  public record Content(
      long id,
      String spaceKey,
      String title,
      String storage,
      int version,
      String author,
      Instant written) {}

  private final Map<Long, Content> byId = new LinkedHashMap<>();

  /** Adds a page or puts a newer version in its place. */
  public Content put(Content content) {
    byId.put(content.id(), content);
    return content;
  }

  /** A page by id. */
  public Optional<Content> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }
}
