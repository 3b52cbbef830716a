package dev.aloft.sandbox.confluence.content;

import java.time.Instant;
import java.util.Optional;

/**
 * A space.
 *
 * @param author the account id of who made it
 * @param personal whether it belongs to its author
 * @param homepage the id of the page that it opens with
 */
public record Space(
    long id,
    String key,
    String name,
    String description,
    String author,
    Instant created,
    boolean personal,
    boolean archived,
    Optional<Long> homepage) {

  /** The API's word for its type. */
  public String type() {
    return personal ? "personal" : "global";
  }

  /** The API's word for its status. */
  public String status() {
    return archived ? "archived" : "current";
  }

  /** The same with another name and description. */
  public Space named(String other, String text) {
    return new Space(id, key, other, text, author, created, personal, archived, homepage);
  }

  /** The same, archived or not. */
  public Space archived(boolean now) {
    return new Space(id, key, name, description, author, created, personal, now, homepage);
  }

  /** The same with another first page. */
  public Space opening(long page) {
    return new Space(
        id, key, name, description, author, created, personal, archived, Optional.of(page));
  }

  /** The id and key only. */
  @Override
  public String toString() {
    return "Space " + id + " " + key;
  }
}
