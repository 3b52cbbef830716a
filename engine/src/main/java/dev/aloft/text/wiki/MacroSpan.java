package dev.aloft.text.wiki;

import java.util.List;

/**
 * Where a macro with its body stands in the source.
 *
 * @param start where the opening tag begins
 * @param bodyStart where the body begins
 * @param bodyEnd where the body ends and the closing tag begins
 * @param end behind the closing tag
 * @param inline whether the macro lies within a line: a colour without a line break in it
 * @param children the macros inside the body, in order
 */
record MacroSpan(
    MacroKind kind,
    int start,
    int bodyStart,
    int bodyEnd,
    int end,
    boolean inline,
    List<MacroSpan> children) {

  MacroSpan {
    children = List.copyOf(children);
  }

  /** Those of some macros, sorted by place, that begin in a part of the source. */
  static List<MacroSpan> within(List<MacroSpan> macros, int from, int to) {
    int first = firstFrom(macros, from);
    return macros.subList(first, Math.max(first, firstFrom(macros, to)));
  }

  /** The index of the first macro that begins at a place or behind it. */
  static int firstFrom(List<MacroSpan> macros, int at) {
    int low = 0;
    int high = macros.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (macros.get(middle).start() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
