package dev.aloft.value;

import static java.util.Objects.requireNonNull;

/** A piece of a rich text: words as they stand, or a pointer with the words that it replaced. */
public sealed interface Segment {

  /** Words and markup that are carried over as they are. */
  record Literal(String text) implements Segment {
    public Literal {
      requireNonNull(text, "text is null");
    }
  }

  /**
   * A pointer to a resource.
   *
   * @param kind how the text points: {@code mention}, {@code issue-key}, {@code attachment}
   * @param address what it points at
   * @param source the source's own markup, kept while the pointer cannot be resolved
   */
  record Link(String kind, Address address, String source) implements Segment {
    public Link {
      requireNonNull(kind, "kind is null");
      requireNonNull(address, "address is null");
      requireNonNull(source, "source is null");
    }
  }
}
