package dev.aloft.text.wiki;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the macros that have a body, before lines are looked at: a body may hold anything, blank
 * lines and table bars included. A tag with parameters opens; one without closes the last open one
 * of its name, else it opens. A tag without a partner stays literal.
 */
final class MacroScanner {

  /** Deeper nesting is taken as literal text, so that no text can exhaust the stack. */
  private static final int DEEPEST = 16;

  private final String source;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final Map<MacroKind, Integer> openCount = new EnumMap<>(MacroKind.class);
  private final Set<MacroKind> neverClosedAgain = EnumSet.noneOf(MacroKind.class);
  private List<MacroSpan> current = new ArrayList<>();

  private MacroScanner(String source) {
    this.source = source;
  }

  private record Frame(MacroKind kind, Tag tag, List<MacroSpan> before) {}

  static List<MacroSpan> scan(String source) {
    return new MacroScanner(source).scan();
  }

  private List<MacroSpan> scan() {
    int i = 0;
    while (i < source.length()) {
      char c = source.charAt(i);
      if (c == '\\') {
        int run = runLength(i, '\\');
        boolean escapes = run == 1 && i + 1 < source.length() && source.charAt(i + 1) == '{';
        i += escapes ? 2 : run;
      } else if (c == '{') {
        int run = runLength(i, '{');
        i = run > 1 ? i + run : brace(i);
      } else {
        i++;
      }
    }
    while (!open.isEmpty()) {
      abandon();
    }
    return current;
  }

  private int brace(int at) {
    Optional<Tag> tag = Tag.at(source, at, source.length());
    if (tag.isEmpty()) {
      return at + 1;
    }
    Optional<MacroKind> kind = MacroKind.named(source, at + 1, tag.get().nameEnd());
    if (kind.isEmpty()) {
      return at + 1;
    }
    return kind.get().verbatim() ? verbatim(kind.get(), tag.get()) : frame(kind.get(), tag.get());
  }

  private int verbatim(MacroKind kind, Tag tag) {
    int close = closingTag(kind, tag.end());
    if (close < 0) {
      return tag.end();
    }
    int end = close + kind.closingTag().length();
    current.add(new MacroSpan(kind, tag.start(), tag.end(), close, end, false, List.of()));
    return end;
  }

  private int closingTag(MacroKind kind, int from) {
    if (neverClosedAgain.contains(kind)) {
      return -1;
    }
    String wanted = kind.closingTag();
    for (int i = source.indexOf('{', from); i >= 0; i = source.indexOf('{', i + 1)) {
      if (source.regionMatches(true, i, wanted, 0, wanted.length())) {
        return i;
      }
    }
    neverClosedAgain.add(kind);
    return -1;
  }

  private int frame(MacroKind kind, Tag tag) {
    boolean closes = !tag.hasParameters() && openCount.getOrDefault(kind, 0) > 0;
    if (closes) {
      while (open.element().kind() != kind) {
        abandon();
      }
      close(open.pop(), tag);
    } else if (open.size() < DEEPEST) {
      open.push(new Frame(kind, tag, current));
      openCount.merge(kind, 1, Integer::sum);
      current = new ArrayList<>();
    }
    return tag.end();
  }

  private void close(Frame frame, Tag closing) {
    openCount.merge(frame.kind(), -1, Integer::sum);
    int bodyStart = frame.tag().end();
    boolean inline =
        frame.kind() == MacroKind.COLOR
            && current.stream().allMatch(MacroSpan::inline)
            && !hasLineBreak(bodyStart, closing.start());
    MacroSpan span =
        new MacroSpan(
            frame.kind(),
            frame.tag().start(),
            bodyStart,
            closing.start(),
            closing.end(),
            inline,
            current);
    current = frame.before();
    current.add(span);
  }

  /** Gives up the innermost open tag: what it held belongs to what is around it. */
  private void abandon() {
    Frame frame = open.pop();
    openCount.merge(frame.kind(), -1, Integer::sum);
    frame.before().addAll(current);
    current = frame.before();
  }

  // Bounded by the body, for a search to the end of the text would make many colours slow.
  private boolean hasLineBreak(int from, int to) {
    for (int i = from; i < to; i++) {
      if (source.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  private int runLength(int from, char c) {
    int i = from;
    while (i < source.length() && source.charAt(i) == c) {
      i++;
    }
    return i - from;
  }
}
