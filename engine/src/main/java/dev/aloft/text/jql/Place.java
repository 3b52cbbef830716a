package dev.aloft.text.jql;

/**
 * Where something stands in the text of a query.
 *
 * @param from the index of its first character
 * @param to the index after its last
 */
public record Place(int from, int to) {

  /** Of what nobody has read from a text. */
  public static final Place NOWHERE = new Place(0, 0);

  /** The text there. */
  public String in(String text) {
    return text.substring(from, to);
  }
}
