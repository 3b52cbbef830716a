package dev.aloft.text.wiki;

import java.util.ArrayList;
import java.util.List;

/** The lines of a part of the source; a macro lies in one line however many breaks it holds. */
final class Lines {

  /**
   * A line.
   *
   * @param end where the line break stands, or the end of the part
   * @param next behind the line break
   */
  record Line(int start, int end, int next) {}

  private Lines() {}

  static List<Line> of(String source, int start, int end, List<MacroSpan> macros) {
    List<Line> lines = new ArrayList<>();
    int macro = 0;
    int lineStart = start;
    int i = start;
    while (i < end) {
      while (macro < macros.size() && macros.get(macro).start() < i) {
        macro++;
      }
      int words = macro < macros.size() ? Math.min(macros.get(macro).start(), end) : end;
      int lineBreak = source.indexOf('\n', i, words);
      if (lineBreak >= 0) {
        boolean carriage = lineBreak > lineStart && source.charAt(lineBreak - 1) == '\r';
        lines.add(new Line(lineStart, carriage ? lineBreak - 1 : lineBreak, lineBreak + 1));
        i = lineBreak + 1;
        lineStart = i;
      } else {
        i = words < end ? macros.get(macro).end() : end;
      }
    }
    if (lineStart < end) {
      lines.add(new Line(lineStart, end, end));
    }
    return lines;
  }
}
