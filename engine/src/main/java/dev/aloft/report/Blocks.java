package dev.aloft.report;

import java.util.List;

/** Lines in blocks: a sign, a word, and text that lines up. */
final class Blocks {

  private static final int LABEL = 12;

  private final StringBuilder out = new StringBuilder();
  private final Style style;
  private final int width;

  /**
   * Starts empty.
   *
   * @param width where a line is cut, in characters
   */
  Blocks(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  void title(String text) {
    out.append(style.strong(cut(text, width))).append('\n');
  }

  void verdict(Mark mark, String word, String rest) {
    out.append(mark.paint(style, word)).append(cut(rest, width - word.length())).append('\n');
  }

  /** Adds a block; one without lines shrinks to one word, without a sign. */
  void block(Mark mark, String label, List<String> lines, String empty) {
    Mark used = lines.isEmpty() ? Mark.NONE : mark;
    String head = " ".repeat(Math.max(1, LABEL - label.length()));
    out.append(used.paint(style, used.sign() + " " + label)).append(head);
    if (lines.isEmpty()) {
      out.append(style.faint(empty)).append('\n');
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? "" : " ".repeat(LABEL + 2))
          .append(cut(lines.get(i), width - LABEL - 2))
          .append('\n');
    }
  }

  void line(String text) {
    out.append(text).append('\n');
  }

  /** A long line is cut, never wrapped: the number of lines is part of what is promised. */
  private static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 1) + "…";
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
