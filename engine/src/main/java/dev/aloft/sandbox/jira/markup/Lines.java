package dev.aloft.sandbox.jira.markup;

/** A text read line by line, in which a macro may reach over several lines. */
final class Lines {

  private final String text;
  private int at;

  Lines(String text) {
    this.text = text;
  }

  boolean more() {
    return at < text.length();
  }

  /** The line to come. */
  String peek() {
    int end = text.indexOf('\n', at);
    return text.substring(at, end < 0 ? text.length() : end);
  }

  /** Takes the line. */
  String next() {
    String line = peek();
    at = Math.min(text.length(), at + line.length() + 1);
    return line;
  }

  /** Where a word next stands, from a column of the present line on; −1 when nowhere. */
  int find(String word, int column) {
    return text.indexOf(word, at + column);
  }

  /**
   * Takes the text from a column of the present line to an end that {@link #find} gave, and goes on
   * behind the closing word.
   */
  String take(int column, int end, int closingLength) {
    String body = text.substring(at + column, end);
    at = end + closingLength;
    int lineEnd = text.indexOf('\n', at);
    String rest = text.substring(at, lineEnd < 0 ? text.length() : lineEnd);
    if (rest.isBlank()) {
      at = lineEnd < 0 ? text.length() : lineEnd + 1;
    }
    return body;
  }
}
