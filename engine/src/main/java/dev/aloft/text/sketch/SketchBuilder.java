package dev.aloft.text.sketch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers a sketch while a text is gone through. */
final class SketchBuilder {

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private final List<String> links = new ArrayList<>();
  private final Map<BlockKind, BlockCount> blocks = new EnumMap<>(BlockKind.class);

  void words(String text) {
    words.append(text);
  }

  void lineBreak() {
    words.append('\n');
  }

  void piece(Piece piece) {
    flush();
    pieces.add(piece);
  }

  void link(String url) {
    // A place in the same text is no reference to another thing.
    if (!url.isEmpty() && !url.startsWith("#")) {
      links.add(url);
    }
  }

  void block(BlockKind kind, boolean certain) {
    blocks.put(kind, blocks.getOrDefault(kind, BlockCount.NONE).plus(certain));
  }

  TextSketch build() {
    flush();
    return new TextSketch(pieces, links, blocks);
  }

  private void flush() {
    if (!words.isEmpty()) {
      pieces.add(new Piece.Words(words.toString()));
      words.setLength(0);
    }
  }
}
