package dev.aloft.text.wiki;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Makes inlines of a part of the source in one pass. Styles are matched by a stack of open marks: a
 * style begins behind something that is no letter, ends before something that is no letter, and
 * does not cross a line's end; the first open mark of a style wins, so at most one of each is open.
 */
final class InlineParser {

  private static final String ESCAPABLE = "!#%()*+-?@[]^_{|}~";

  private final String source;
  private final int start;
  private final int end;
  private final List<MacroSpan> colours;
  private final Predicate<String> projectKey;
  private final boolean inAlias;
  private final InlineStack out = new InlineStack();
  private int colour;
  private int wordsStart;
  private int at;

  InlineParser(
      String source, int start, int end, List<MacroSpan> colours, Predicate<String> projectKey) {
    this(source, start, end, colours, projectKey, false);
  }

  private InlineParser(
      String source,
      int start,
      int end,
      List<MacroSpan> colours,
      Predicate<String> projectKey,
      boolean inAlias) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.colours = colours;
    this.projectKey = projectKey;
    this.inAlias = inAlias;
    this.wordsStart = start;
    this.at = start;
  }

  List<Inline> parse() {
    while (at < end) {
      step();
    }
    flush();
    return out.finish();
  }

  private void step() {
    char c = source.charAt(at);
    switch (c) {
      case '\n' -> lineBreak();
      case '\\' -> backslashes();
      case '{' -> brace();
      case '}' -> closeMonospaced();
      case '[' -> bracket();
      case '!' -> bang();
      case '*' -> mark(Style.STRONG);
      case '_' -> mark(Style.EMPHASIS);
      case '-' -> mark(Style.DELETED);
      case '+' -> mark(Style.INSERTED);
      case '^' -> mark(Style.SUPERSCRIPT);
      case '~' -> mark(Style.SUBSCRIPT);
      case '?' -> {
        if (source.startsWith("??", at)) {
          mark(Style.CITATION);
        } else {
          at++;
        }
      }
      case '(', ':', ';' -> emoticon();
      default -> letters();
    }
  }

  private void flush() {
    if (wordsStart < at) {
      out.add(new Inline.Words(source.substring(wordsStart, at)));
    }
  }

  private void emit(Inline inline, int length) {
    flush();
    out.add(inline);
    at += length;
    wordsStart = at;
  }

  private void lineBreak() {
    int from = at > wordsStart && source.charAt(at - 1) == '\r' ? at - 1 : at;
    int to = at + 1;
    at = from;
    emit(new Inline.Break(source.substring(from, to)), to - from);
    out.forgetOpenMarks();
  }

  private void backslashes() {
    int run = 1;
    while (at + run < end && source.charAt(at + run) == '\\') {
      run++;
    }
    int next = at + run;
    if (run == 1 && next < end && ESCAPABLE.indexOf(source.charAt(next)) >= 0) {
      emit(new Inline.Escaped(source.charAt(next)), 2);
    } else if (run == 2 && !backslashBeforeBlank(next)) {
      emit(new Inline.Break("\\\\"), 2);
    } else {
      at = next;
    }
  }

  /** Two backslashes with a third in the same word are a network path, not a line break. */
  private boolean backslashBeforeBlank(int from) {
    int i = from;
    while (i < end && !Character.isWhitespace(source.charAt(i))) {
      if (source.charAt(i) == '\\') {
        return true;
      }
      i++;
    }
    return false;
  }

  private void brace() {
    while (colour < colours.size() && colours.get(colour).start() < at) {
      colour++;
    }
    if (colour < colours.size() && colours.get(colour).start() == at) {
      coloured(colours.get(colour));
    } else if (source.startsWith("{{", at)) {
      openMonospaced();
    } else if (bracedMark().isPresent()) {
      toggleBraced(bracedMark().get());
    } else {
      Optional<Tag> tag = Tag.at(source, at, end);
      if (tag.isPresent() && source.substring(at, tag.get().end()).indexOf('[') < 0) {
        int length = tag.get().end() - at;
        emit(new Inline.Opaque(source.substring(at, at + length)), length);
      } else {
        at++;
      }
    }
  }

  private void coloured(MacroSpan span) {
    List<Inline> content =
        new InlineParser(
                source, span.bodyStart(), span.bodyEnd(), span.children(), projectKey, inAlias)
            .parse();
    emit(
        new Inline.Coloured(
            source.substring(span.start(), span.bodyStart()),
            content,
            source.substring(span.bodyEnd(), span.end())),
        span.end() - span.start());
  }

  private Optional<Style> bracedMark() {
    for (Style style : Style.values()) {
      if (style != Style.MONOSPACED
          && source.startsWith(style.open(), at + 1)
          && source.startsWith("}", at + 1 + style.open().length())
          && at + 2 + style.open().length() <= end) {
        return Optional.of(style);
      }
    }
    return Optional.empty();
  }

  private void toggleBraced(Style style) {
    String source = "{" + style.open() + "}";
    flush();
    if (out.isOpen(style)) {
      out.close(style, source);
    } else {
      out.open(style, source);
    }
    at += source.length();
    wordsStart = at;
  }

  private void openMonospaced() {
    int next = at + 2;
    boolean opens =
        !out.isOpen(Style.MONOSPACED)
            && canOpenBehind()
            && next < end
            && !Character.isWhitespace(source.charAt(next))
            && source.charAt(next) != '{';
    if (opens) {
      flush();
      out.open(Style.MONOSPACED, "{{");
      at = next;
      wordsStart = at;
    } else {
      at++;
    }
  }

  private void closeMonospaced() {
    boolean closes =
        at + 2 <= end
            && source.startsWith("}}", at)
            && out.isOpen(Style.MONOSPACED)
            && canCloseHere(Style.MONOSPACED);
    if (closes) {
      flush();
      out.close(Style.MONOSPACED, "}}");
      at += 2;
      wordsStart = at;
    } else {
      at++;
    }
  }

  private void mark(Style style) {
    String mark = style.open();
    if (out.isOpen(style)) {
      if (canCloseHere(style)) {
        flush();
        out.close(style, mark);
        at += mark.length();
        wordsStart = at;
      } else {
        at += mark.length();
      }
      return;
    }
    int next = at + mark.length();
    boolean opens =
        canOpenBehind()
            && next < end
            && !Character.isWhitespace(source.charAt(next))
            && source.charAt(next) != mark.charAt(0);
    if (opens) {
      flush();
      out.open(style, mark);
      at = next;
      wordsStart = at;
    } else {
      at++;
    }
  }

  private boolean canOpenBehind() {
    return !Letters.letterBefore(source, start, at)
        && (at == start || source.charAt(at - 1) != '\\');
  }

  private boolean canCloseHere(Style style) {
    char before = source.charAt(at - 1);
    // Something must stand between the marks.
    boolean hasContent = at > wordsStart || !out.isEmptySince(style);
    return hasContent
        && !Character.isWhitespace(before)
        && before != '\\'
        && !Letters.letterAt(source, at + style.close().length(), end);
  }

  private void bracket() {
    Optional<Brackets> found = inAlias ? Optional.empty() : Brackets.link(source, at, end);
    if (found.isEmpty()) {
      at++;
      return;
    }
    Brackets link = found.get();
    int aliasStart = at + 1;
    boolean hasAlias = link.aliasEnd() > aliasStart;
    List<Inline> alias =
        hasAlias
            ? new InlineParser(source, aliasStart, link.aliasEnd(), List.of(), projectKey, true)
                .parse()
            : List.of();
    emit(
        new Inline.Link(
            alias,
            source.substring(link.aliasEnd(), link.targetStart()),
            target(source.substring(link.targetStart(), link.targetEnd())),
            source.substring(link.targetEnd(), link.end())),
        link.end() - at);
  }

  private static Inline.Target target(String source) {
    return switch (source.charAt(0)) {
      case '~' -> new Inline.Target.User(source, source.substring(1).strip());
      case '^' -> new Inline.Target.File(source, source.substring(1));
      case '#' -> new Inline.Target.Anchor(source, source.substring(1));
      default -> new Inline.Target.Url(source);
    };
  }

  private void bang() {
    Optional<Brackets> found = Brackets.image(source, start, at, end);
    if (found.isEmpty()) {
      at++;
      return;
    }
    Brackets image = found.get();
    emit(
        new Inline.Image(
            source.substring(image.targetStart(), image.targetEnd()),
            source.substring(image.targetEnd(), image.end())),
        image.end() - at);
  }

  private void emoticon() {
    int length = Emoticons.lengthAt(source, at);
    if (length == 0 || at + length > end) {
      at++;
    } else {
      emit(new Inline.Emoticon(source.substring(at, at + length)), length);
    }
  }

  /** A URL, a key, or the rest of a word. */
  private void letters() {
    if (!Character.isLetterOrDigit(source.charAt(at)) || Letters.letterBefore(source, start, at)) {
      at++;
      return;
    }
    int urlEnd = inAlias ? at : urlEnd();
    if (urlEnd > at) {
      emit(new Inline.BareUrl(source.substring(at, urlEnd)), urlEnd - at);
      return;
    }
    int keyEnd = inAlias ? at : IssueKeys.end(source, start, at, end);
    if (keyEnd > at) {
      String key = source.substring(at, keyEnd);
      if (projectKey.test(IssueKeys.project(key))) {
        emit(new Inline.IssueKey(key), key.length());
        return;
      }
    }
    while (at < end && Letters.letterAt(source, at, end)) {
      at += Character.charCount(source.codePointAt(at));
    }
  }

  /** A mark at the URL's end that closes an open style does not belong to the URL. */
  private int urlEnd() {
    int urlEnd = Urls.end(source, at, end);
    if (urlEnd == at) {
      return at;
    }
    while (urlEnd > at && closesOpenStyle(source.charAt(urlEnd - 1))) {
      urlEnd--;
    }
    return Urls.schemeLength(source, at) < urlEnd - at ? urlEnd : at;
  }

  private boolean closesOpenStyle(char c) {
    return switch (c) {
      case '*' -> out.isOpen(Style.STRONG);
      case '_' -> out.isOpen(Style.EMPHASIS);
      case '-' -> out.isOpen(Style.DELETED);
      case '+' -> out.isOpen(Style.INSERTED);
      case '^' -> out.isOpen(Style.SUPERSCRIPT);
      case '~' -> out.isOpen(Style.SUBSCRIPT);
      default -> false;
    };
  }
}
