package dev.aloft.text.wiki;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into pieces that stand for themselves: between blocks, else between items, rows or
 * lines, with the tags of a macro around each of its pieces. Only what is longer than a piece and
 * has no such places is cut between words, and where there are none anywhere.
 */
final class Splitter {

  private final int limit;
  private final List<String> pieces = new ArrayList<>();
  private final StringBuilder piece = new StringBuilder();

  private Splitter(int limit) {
    this.limit = limit;
  }

  static List<String> split(List<Block> blocks, int limit) {
    Splitter splitter = new Splitter(Math.max(1, limit));
    blocks.forEach(splitter::block);
    splitter.end();
    return splitter.pieces;
  }

  private void block(Block block) {
    if (!fits(WikiPrinter.printBlocks(List.of(block)))) {
      switch (block) {
        case Block.Verbatim verbatim when leavesRoom(verbatim.open(), verbatim.close()) ->
            wrapped(verbatim.open(), verbatim.close(), verbatim.body());
        case Block.Verbatim verbatim -> text(print(verbatim));
        case Block.Framed framed when !leavesRoom(framed.open(), framed.close()) ->
            text(print(framed));
        case Block.Framed framed -> {
          int inside = limit - framed.open().length() - framed.close().length() - 2;
          split(framed.body(), inside)
              .forEach(part -> add(framed.open() + "\n" + part + "\n" + framed.close()));
        }
        case Block.Listing(List<Block.Item> items) ->
            items.forEach(item -> text(print(new Block.Listing(List.of(item)))));
        case Block.Table(List<Block.Row> rows) ->
            rows.forEach(row -> text(print(new Block.Table(List.of(row)))));
        case Block.Heading heading -> text(print(heading));
        case Block.Quotation quotation -> text(print(quotation));
        case Block.Rule rule -> text(print(rule));
        case Block.Blank blank -> end();
        case Block.Paragraph paragraph -> text(print(paragraph));
      }
    }
  }

  /** A tag that fills a piece is no longer worth repeating. */
  private boolean leavesRoom(String open, String close) {
    return open.length() + close.length() + 2 <= limit / 2;
  }

  private static String print(Block block) {
    return WikiPrinter.printBlocks(List.of(block));
  }

  private void wrapped(String open, String close, String body) {
    for (String part : cut(body, limit - open.length() - close.length() - 2)) {
      add(open + (part.startsWith("\n") ? "" : "\n") + part + "\n" + close);
    }
  }

  private void text(String text) {
    if (!fits(text)) {
      cut(text, limit).forEach(this::add);
    }
  }

  /** Adds to the piece, or begins the next with it, unless it is too long for any. */
  private boolean fits(String text) {
    if (text.stripTrailing().length() > limit) {
      return false;
    }
    add(text);
    return true;
  }

  private void add(String text) {
    if (piece.length() + text.stripTrailing().length() > limit) {
      end();
    }
    piece.append(text);
  }

  private void end() {
    if (!piece.toString().isBlank()) {
      pieces.add(piece.toString().stripTrailing());
    }
    piece.setLength(0);
  }

  private static List<String> cut(String text, int longest) {
    int room = Math.max(2, longest);
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (text.length() - from > room) {
      int end = place(text, from, from + room);
      parts.add(text.substring(from, end));
      from = end;
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** Behind the last line break in the second half, else the last blank there, else anywhere. */
  private static int place(String text, int from, int end) {
    int half = from + (end - from) / 2;
    int line = text.lastIndexOf('\n', end - 1);
    if (line > half) {
      return line + 1;
    }
    int blank = text.lastIndexOf(' ', end - 1);
    if (blank > half) {
      return blank + 1;
    }
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }
}
