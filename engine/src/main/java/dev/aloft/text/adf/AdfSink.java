package dev.aloft.text.adf;

/** Takes what a document says, in reading order. */
public interface AdfSink {

  /** Words, not yet ended: the next words may belong to the same one. */
  void text(String text);

  /** A link that the words just before it carry, or a card that shows nothing else. */
  void link(String url);

  /**
   * A person.
   *
   * @param accountId the account
   * @param label what the document shows, such as {@code @Ann}; may be empty
   */
  void mention(String accountId, String label);

  /**
   * A picture for a feeling.
   *
   * @param shortName such as {@code :smile:}
   * @param text the character, if there is one, else the short name again
   */
  void emoji(String shortName, String text);

  /** A file; its name is empty where the document does not tell it. */
  void media(String name);

  /** Words before and behind are not neighbours. */
  void lineBreak();

  /** A node with content begins, by its type's name: {@code heading}, {@code listItem} … */
  void enter(String type);
}
