package dev.aloft.text.wiki;

/**
 * What the beginning of a line makes of it.
 *
 * @param markStart where the mark begins, behind blanks
 * @param markEnd behind the mark
 * @param contentStart where the words begin, behind blanks
 * @param level of a heading, else 0
 */
record LineStart(Kind kind, int markStart, int markEnd, int contentStart, int level) {

  enum Kind {
    BLANK,
    HEADING,
    QUOTATION,
    RULE,
    ITEM,
    ROW,
    WORDS
  }

  static LineStart of(String source, int start, int end) {
    int at = Letters.skipBlanks(source, start, end);
    if (at == end) {
      return new LineStart(Kind.BLANK, at, at, at, 0);
    }
    return switch (source.charAt(at)) {
      case 'h', 'b' -> dotted(source, at, end);
      case '*', '#', '-' -> dashed(source, at, end);
      case '|' -> new LineStart(Kind.ROW, at, at, at, 0);
      default -> words(at);
    };
  }

  LineStart asWords() {
    return words(markStart);
  }

  private static LineStart words(int at) {
    return new LineStart(Kind.WORDS, at, at, at, 0);
  }

  private static LineStart dotted(String source, int at, int end) {
    if (end - at < 3 || source.charAt(at + 2) != '.') {
      return words(at);
    }
    int content = Letters.skipBlanks(source, at + 3, end);
    char second = source.charAt(at + 1);
    if (source.charAt(at) == 'b') {
      return second == 'q' ? new LineStart(Kind.QUOTATION, at, at + 3, content, 0) : words(at);
    }
    return second >= '1' && second <= '6'
        ? new LineStart(Kind.HEADING, at, at + 3, content, second - '0')
        : words(at);
  }

  private static LineStart dashed(String source, int at, int end) {
    int markEnd = at;
    boolean onlyDashes = true;
    while (markEnd < end && "*#-".indexOf(source.charAt(markEnd)) >= 0) {
      onlyDashes &= source.charAt(markEnd) == '-';
      markEnd++;
    }
    int length = markEnd - at;
    int content = Letters.skipBlanks(source, markEnd, end);
    if (onlyDashes && length > 1) {
      // Two and three dashes are typographic; four and five a rule; more are words.
      boolean rule = (length == 4 || length == 5) && content == end;
      return rule ? new LineStart(Kind.RULE, at, markEnd, content, 0) : words(at);
    }
    return content > markEnd ? new LineStart(Kind.ITEM, at, markEnd, content, 0) : words(at);
  }
}
