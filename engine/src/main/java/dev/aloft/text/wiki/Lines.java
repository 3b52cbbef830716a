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
      if (macro < macros.size() && macros.get(macro).start() == i) {
        i = macros.get(macro).end();
      } else if (source.charAt(i) == '\n') {
        boolean carriage = i > lineStart && source.charAt(i - 1) == '\r';
        lines.add(new Line(lineStart, carriage ? i - 1 : i, i + 1));
        i++;
        lineStart = i;
      } else {
        i++;
      }
    }
    if (lineStart < end) {
      lines.add(new Line(lineStart, end, end));
    }
    return lines;
  }
}
