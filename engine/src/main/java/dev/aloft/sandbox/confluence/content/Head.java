package dev.aloft.sandbox.confluence.content;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of content as it is kept: all but its body, which lies apart.
 *
 * @param text the number of its body; 0 for none
 * @param place where it stands among its siblings: behind those with smaller numbers
 */
record Head(
    long id,
    Kind kind,
    long spaceId,
    Optional<Long> parent,
    String title,
    Status status,
    Body.Format format,
    long text,
    String author,
    String owner,
    Optional<String> lastOwner,
    Instant created,
    Version version,
    long place,
    Optional<Detail.File> file,
    Optional<Detail.Mark> mark,
    Optional<Detail.Embed> embed,
    Optional<Detail.Custom> custom) {

  static Head of(Content content, long place) {
    Detail detail = content.detail();
    return new Head(
        content.id(),
        content.kind(),
        content.spaceId(),
        content.parent(),
        content.title(),
        content.status(),
        content.body().format(),
        content.body().number(),
        content.author(),
        content.owner(),
        content.lastOwner(),
        content.created(),
        content.version(),
        place,
        detail instanceof Detail.File one ? Optional.of(one) : Optional.empty(),
        detail instanceof Detail.Mark one ? Optional.of(one) : Optional.empty(),
        detail instanceof Detail.Embed one ? Optional.of(one) : Optional.empty(),
        detail instanceof Detail.Custom one ? Optional.of(one) : Optional.empty());
  }

  Content content(Body body) {
    return new Content(
        id, kind, spaceId, parent, title, status, body, author, owner, lastOwner, created, version,
        detail());
  }

  private Detail detail() {
    return file.<Detail>map(one -> one)
        .or(() -> mark)
        .or(() -> embed)
        .or(() -> custom)
        .orElseGet(Detail.None::new);
  }
}
