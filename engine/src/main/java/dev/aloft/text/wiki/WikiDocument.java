package dev.aloft.text.wiki;

import java.util.List;

/** A parsed text; {@link #toString} gives the source back, letter by letter. */
public record WikiDocument(List<Block> blocks) {

  public WikiDocument {
    blocks = List.copyOf(blocks);
  }

  @Override
  public String toString() {
    return WikiPrinter.print(this);
  }
}
