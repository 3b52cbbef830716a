package dev.aloft.text.wiki;

/** The kinds of {@link dev.aloft.value.Segment.Link} that a wiki text has. */
public final class LinkKinds {

  /** A person; the source is {@code [~name]}, or {@code ~name} where an alias stands before it. */
  public static final String MENTION = "mention";

  /** An issue by its key; the source is the key. */
  public static final String ISSUE_KEY = "issue-key";

  /** A file of the same issue; the source is its name. */
  public static final String ATTACHMENT = "attachment";

  /** An issue by the URL that it had; the source is the URL up to the key. */
  public static final String URL = "url";

  private LinkKinds() {}
}
