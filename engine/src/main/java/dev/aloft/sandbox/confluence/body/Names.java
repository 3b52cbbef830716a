package dev.aloft.sandbox.confluence.body;

import java.util.Optional;

/** What a text refers to and a reader sees by name. */
public interface Names {

  /** The name of a person. */
  Optional<String> person(String accountId);

  /** Where a page of a space is shown; an empty key means the text's own space. */
  Optional<String> page(String spaceKey, String title);

  /** Where a file of the text's own page is loaded from. */
  Optional<String> file(String fileName);

  /** A file of the text's own page, as documents name it. */
  default Optional<Media> media(String fileName) {
    return Optional.empty();
  }

  /** The name of a file of the text's own page that documents name by an id. */
  default Optional<String> fileOf(String mediaId) {
    return Optional.empty();
  }

  /**
   * A file in the product's store of media.
   *
   * @param collection what it lies in
   */
  record Media(String id, String collection) {}
}
