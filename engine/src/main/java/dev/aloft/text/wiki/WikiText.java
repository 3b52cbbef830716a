package dev.aloft.text.wiki;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Fits texts into what a site takes. */
public final class WikiText {

  /** What a site's rich text fields hold, in UTF-16 units. */
  public static final int LIMIT = 32_767;

  private WikiText() {}

  /**
   * A text that fits.
   *
   * @param cut whether something is missing from it
   */
  public record Fitted(String wiki, boolean cut) {
    public Fitted {
      requireNonNull(wiki, "wiki is null");
    }
  }

  /**
   * Shortens a text that is too long and says so in a last line, as {@link Shortening} does.
   *
   * @param wiki the markup
   * @param limit how many UTF-16 units the result may have
   * @param note the last line of a text that was cut, as markup
   * @throws IllegalArgumentException if not even the note fits
   */
  public static Fitted cut(String wiki, int limit, String note) {
    return wiki.length() <= limit ? new Fitted(wiki, false) : new Shortening(wiki, note).to(limit);
  }

  /**
   * A text as several that fit, in order. All its words are in them; each piece stands for itself,
   * so that what was open where it ends is closed and opened again in the next.
   *
   * @param wiki the markup
   * @param limit how many UTF-16 units a piece may have
   */
  public static List<String> split(String wiki, int limit) {
    return wiki.length() <= limit
        ? List.of(wiki)
        : Splitter.split(WikiParser.parse(wiki).blocks(), limit);
  }
}
