package dev.aloft.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values by RFC 4180, with places. Empty lines are skipped.
 *
 * <p>Every value knows where it stands in the text, so that one can be written anew and all else
 * stay as it was, quotes, blanks and line ends included. Libraries for CSV give a value's line at
 * best, never how it was written.
 */
final class Csv {

  private final String text;
  private int at;
  private int line = 1;
  private int column = 1;

  private Csv(String text) {
    this.text = text;
  }

  /**
   * A value.
   *
   * @param text without its quotes
   * @param from where it begins in the whole text, a quote included
   * @param to where the text goes on behind it
   */
  record Cell(String text, int column, int from, int to) {}

  record Row(int line, List<Cell> cells) {}

  /** Reads; a byte order mark before the first value is none of its characters. */
  static List<Row> parse(String text) {
    Csv csv = new Csv(text);
    if (text.startsWith("\uFEFF")) {
      csv.at = 1;
    }
    return csv.rows();
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    while (at < text.length()) {
      int start = line;
      List<Cell> cells = new ArrayList<>();
      cells.add(cell());
      while (at < text.length() && text.charAt(at) == ',') {
        step();
        cells.add(cell());
      }
      lineEnd();
      if (cells.size() > 1 || !cells.getFirst().text().isBlank()) {
        rows.add(new Row(start, List.copyOf(cells)));
      }
    }
    return rows;
  }

  private Cell cell() {
    int start = column;
    int from = at;
    StringBuilder value = new StringBuilder();
    if (at < text.length() && text.charAt(at) == '"') {
      step();
      while (at < text.length()) {
        if (text.charAt(at) == '"') {
          step();
          if (at >= text.length() || text.charAt(at) != '"') {
            break;
          }
        }
        value.append(text.charAt(at));
        step();
      }
    }
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      value.append(text.charAt(at));
      step();
    }
    return new Cell(value.toString(), start, from, at);
  }

  private void lineEnd() {
    if (at < text.length() && text.charAt(at) == '\r') {
      step();
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      step();
    }
  }

  private void step() {
    if (text.charAt(at) == '\n') {
      line++;
      column = 1;
    } else {
      column++;
    }
    at++;
  }
}
