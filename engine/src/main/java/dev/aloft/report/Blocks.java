package dev.aloft.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines in blocks: a sign, a word, and text that lines up. A line that is too long is cut, never
 * wrapped by itself: the number of lines is part of what is promised.
 */
final class Blocks {

  /** How many characters a block's text may take. */
  static final int TEXT = 102;

  private static final int LABEL = 12;
  private static final int WIDTH = TEXT + LABEL + 2;
  private static final String BETWEEN = " · ";

  private final StringBuilder out = new StringBuilder();
  private final Style style;

  Blocks(Style style) {
    this.style = style;
  }

  void title(String text) {
    out.append(style.strong(Printable.cut(Printable.of(text), WIDTH))).append('\n');
  }

  void verdict(Mark mark, String word, String rest) {
    out.append(mark.paint(style, word))
        .append(Printable.cut(Printable.of(rest), WIDTH - word.length()))
        .append('\n');
  }

  /** Adds a block; one without lines shrinks to one word, without a sign. */
  void block(Mark mark, String label, List<String> lines, String empty) {
    Mark used = lines.isEmpty() ? Mark.NONE : mark;
    String head = " ".repeat(Math.max(1, LABEL - label.length()));
    String painted = lines.isEmpty() ? style.faint("  " + label) : sign(used, label);
    out.append(painted).append(head);
    if (lines.isEmpty()) {
      out.append(style.faint(empty)).append('\n');
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? "" : " ".repeat(LABEL + 2))
          .append(Printable.cut(Printable.of(lines.get(i)), TEXT))
          .append('\n');
    }
  }

  void line(String text) {
    out.append(text).append('\n');
  }

  private String sign(Mark mark, String label) {
    return mark.paint(style, mark.sign() + " " + label);
  }

  /** Short items one after the other, in at most so many lines; what is left over is counted. */
  static List<String> flow(String begin, List<String> items, int most) {
    List<String> lines = new ArrayList<>();
    String line = begin;
    boolean fresh = true;
    for (int i = 0; i < items.size(); i++) {
      boolean lastLine = lines.size() == most - 1;
      int reserved = lastLine && i < items.size() - 1 ? more(items.size() - i).length() : 0;
      String item = items.get(i);
      if (fresh || line.length() + BETWEEN.length() + item.length() + reserved <= TEXT) {
        line += (fresh ? "" : BETWEEN) + item;
        fresh = false;
      } else if (lastLine) {
        line += more(items.size() - i);
        break;
      } else {
        lines.add(line);
        line = "  " + item;
      }
    }
    lines.add(line);
    return lines;
  }

  private static String more(int count) {
    return BETWEEN + "… and " + Figures.of(count) + " more";
  }

  /** Sentences, each broken between words; those that do not fit in so many lines are counted. */
  static List<String> sentences(List<String> sentences, int most) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      List<String> broken = broken(Printable.of(sentences.get(i)));
      boolean last = i == sentences.size() - 1;
      if (lines.size() + broken.size() > (last ? most : most - 1)) {
        int room = most - 1 - lines.size();
        int left = sentences.size() - i;
        if (i == 0) {
          lines.addAll(broken.subList(0, Math.min(room, broken.size())));
          left--;
        }
        lines.add(
            left == 0
                ? "  …: aloft show --full"
                : "… and " + Figures.of(left) + " more: aloft show --full");
        return lines;
      }
      lines.addAll(broken);
    }
    return lines;
  }

  private static List<String> broken(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 2 && line.length() + 1 + word.length() > TEXT) {
        lines.add(line.toString());
        line = new StringBuilder("  ");
      } else if (!line.isEmpty()) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** What is to be decided with the ways out, which stand below each other and are never cut. */
  static List<String> choices(List<Choice> choices) {
    int widest =
        choices.stream().mapToInt(choice -> Printable.of(choice.what()).length()).max().orElse(0);
    return choices.stream()
        .map(choice -> {
          int room = Math.min(widest, TEXT - choice.ways().length() - 3);
          String what = Printable.cut(Printable.of(choice.what()), room);
          return choice.ways().isEmpty()
              ? what
              : what + " ".repeat(room - what.length() + 3) + choice.ways();
        })
        .toList();
  }

  /** Figures below each other, aligned at their ends, with what they count. */
  static List<String> counted(List<Count> counts) {
    int widest =
        counts.stream().mapToInt(count -> Figures.of(count.number()).length()).max().orElse(0);
    return counts.stream()
        .map(count -> {
          String number = Figures.of(count.number());
          return " ".repeat(widest - number.length()) + number + " " + count.words();
        })
        .toList();
  }

  /** The first so many; if there are more, the last line tells how many. */
  static List<String> first(List<String> lines, long all, int limit) {
    if (all <= limit) {
      return lines;
    }
    List<String> shown = new ArrayList<>(lines.subList(0, limit - 1));
    shown.add("… and " + Figures.of(all - limit + 1) + " more: aloft show --full");
    return shown;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** Something to decide: what it is, and the ways out. */
  record Choice(String what, String ways) {}

  /** A figure with what it counts. */
  record Count(long number, String words) {}
}
