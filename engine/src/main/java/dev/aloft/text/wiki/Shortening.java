package dev.aloft.text.wiki;

import static java.util.Objects.requireNonNull;

/** One text, parsed once, that is shortened to several lengths until one suits. */
public final class Shortening {

  private final String wiki;
  private final WikiDocument document;
  private final String ending;

  /**
   * A text that may turn out too long.
   *
   * @param wiki the markup
   * @param note the last line of a text that was cut, as markup
   */
  public Shortening(String wiki, String note) {
    this.wiki = requireNonNull(wiki, "wiki is null");
    this.document = WikiParser.parse(wiki);
    this.ending = "\n\n" + note;
  }

  /**
   * The text, or as much of it as fits with the note. It is cut between blocks, rows, items or
   * words, never inside a link or tag, and what was open (a macro, a style) is closed.
   *
   * @param limit how many UTF-16 units the result may have
   * @throws IllegalArgumentException if not even the note fits
   */
  public WikiText.Fitted to(int limit) {
    if (wiki.length() <= limit) {
      return new WikiText.Fitted(wiki, false);
    }
    if (ending.length() > limit) {
      throw new IllegalArgumentException("the note is longer than the limit of " + limit);
    }
    String kept = new Shortener().document(document, limit - ending.length());
    return new WikiText.Fitted(kept.stripTrailing() + ending, true);
  }
}
