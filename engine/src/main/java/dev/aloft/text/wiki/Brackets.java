package dev.aloft.text.wiki;

import java.util.Optional;

/**
 * Where the parts of a link or an image stand. Used twice: to step over the bars in it when a
 * table's row is cut, and to make the inline.
 *
 * @param aliasEnd where the alias ends; equals the place behind the bracket if there is none
 * @param targetStart where the target begins
 * @param targetEnd where the target ends
 * @param end behind the closing mark
 */
record Brackets(int aliasEnd, int targetStart, int targetEnd, int end) {

  /** A shorter name is words between exclamation marks, not a file. */
  private static final int SHORTEST_IMAGE = 5;

  /** The link that begins with the bracket at a place, if what it points at makes sense. */
  static Optional<Brackets> link(String source, int at, int limit) {
    int close = at + 1;
    while (close < limit && source.charAt(close) != ']') {
      char c = source.charAt(close);
      if (c == '\n' || c == '[') {
        return Optional.empty();
      }
      close += c == '\\' && close + 1 < limit && source.charAt(close + 1) != '\n' ? 2 : 1;
    }
    if (close >= limit) {
      return Optional.empty();
    }
    int partStart = at + 1;
    boolean first = true;
    while (partStart <= close) {
      int partEnd = bar(source, partStart, close);
      int targetStart = Letters.skipBlanks(source, partStart, partEnd);
      int targetEnd = partEnd;
      while (targetEnd > targetStart && Letters.isBlank(source.charAt(targetEnd - 1))) {
        targetEnd--;
      }
      boolean maybeAlias = first && partEnd < close;
      if (isTarget(source, targetStart, targetEnd)
          && !(maybeAlias && targetFollows(source, partEnd, close))) {
        int aliasEnd = first ? at + 1 : partStart - 1;
        return Optional.of(new Brackets(aliasEnd, targetStart, targetEnd, close + 1));
      }
      first = false;
      partStart = partEnd + 1;
    }
    return Optional.empty();
  }

  /** The image that begins with the exclamation mark at a place. */
  static Optional<Brackets> image(String source, int start, int at, int limit) {
    int nameStart = at + 1;
    if (Letters.letterBefore(source, start, at)
        || (at > start && source.charAt(at - 1) == '\\')
        || nameStart >= limit
        || Letters.isBlank(source.charAt(nameStart))
        || source.charAt(nameStart) == ')') {
      return Optional.empty();
    }
    int nameEnd = -1;
    int close = nameStart;
    while (close < limit && source.charAt(close) != '!') {
      if (source.charAt(close) == '\n') {
        return Optional.empty();
      }
      if (source.charAt(close) == '|' && nameEnd < 0) {
        nameEnd = close;
      }
      close++;
    }
    nameEnd = nameEnd < 0 ? close : nameEnd;
    if (close >= limit
        || close - nameStart < SHORTEST_IMAGE
        || Letters.letterAt(source, close + 1, limit)
        || !isFileName(source, nameStart, nameEnd)) {
      return Optional.empty();
    }
    return Optional.of(new Brackets(nameStart, nameStart, nameEnd, close + 1));
  }

  // A URL in front of another target is shown in its place: [http://a.example|http://b.example].
  private static boolean targetFollows(String source, int bar, int close) {
    int partEnd = bar(source, bar + 1, close);
    return isTarget(source, Letters.skipBlanks(source, bar + 1, partEnd), partEnd);
  }

  private static int bar(String source, int from, int to) {
    int i = from;
    while (i < to && source.charAt(i) != '|') {
      i += source.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, to);
  }

  private static boolean isTarget(String source, int from, int to) {
    if (to - from < 2) {
      return false;
    }
    return switch (source.charAt(from)) {
      case '~' -> true;
      case '#' -> true;
      case '^' -> isFileName(source, from + 1, to);
      case '/' -> source.charAt(from + 1) == '/' && to - from > 2;
      default -> Urls.schemeLength(source, from) > 0;
    };
  }

  private static boolean isFileName(String source, int from, int to) {
    if (to == from || Letters.isBlank(source.charAt(to - 1))) {
      return false;
    }
    if (Urls.schemeLength(source, from) > 0) {
      return true;
    }
    int i = to - 1;
    while (i > from && isAsciiLetterOrDigit(source.charAt(i))) {
      i--;
    }
    return i > from && source.charAt(i) == '.' && i < to - 1;
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
