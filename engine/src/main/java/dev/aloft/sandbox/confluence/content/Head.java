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

  /** The content with its body; who made it and what is the same lies in memory once. */
  Content content(Body body, Names people) {
    Instant written = version.written().equals(created) ? created : version.written();
    return new Content(
        id,
        kind,
        spaceId,
        parent,
        title,
        status,
        body,
        people.one(author),
        people.one(owner),
        lastOwner.map(people::one),
        created,
        new Version(
            version.number(),
            people.one(version.author()),
            written,
            version.message(),
            version.minor()),
        detail());
  }

  private Detail detail() {
    return file.<Detail>map(one -> one)
        .or(() -> mark)
        .or(() -> embed)
        .or(() -> custom)
        .orElse(Detail.NONE);
  }
}
