package dev.aloft.text.wiki;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The inlines made so far, and which of them are marks that wait for a partner. */
final class InlineStack {

  private record Mark(Style style, int index, String source) {}

  private final List<Inline> inlines = new ArrayList<>();
  private final Deque<Mark> marks = new ArrayDeque<>();
  private final Set<Style> open = EnumSet.noneOf(Style.class);

  void add(Inline inline) {
    inlines.add(inline);
  }

  boolean isOpen(Style style) {
    return open.contains(style);
  }

  /** Whether nothing was added since a style opened. */
  boolean isEmptySince(Style style) {
    return !marks.isEmpty()
        && marks.element().style() == style
        && marks.element().index() == inlines.size() - 1;
  }

  /** Adds a mark that stays words if nothing closes it. */
  void open(Style style, String source) {
    marks.push(new Mark(style, inlines.size(), source));
    open.add(style);
    inlines.add(new Inline.Words(source));
  }

  /** Closes an open style; marks opened since then stay words. */
  void close(Style style, String source) {
    Mark mark = marks.pop();
    while (mark.style() != style) {
      open.remove(mark.style());
      mark = marks.pop();
    }
    open.remove(style);
    List<Inline> tail = inlines.subList(mark.index(), inlines.size());
    List<Inline> content = merged(tail.subList(1, tail.size()));
    Inline styled = new Inline.Styled(style, mark.source(), content, source);
    tail.clear();
    inlines.add(styled);
  }

  void forgetOpenMarks() {
    marks.clear();
    open.clear();
  }

  List<Inline> finish() {
    return merged(inlines);
  }

  /** Joins words that stand side by side because marks between them turned out to be words. */
  private static List<Inline> merged(List<Inline> inlines) {
    List<Inline> out = new ArrayList<>(inlines.size());
    StringBuilder words = new StringBuilder();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Words(String text)) {
        words.append(text);
      } else {
        flush(words, out);
        out.add(inline);
      }
    }
    flush(words, out);
    return out;
  }

  private static void flush(StringBuilder words, List<Inline> out) {
    if (!words.isEmpty()) {
      out.add(new Inline.Words(words.toString()));
      words.setLength(0);
    }
  }
}
