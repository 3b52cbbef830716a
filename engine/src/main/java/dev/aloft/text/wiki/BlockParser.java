package dev.aloft.text.wiki;

import dev.aloft.text.wiki.Lines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes blocks of a part of the source: of the whole, of a macro's body, or of a table's cell. */
final class BlockParser {

  private final String source;
  private final List<MacroSpan> macros;
  private final Predicate<String> projectKey;
  private final boolean inCell;
  private final List<Line> lines;
  private final List<Block> blocks = new ArrayList<>();

  BlockParser(
      String source, int start, int end, List<MacroSpan> macros, Predicate<String> projectKey) {
    this(source, start, end, macros, projectKey, false);
  }

  BlockParser(
      String source,
      int start,
      int end,
      List<MacroSpan> macros,
      Predicate<String> projectKey,
      boolean inCell) {
    this.source = source;
    this.macros = macros;
    this.projectKey = projectKey;
    this.inCell = inCell;
    this.lines = Lines.of(source, start, end, macros);
  }

  List<Block> parse() {
    int i = 0;
    while (i < lines.size()) {
      Line line = lines.get(i);
      LineStart mark = startOf(line);
      i =
          switch (mark.kind()) {
            case BLANK -> blank(i);
            case HEADING, QUOTATION -> oneLiner(mark, i);
            case RULE -> rule(i);
            case ITEM -> listing(i);
            case ROW -> table(i);
            case WORDS -> paragraph(i);
          };
    }
    return blocks;
  }

  private LineStart startOf(Line line) {
    LineStart found = LineStart.of(source, line.start(), line.end());
    // A table within a cell does not exist.
    return inCell && found.kind() == LineStart.Kind.ROW ? found.asWords() : found;
  }

  private int blank(int i) {
    blocks.add(new Block.Blank(source.substring(lines.get(i).start(), lines.get(i).next())));
    return i + 1;
  }

  private int rule(int i) {
    blocks.add(new Block.Rule(source.substring(lines.get(i).start(), lines.get(i).next())));
    return i + 1;
  }

  /** A heading or quotation; a block macro in its line ends it. */
  private int oneLiner(LineStart mark, int i) {
    Line line = lines.get(i);
    int macro = firstBlockMacro(mark.contentStart(), line.end());
    int contentEnd = macro < 0 ? line.end() : macros.get(macro).start();
    int next = macro < 0 ? line.next() : contentEnd;
    String open = source.substring(line.start(), mark.contentStart());
    List<Inline> content = inlines(mark.contentStart(), contentEnd);
    String rest = source.substring(contentEnd, next);
    blocks.add(
        mark.kind() == LineStart.Kind.HEADING
            ? new Block.Heading(open, mark.level(), content, rest)
            : new Block.Quotation(open, content, rest));
    if (next < line.next()) {
      flow(next, line.next(), blocks);
    }
    return i + 1;
  }

  private int paragraph(int i) {
    int next = i + 1;
    while (next < lines.size() && startOf(lines.get(next)).kind() == LineStart.Kind.WORDS) {
      next++;
    }
    flow(lines.get(i).start(), lines.get(next - 1).next(), blocks);
    return next;
  }

  private int listing(int i) {
    List<Block.Item> items = new ArrayList<>();
    int next = i;
    while (next < lines.size()) {
      Line line = lines.get(next);
      LineStart mark = startOf(line);
      if (mark.kind() != LineStart.Kind.ITEM) {
        break;
      }
      next++;
      while (next < lines.size() && startOf(lines.get(next)).kind() == LineStart.Kind.WORDS) {
        next++;
      }
      List<Block> content = new ArrayList<>();
      flow(mark.contentStart(), lines.get(next - 1).next(), content);
      items.add(
          new Block.Item(
              source.substring(line.start(), mark.markStart()),
              source.substring(mark.markStart(), mark.markEnd()),
              source.substring(mark.markEnd(), mark.contentStart()),
              content));
    }
    blocks.add(new Block.Listing(items));
    return next;
  }

  private int table(int i) {
    List<Block.Row> rows = new ArrayList<>();
    int next = i;
    while (next < lines.size() && startOf(lines.get(next)).kind() == LineStart.Kind.ROW) {
      int last = lastLineOfRow(next);
      int rowStart = lines.get(next).start();
      rows.add(
          new RowParser(
                  source,
                  rowStart,
                  lines.get(last),
                  MacroSpan.within(macros, rowStart, lines.get(last).next()),
                  projectKey)
              .parse());
      next = last + 1;
    }
    blocks.add(new Block.Table(rows));
    return next;
  }

  /** A row goes on to the line that ends in a bar; if none does, it is one line long. */
  private int lastLineOfRow(int first) {
    int i = first;
    while (i < lines.size()) {
      if (i > first) {
        LineStart.Kind kind = startOf(lines.get(i)).kind();
        if (kind == LineStart.Kind.BLANK || kind == LineStart.Kind.ROW) {
          return first;
        }
      }
      if (endsInBar(lines.get(i))) {
        return i;
      }
      i++;
    }
    return first;
  }

  private boolean endsInBar(Line line) {
    int i = line.end() - 1;
    while (i > line.start() && Letters.isBlank(source.charAt(i))) {
      i--;
    }
    return source.charAt(i) == '|' && (i == line.start() || source.charAt(i - 1) != '\\');
  }

  /** Words and block macros in turn. */
  private void flow(int from, int to, List<Block> out) {
    int at = from;
    int macro = firstBlockMacro(from, to);
    while (macro >= 0) {
      MacroSpan span = macros.get(macro);
      words(at, span.start(), out);
      out.add(blockOf(span));
      at = span.end();
      macro = firstBlockMacro(at, to);
    }
    words(at, to, out);
  }

  private void words(int from, int to, List<Block> out) {
    if (from == to) {
      return;
    }
    if (Letters.isBlank(source, from, to)) {
      out.add(new Block.Blank(source.substring(from, to)));
    } else {
      out.add(new Block.Paragraph(inlines(from, to)));
    }
  }

  private Block blockOf(MacroSpan span) {
    String open = source.substring(span.start(), span.bodyStart());
    String close = source.substring(span.bodyEnd(), span.end());
    if (span.kind().verbatim()) {
      String body = source.substring(span.bodyStart(), span.bodyEnd());
      return new Block.Verbatim(span.kind(), open, body, close);
    }
    List<Block> body =
        new BlockParser(
                source, span.bodyStart(), span.bodyEnd(), span.children(), projectKey, inCell)
            .parse();
    return new Block.Framed(span.kind(), open, body, close);
  }

  private List<Inline> inlines(int from, int to) {
    return new InlineParser(source, from, to, MacroSpan.within(macros, from, to), projectKey)
        .parse();
  }

  private int firstBlockMacro(int from, int to) {
    int i = MacroSpan.firstFrom(macros, from);
    while (i < macros.size() && macros.get(i).start() < to) {
      if (!macros.get(i).inline()) {
        return i;
      }
      i++;
    }
    return -1;
  }
}
