package dev.aloft.text.wiki;

import java.util.List;

/**
 * A block of a text. Every block holds all of its source, so that printing gives it back letter by
 * letter.
 */
public sealed interface Block {

  /**
   * {@code h1.} to {@code h6.}
   *
   * @param open the mark with the blanks before it
   * @param end the rest of the line, its break included
   */
  record Heading(String open, int level, List<Inline> content, String end) implements Block {
    public Heading {
      content = List.copyOf(content);
    }
  }

  /** A quotation of one line, {@code bq.} */
  record Quotation(String open, List<Inline> content, String end) implements Block {
    public Quotation {
      content = List.copyOf(content);
    }
  }

  /** A horizontal line, {@code ----}. */
  record Rule(String source) implements Block {}

  /** Nothing but white space. */
  record Blank(String source) implements Block {}

  /** Lines of words. */
  record Paragraph(List<Inline> content) implements Block {
    public Paragraph {
      content = List.copyOf(content);
    }
  }

  /** Items of a list, in order; how deep each lies is in its marker. */
  record Listing(List<Item> items) implements Block {
    public Listing {
      items = List.copyOf(items);
    }
  }

  /**
   * An item of a list.
   *
   * @param indent blanks before the marker
   * @param marker one of {@code * # -} for each level, such as {@code #*}
   * @param gap blanks after the marker
   */
  record Item(String indent, String marker, String gap, List<Block> content) {
    public Item {
      content = List.copyOf(content);
    }

    /** 1 for an item that lies in no other. */
    public int depth() {
      return marker.length();
    }

    /** Whether the item has a number. */
    public boolean ordered() {
      return marker.endsWith("#");
    }
  }

  /** A table. */
  record Table(List<Row> rows) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row of a table.
   *
   * @param indent blanks before the first cell
   * @param end the bar that closes the row, if there is one, and the line break
   */
  record Row(String indent, List<Cell> cells, String end) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** Whether the row ends in a bar, as it should. */
    public boolean closed() {
      return end.startsWith("|");
    }
  }

  /**
   * A cell of a table.
   *
   * @param open {@code |}, or {@code ||} for a heading
   */
  record Cell(String open, List<Block> content) {
    public Cell {
      content = List.copyOf(content);
    }

    /** Whether the cell is a heading. */
    public boolean heading() {
      return open.length() == 2;
    }
  }

  /** Text that is shown as it is: {@code {code}} or {@code {noformat}}. */
  record Verbatim(MacroKind kind, String open, String body, String close) implements Block {}

  /** Blocks in a frame: {@code {quote}}, {@code {panel}}, or {@code {color}} over several lines. */
  record Framed(MacroKind kind, String open, List<Block> body, String close) implements Block {
    public Framed {
      body = List.copyOf(body);
    }
  }
}
