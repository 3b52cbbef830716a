package dev.aloft.sandbox.jira.markup;

import dev.aloft.sandbox.document.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import tools.jackson.databind.node.ObjectNode;

/** Tables: a line a row, {@code ||} before header cells and {@code |} before others. */
final class WikiTable {

  private record Cell(boolean header, String text) {}

  private final Function<String, List<ObjectNode>> paragraphs;

  WikiTable(Function<String, List<ObjectNode>> paragraphs) {
    this.paragraphs = paragraphs;
  }

  /** Takes the lines of one table. */
  ObjectNode parse(Lines lines) {
    List<ObjectNode> rows = new ArrayList<>();
    while (lines.more() && lines.peek().strip().startsWith("|")) {
      StringBuilder row = new StringBuilder(lines.next().strip());
      // A cell may go on over lines until one ends with its bar.
      while (lines.more()) {
        if (opensMacro(row.toString(), lines)) {
          row.append('\n').append(lines.next());
        } else if (!row.toString().endsWith("|")
            && !lines.peek().isBlank()
            && !lines.peek().strip().startsWith("|")) {
          row.append('\n').append(lines.next().strip());
        } else {
          break;
        }
      }
      List<ObjectNode> cells = new ArrayList<>();
      for (Cell cell : cells(row.toString())) {
        ObjectNode node =
            Nodes.node(cell.header() ? "tableHeader" : "tableCell", paragraphs.apply(cell.text()));
        node.putObject("attrs");
        cells.add(node);
      }
      if (cells.isEmpty()) {
        // A lone bar is a row of one empty cell, since a row cannot be empty.
        ObjectNode node = Nodes.node("tableCell", paragraphs.apply(""));
        node.putObject("attrs");
        cells.add(node);
      }
      rows.add(Nodes.node("tableRow", cells));
    }
    ObjectNode table = Nodes.node("table", rows);
    table.putObject("attrs").put("isNumberColumnEnabled", false).put("layout", "default");
    return table;
  }

  /** Whether a macro begins in the row that ends further on: its lines are no rows. */
  private static boolean opensMacro(String row, Lines lines) {
    Matcher macro = WikiToAdf.MACRO.matcher(row);
    int from = 0;
    while (macro.find(from)) {
      String closing = "{" + macro.group(1) + "}";
      int close = row.indexOf(closing, macro.end());
      if (close < 0) {
        return lines.has(closing);
      }
      from = close + closing.length();
    }
    return false;
  }

  private static List<Cell> cells(String row) {
    List<Cell> cells = new ArrayList<>();
    int at = 0;
    while (at < row.length()) {
      boolean header = row.startsWith("||", at);
      at += header ? 2 : 1;
      int end = bar(row, at);
      if (end >= row.length() && row.substring(at).isBlank()) {
        break;
      }
      cells.add(new Cell(header, row.substring(at, end)));
      at = end;
    }
    return cells;
  }

  /** The next bar that is not escaped and not inside a link, image or macro. */
  private static int bar(String row, int from) {
    int at = from;
    while (at < row.length()) {
      char c = row.charAt(at);
      switch (c) {
        case '|' -> {
          return at;
        }
        case '\\' -> at += 2;
        case '[' -> at = past(row, at, ']');
        case '{' -> at = pastMacro(row, at);
        case '!' -> at = past(row, at, '!');
        default -> at++;
      }
    }
    return row.length();
  }

  /** What is inside a macro separates no cells. */
  private static int pastMacro(String row, int open) {
    Matcher macro = WikiToAdf.MACRO.matcher(row).region(open, row.length());
    if (macro.lookingAt()) {
      String closing = "{" + macro.group(1) + "}";
      int close = row.indexOf(closing, macro.end());
      if (close >= 0) {
        return close + closing.length();
      }
    }
    return past(row, open, '}');
  }

  private static int past(String row, int open, char closing) {
    for (int end = open + 1; end < row.length(); end++) {
      char c = row.charAt(end);
      if (c == closing) {
        return end + 1;
      }
      if (c == '\n' || (closing == '!' && Character.isWhitespace(c))) {
        break;
      }
    }
    return open + 1;
  }
}
