package dev.aloft.sandbox.confluence.content;

import java.time.Instant;
import java.util.Locale;

/** What only one kind of content has. */
public sealed interface Detail {

  /** Nothing, once for all content that has none. */
  Detail NONE = new None();

  /** Nothing. */
  record None() implements Detail {}

  /**
   * A file.
   *
   * @param blob the id under which its bytes are kept
   * @param fileId the file's id in the product's media store
   */
  record File(String mediaType, long size, long blob, String fileId, String comment)
      implements Detail {}

  /**
   * Where an inline comment stands.
   *
   * @param selection the text to which it was tied
   * @param marker the id of the mark in the text
   * @param modifier the account id of who decided last whether it is resolved; empty if nobody
   */
  record Mark(
      String selection, String marker, Resolution resolution, String modifier, Instant modified)
      implements Detail {}

  /** A link in the tree, to somewhere else. */
  record Embed(String url) implements Detail {}

  /** Content of an app, of a type that the app has registered. */
  record Custom(String type) implements Detail {}

  /** Whether the matter of an inline comment is settled. */
  enum Resolution {
    OPEN,
    REOPENED,
    RESOLVED;

    /** The API's word. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
