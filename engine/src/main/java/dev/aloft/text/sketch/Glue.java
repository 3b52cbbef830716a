package dev.aloft.text.sketch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Joins a name that is spelled in one of several ways with what stands beside it without a blank: a
 * comma behind it makes one word of both, if the name itself is words.
 */
final class Glue {

  private Glue() {}

  static List<Piece> of(List<Piece> pieces) {
    if (pieces.stream().noneMatch(Piece.OneOf.class::isInstance)) {
      return pieces;
    }
    List<Piece> glued = new ArrayList<>(pieces);
    for (int i = 0; i < glued.size(); i++) {
      if (glued.get(i) instanceof Piece.OneOf(List<String> spellings)) {
        String before = i > 0 ? takeEnd(glued, i - 1) : "";
        String behind = i + 1 < glued.size() ? takeBeginning(glued, i + 1) : "";
        if (!before.isEmpty() || !behind.isEmpty()) {
          glued.set(i, new Piece.OneOf(joined(before, spellings, behind)));
        }
      }
    }
    return glued;
  }

  private static List<String> joined(String before, List<String> spellings, String behind) {
    return spellings.stream()
        .flatMap(name -> Stream.of(before + name + behind, before + " " + name + " " + behind))
        .toList();
  }

  /** Takes what follows the last blank of the words there. */
  private static String takeEnd(List<Piece> pieces, int at) {
    if (!(pieces.get(at) instanceof Piece.Words(String text))) {
      return "";
    }
    int from = text.length();
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    pieces.set(at, new Piece.Words(text.substring(0, from)));
    return text.substring(from);
  }

  /** Takes what comes before the first blank of the words there. */
  private static String takeBeginning(List<Piece> pieces, int at) {
    if (!(pieces.get(at) instanceof Piece.Words(String text))) {
      return "";
    }
    int to = 0;
    while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    pieces.set(at, new Piece.Words(text.substring(to)));
    return text.substring(0, to);
  }
}
