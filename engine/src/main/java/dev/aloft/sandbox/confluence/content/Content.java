package dev.aloft.sandbox.confluence.content;

import dev.aloft.sandbox.json.Ids;
import java.time.Instant;
import java.util.Optional;

/**
 * A piece of content in one version.
 *
 * @param parent what it lies below: of a page a page or folder, of an attachment what holds it, of
 *     a comment what it speaks of or the comment that it answers
 * @param author the account id of who made it
 * @param owner the account id of whom it belongs to
 * @param lastOwner whom it belonged to before
 */
public record Content(
    long id,
    Kind kind,
    long spaceId,
    Optional<Long> parent,
    String title,
    Status status,
    Body body,
    String author,
    String owner,
    Optional<String> lastOwner,
    Instant created,
    Version version,
    Detail detail) {

  private static final String ATTACHMENT = "att";

  /** The id as the API writes it. */
  public String key() {
    return kind == Kind.ATTACHMENT ? ATTACHMENT + id : Ids.text(id);
  }

  /** The id that the API writes so; attachments may be named without their prefix. */
  public static Optional<Long> parse(String key) {
    return Ids.parse(key.startsWith(ATTACHMENT) ? key.substring(ATTACHMENT.length()) : key);
  }

  /** The same below something else. */
  public Content below(Optional<Long> other) {
    return new Content(
        id, kind, spaceId, other, title, status, body, author, owner, lastOwner, created, version,
        detail);
  }

  /** The same in another space. */
  public Content in(long space) {
    return new Content(
        id, kind, space, parent, title, status, body, author, owner, lastOwner, created, version,
        detail);
  }

  /** The same with another status. */
  public Content with(Status other) {
    return new Content(
        id, kind, spaceId, parent, title, other, body, author, owner, lastOwner, created, version,
        detail);
  }

  /** The same with another detail. */
  public Content with(Detail other) {
    return new Content(
        id, kind, spaceId, parent, title, status, body, author, owner, lastOwner, created, version,
        other);
  }

  /** The same with another body and no new version. */
  public Content with(Body other) {
    return new Content(
        id, kind, spaceId, parent, title, status, other, author, owner, lastOwner, created, version,
        detail);
  }

  /** The same with another title. */
  public Content titled(String other) {
    return new Content(
        id, kind, spaceId, parent, other, status, body, author, owner, lastOwner, created, version,
        detail);
  }

  /** The same, belonging to somebody else. */
  public Content owned(String other) {
    return owner.equals(other)
        ? this
        : new Content(
            id,
            kind,
            spaceId,
            parent,
            title,
            status,
            body,
            author,
            other,
            Optional.of(owner),
            created,
            version,
            detail);
  }

  /** The same as another version. */
  public Content as(Version other) {
    return new Content(
        id, kind, spaceId, parent, title, status, body, author, owner, lastOwner, created, other,
        detail);
  }

  /** The same with another time of its making. */
  public Content created(Instant when) {
    return new Content(
        id, kind, spaceId, parent, title, status, body, author, owner, lastOwner, when, version,
        detail);
  }

  /** The id and kind only: titles and bodies are the customer's. */
  @Override
  public String toString() {
    return kind + " " + key();
  }
}
