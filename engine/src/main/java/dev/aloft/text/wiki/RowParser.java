package dev.aloft.text.wiki;

import dev.aloft.text.wiki.Lines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Cuts a table's row at the bars that are neither escaped nor in a link, image or macro. */
final class RowParser {

  private final String source;
  private final int start;
  private final int contentEnd;
  private final int end;
  private final List<MacroSpan> macros;
  private final Predicate<String> projectKey;

  RowParser(
      String source,
      int start,
      Line lastLine,
      List<MacroSpan> macros,
      Predicate<String> projectKey) {
    this.source = source;
    this.start = start;
    this.contentEnd = lastLine.end();
    this.end = lastLine.next();
    this.macros = macros;
    this.projectKey = projectKey;
  }

  /** The row; its first character other than a blank is a bar. */
  Block.Row parse() {
    int firstBar = Letters.skipBlanks(source, start, contentEnd);
    String indent = source.substring(start, firstBar);
    List<Block.Cell> cells = new ArrayList<>();
    int bar = firstBar;
    while (bar < contentEnd) {
      int contentStart = bar + barLength(bar);
      if (!cells.isEmpty() && Letters.isBlank(source, contentStart, contentEnd)) {
        break;
      }
      int next = nextBar(contentStart);
      cells.add(
          new Block.Cell(source.substring(bar, contentStart), cellContent(contentStart, next)));
      bar = next;
    }
    return new Block.Row(indent, cells, source.substring(Math.min(bar, contentEnd), end));
  }

  private int barLength(int bar) {
    return bar + 1 < contentEnd && source.charAt(bar + 1) == '|' ? 2 : 1;
  }

  private int nextBar(int from) {
    int macro = MacroSpan.firstFrom(macros, from);
    int i = from;
    while (i < contentEnd) {
      while (macro < macros.size() && macros.get(macro).start() < i) {
        macro++;
      }
      if (macro < macros.size() && macros.get(macro).start() == i) {
        i = macros.get(macro).end();
        continue;
      }
      char c = source.charAt(i);
      if (c == '|') {
        return i;
      }
      int step = c == '\\' && i + 1 < contentEnd ? 2 : Math.max(1, linkLength(i, c));
      i = Math.min(i + step, startOfNext(macro, i));
    }
    return contentEnd;
  }

  /** What looks escaped or linked may still hold a macro's tag, and a macro is never cut in two. */
  private int startOfNext(int macro, int at) {
    boolean ahead = macro < macros.size() && macros.get(macro).start() > at;
    return ahead ? macros.get(macro).start() : contentEnd;
  }

  /** The length of a link or image that begins here, or 0. */
  private int linkLength(int at, char c) {
    Optional<Brackets> found =
        switch (c) {
          case '[' -> Brackets.link(source, at, contentEnd);
          case '!' -> Brackets.image(source, start, at, contentEnd);
          default -> Optional.empty();
        };
    return found.map(brackets -> brackets.end() - at).orElse(0);
  }

  private List<Block> cellContent(int from, int to) {
    List<MacroSpan> inside = MacroSpan.within(macros, from, to);
    return new BlockParser(source, from, to, inside, projectKey, true).parse();
  }
}
