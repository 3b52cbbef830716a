package dev.aloft.text.wiki;

import dev.aloft.value.Address;
import java.util.List;
import java.util.Optional;

/**
 * Says what the pointers of one text mean: the text of one issue of one source. Empty means that
 * the pointer is unknown and stays words.
 */
public interface ReferenceResolver {

  /**
   * A mentioned person.
   *
   * @param name as written behind the tilde: a user's name, in some eras a user's key, or {@code
   *     accountid:…} where the source is a cloud site
   */
  Optional<Address> user(String name);

  /** An issue by the key that the source's text holds, an old key of a moved issue included. */
  Optional<Address> issue(String key);

  /** A file that hangs on the issue whose text this is. */
  Optional<Address> attachment(String fileName);

  /**
   * The URLs under which the source was reached, such as {@code https://jira.acme.example/jira};
   * links to an issue below them are references.
   */
  default List<String> baseUrls() {
    return List.of();
  }
}
