package dev.aloft.text.wiki;

import java.util.List;

/** Prints as much of a tree as fits, closing what is open where it stops. */
final class Shortener {

  private final StringBuilder out = new StringBuilder();

  /** At most so many characters of a document. */
  String document(WikiDocument document, int room) {
    blocks(document.blocks(), room);
    return out.toString();
  }

  /** Adds whole blocks while they fit, then a part of the next; returns whether all were added. */
  private boolean blocks(List<Block> blocks, int room) {
    int end = out.length() + room;
    for (Block block : blocks) {
      String whole = WikiPrinter.printBlocks(List.of(block));
      if (whole.length() > end - out.length()) {
        part(block, end - out.length());
        return false;
      }
      out.append(whole);
    }
    return true;
  }

  private void part(Block block, int room) {
    switch (block) {
      case Block.Heading heading -> line(heading.open(), heading.content(), room);
      case Block.Quotation quotation -> line(quotation.open(), quotation.content(), room);
      case Block.Rule rule -> {}
      case Block.Blank blank -> {}
      case Block.Paragraph(List<Inline> content) -> inlines(content, room);
      case Block.Listing(List<Block.Item> items) -> items(items, room);
      case Block.Table(List<Block.Row> rows) -> rows(rows, room);
      case Block.Verbatim verbatim -> verbatim(verbatim, room);
      case Block.Framed framed -> {
        int inside = room - framed.open().length() - framed.close().length();
        if (inside > 0) {
          out.append(framed.open());
          blocks(framed.body(), inside);
          out.append(framed.close());
        }
      }
    }
  }

  private void line(String open, List<Inline> content, int room) {
    if (open.length() < room) {
      out.append(open);
      inlines(content, room - open.length());
    }
  }

  private void items(List<Block.Item> items, int room) {
    int end = out.length() + room;
    for (Block.Item item : items) {
      String mark = item.indent() + item.marker() + item.gap();
      int inside = end - out.length() - mark.length();
      if (inside <= 0) {
        return;
      }
      out.append(mark);
      if (!blocks(item.content(), inside)) {
        return;
      }
    }
  }

  private void rows(List<Block.Row> rows, int room) {
    int end = out.length() + room;
    for (Block.Row row : rows) {
      String whole = WikiPrinter.printBlocks(List.of(new Block.Table(List.of(row))));
      if (whole.length() > end - out.length()) {
        cells(row, end - out.length());
        return;
      }
      out.append(whole);
    }
  }

  private void cells(Block.Row row, int room) {
    int end = out.length() + room - 1;
    boolean whole = true;
    out.append(row.indent(), 0, Math.min(row.indent().length(), Math.max(0, room - 1)));
    for (Block.Cell cell : row.cells()) {
      int inside = end - out.length() - cell.open().length();
      if (!whole || inside <= 0) {
        break;
      }
      out.append(cell.open());
      whole = blocks(cell.content(), inside);
    }
    if (room > 0) {
      out.append('|');
    }
  }

  private void verbatim(Block.Verbatim verbatim, int room) {
    int inside = room - verbatim.open().length() - verbatim.close().length() - 1;
    if (inside <= 0) {
      return;
    }
    String body = verbatim.body();
    int lineEnd = body.lastIndexOf('\n', inside);
    // Whole lines are kept, unless an endless one would take most of the text with it.
    int cut = lineEnd > inside / 2 ? lineEnd : safeCut(body, inside);
    out.append(verbatim.open()).append(body, 0, cut).append('\n').append(verbatim.close());
  }

  private boolean inlines(List<Inline> inlines, int room) {
    int end = out.length() + room;
    for (Inline inline : inlines) {
      String whole = WikiPrinter.printInlines(List.of(inline));
      if (whole.length() > end - out.length()) {
        part(inline, end - out.length());
        return false;
      }
      out.append(whole);
    }
    return true;
  }

  private void part(Inline inline, int room) {
    switch (inline) {
      case Inline.Words(String text) -> out.append(text, 0, wordCut(text, room));
      case Inline.Styled styled -> enclosed(styled.open(), styled.content(), styled.close(), room);
      case Inline.Coloured coloured ->
          enclosed(coloured.open(), coloured.content(), coloured.close(), room);
      case Inline.Escaped escaped -> {}
      case Inline.Break lineBreak -> {}
      case Inline.Link link -> {}
      case Inline.Image image -> {}
      case Inline.BareUrl url -> {}
      case Inline.IssueKey key -> {}
      case Inline.Emoticon emoticon -> {}
      case Inline.Opaque opaque -> {}
    }
  }

  private void enclosed(String open, List<Inline> content, String close, int room) {
    int inside = room - open.length() - close.length();
    if (inside > 0) {
      out.append(open);
      inlines(content, inside);
      trimBlanks();
      out.append(close);
    }
  }

  // A style does not end behind a blank.
  private void trimBlanks() {
    int end = out.length();
    while (end > 0 && Letters.isBlank(out.charAt(end - 1))) {
      end--;
    }
    out.setLength(end);
  }

  private static int wordCut(String text, int room) {
    int cut = Math.min(room, text.length());
    while (cut > 0 && cut < text.length() && !Letters.isBlank(text.charAt(cut))) {
      cut--;
    }
    return cut > room / 2 ? cut : safeCut(text, room);
  }

  /** Never between the halves of a surrogate pair. */
  private static int safeCut(String text, int room) {
    int cut = Math.max(0, Math.min(room, text.length()));
    boolean splits =
        cut > 0
            && cut < text.length()
            && Character.isLowSurrogate(text.charAt(cut))
            && Character.isHighSurrogate(text.charAt(cut - 1));
    return splits ? cut - 1 : cut;
  }
}
