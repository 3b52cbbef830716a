package dev.aloft.sandbox.jira.markup;

import dev.aloft.sandbox.document.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * The markup within a line: emphasis, links, mentions, images, colours, hard breaks, escapes. What
 * is no complete markup is text.
 */
final class WikiInline {

  private static final Map<Character, ObjectNode> EMPHASIS =
      Map.of(
          '*', Nodes.mark("strong"),
          '_', Nodes.mark("em"),
          '-', Nodes.mark("strike"),
          '+', Nodes.mark("underline"),
          '^', Nodes.mark("subsup", "type", "sup"),
          '~', Nodes.mark("subsup", "type", "sub"));

  private static final Map<String, String> COLORS =
      Map.of(
          "red", "#ff0000",
          "green", "#008000",
          "blue", "#0000ff",
          "black", "#000000",
          "white", "#ffffff",
          "gray", "#808080",
          "grey", "#808080",
          "orange", "#ffa500",
          "yellow", "#ffff00",
          "purple", "#800080");

  private static final Pattern URL =
      Pattern.compile("(?:https?|ftp|file)://[^\\s|\\[\\]{}<>\"]*[^\\s|\\[\\]{}<>\".,;:!?)'*_]");
  private static final Pattern COLOR = Pattern.compile("\\{color:\\s*(#?[0-9A-Za-z]+)\\s*}");
  private static final Pattern IMAGE = Pattern.compile("!([^\\s!|][^!|\\n]*)(\\|[^!\\n]*)?!");
  private static final Pattern LINK = Pattern.compile("\\[((?:[^\\[\\]\\\\\\n]|\\\\[^\\n])+)]");
  private static final Pattern MONOSPACED =
      Pattern.compile("\\{\\{([^\\n]+?)}}(?![}\\p{L}\\p{N}])");

  /** A printable character by its number, as an entity of HTML. */
  private static final Pattern ENTITY = Pattern.compile("&#(3[2-9]|[4-9]\\d|1[0-1]\\d|12[0-6]);");

  private static final Pattern HREF =
      Pattern.compile("(?:(?:https?|ftp|file|nntp|news|irc)://|mailto:|tel:|//|#|/).+");

  /** The characters that a backslash makes ordinary. */
  static final String ESCAPABLE = "\\*_-+^~!|{}[]#?.&<>:()@=";

  private final TextContext context;

  WikiInline(TextContext context) {
    this.context = context;
  }

  /** The nodes of a text; line breaks in it are hard breaks. */
  List<ObjectNode> parse(String text) {
    List<ObjectNode> nodes = new ArrayList<>();
    new Run(text, List.of(), nodes).go();
    return merge(nodes);
  }

  /** Neighbouring texts with equal marks become one. */
  private static List<ObjectNode> merge(List<ObjectNode> nodes) {
    List<ObjectNode> merged = new ArrayList<>();
    for (ObjectNode node : nodes) {
      if (!merged.isEmpty()
          && Nodes.type(node).equals("text")
          && Nodes.type(merged.getLast()).equals("text")
          && node.path("marks").equals(merged.getLast().path("marks"))) {
        ObjectNode last = merged.getLast();
        last.put("text", last.get("text").asString() + node.get("text").asString());
      } else {
        merged.add(node);
      }
    }
    return merged;
  }

  /** One pass over a text whose nodes all carry the same outer marks. */
  private final class Run {

    private final String text;
    private final List<ObjectNode> marks;
    private final List<ObjectNode> nodes;
    private final StringBuilder plain = new StringBuilder();
    private int at;

    Run(String text, List<ObjectNode> marks, List<ObjectNode> nodes) {
      this.text = text;
      this.marks = marks;
      this.nodes = nodes;
    }

    void go() {
      while (at < text.length()) {
        if (!markup()) {
          plain.append(text.charAt(at++));
        }
      }
      flush();
    }

    private void flush() {
      if (!plain.isEmpty()) {
        nodes.add(Nodes.text(plain.toString(), marks));
        plain.setLength(0);
      }
    }

    private boolean markup() {
      char c = text.charAt(at);
      return switch (c) {
        case '\n' -> hardBreak(1);
        case '\\' -> backslash();
        case '{' -> monospaced() || color() || braced();
        case '[' -> link();
        case '!' -> image();
        case '?' -> citation();
        case '&' -> entity();
        case '*', '_', '-', '+', '^', '~' -> emphasis(c);
        case 'h', 'f' -> url();
        default -> false;
      };
    }

    private boolean hardBreak(int length) {
      flush();
      nodes.add(Nodes.node("hardBreak"));
      at += length;
      return true;
    }

    private boolean backslash() {
      int run = 1;
      while (at + run < text.length() && text.charAt(at + run) == '\\') {
        run++;
      }
      if (run == 2 && !isPath(text, at + 2)) {
        boolean lineEnds = at + 2 < text.length() && text.charAt(at + 2) == '\n';
        return hardBreak(lineEnds ? 3 : 2);
      }
      if (run > 1) {
        plain.append(text, at, at + run);
        at += run;
        return true;
      }
      if (at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0) {
        plain.append(text.charAt(at + 1));
        at += 2;
        return true;
      }
      return false;
    }

    private boolean within(String inner, ObjectNode mark, int end) {
      if (marked("code") || marked(Nodes.type(mark))) {
        return false;
      }
      flush();
      List<ObjectNode> more = new ArrayList<>(marks);
      more.add(mark);
      new Run(inner, more, nodes).go();
      at = end;
      return true;
    }

    private boolean marked(String type) {
      return marks.stream().anyMatch(mark -> Nodes.type(mark).equals(type));
    }

    private boolean monospaced() {
      Matcher matcher = MONOSPACED.matcher(text).region(at, text.length());
      if (!matcher.lookingAt()) {
        return false;
      }
      flush();
      List<ObjectNode> code = new ArrayList<>();
      // The format lets code stand together with a link only.
      marks.stream().filter(mark -> Nodes.type(mark).equals("link")).forEach(code::add);
      code.add(Nodes.mark("code"));
      String inside = matcher.group(1);
      int from = 0;
      for (int to = breakIn(inside, 0); to >= 0; to = breakIn(inside, from)) {
        if (to > from) {
          nodes.add(Nodes.text(unescape(inside.substring(from, to)), code));
        }
        nodes.add(Nodes.node("hardBreak"));
        from = to + 2;
      }
      if (from < inside.length()) {
        nodes.add(Nodes.text(unescape(inside.substring(from)), code));
      }
      at = matcher.end();
      return true;
    }

    private boolean color() {
      Matcher matcher = COLOR.matcher(text).region(at, text.length());
      if (!matcher.lookingAt()) {
        return false;
      }
      String name = matcher.group(1).toLowerCase(Locale.ROOT);
      String value = COLORS.getOrDefault(name, name);
      int end = text.indexOf("{color}", matcher.end());
      if (end < 0 || !value.matches("#[0-9a-f]{6}")) {
        return false;
      }
      return within(
          text.substring(matcher.end(), end), Nodes.mark("textColor", "color", value), end + 7);
    }

    /** {@code {*}inside a word{*}}. */
    private boolean braced() {
      if (at + 2 >= text.length() || text.charAt(at + 2) != '}') {
        return false;
      }
      ObjectNode mark = EMPHASIS.get(text.charAt(at + 1));
      int end = mark == null ? -1 : text.indexOf(text.substring(at, at + 3), at + 3);
      return mark != null
          && end > at + 3
          && text.substring(at + 3, end).indexOf('\n') < 0
          && within(text.substring(at + 3, end), mark, end + 3);
    }

    private boolean emphasis(char marker) {
      ObjectNode mark = EMPHASIS.get(marker);
      if (mark == null || !opens(at, 1)) {
        return false;
      }
      for (int end = at + 2; end < text.length() && text.charAt(end) != '\n'; end++) {
        char c = text.charAt(end);
        if (c == '\\') {
          end++;
        } else if (c == marker && closes(end, 1)) {
          return within(text.substring(at + 1, end), mark, end + 1);
        }
      }
      return false;
    }

    private boolean entity() {
      Matcher matcher = ENTITY.matcher(text).region(at, text.length());
      if (!matcher.lookingAt()) {
        return false;
      }
      plain.appendCodePoint(Integer.parseInt(matcher.group(1)));
      at = matcher.end();
      return true;
    }

    private boolean citation() {
      if (!text.startsWith("??", at) || !opens(at, 2)) {
        return false;
      }
      int end = text.indexOf("??", at + 3);
      return end > 0
          && closes(end, 2)
          && text.substring(at, end).indexOf('\n') < 0
          && within(text.substring(at + 2, end), Nodes.mark("em"), end + 2);
    }

    private boolean opens(int where, int length) {
      int next = where + length;
      return (where == 0 || !Character.isLetterOrDigit(text.charAt(where - 1)))
          && next < text.length()
          && !Character.isWhitespace(text.charAt(next))
          && text.charAt(next) != text.charAt(where);
    }

    private boolean closes(int where, int length) {
      int next = where + length;
      return !Character.isWhitespace(text.charAt(where - 1))
          && (next == text.length() || !Character.isLetterOrDigit(text.charAt(next)));
    }

    private boolean url() {
      if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
        return false;
      }
      Matcher matcher = URL.matcher(text).region(at, text.length());
      return matcher.lookingAt()
          && linked(matcher.group(), Nodes.mark("link", "href", matcher.group()), matcher.end());
    }

    private boolean linked(String label, ObjectNode mark, int end) {
      if (marked("link")) {
        return false;
      }
      flush();
      List<ObjectNode> more = new ArrayList<>(marks);
      more.add(mark);
      if (label.equals(mark.path("attrs").path("href").asString(""))) {
        nodes.add(Nodes.text(label, more));
      } else {
        new Run(label, more, nodes).go();
      }
      at = end;
      return true;
    }

    private boolean link() {
      Matcher matcher = LINK.matcher(text).region(at, text.length());
      if (!matcher.lookingAt()) {
        return false;
      }
      String inside = matcher.group(1);
      if (inside.startsWith("~")) {
        return mention(inside.substring(1), matcher.end()) || asWords(matcher);
      }
      if (inside.startsWith("^")) {
        return file(inside.substring(1), matcher.end()) || asWords(matcher);
      }
      String[] parts = inside.split("\\|", -1);
      String href = unescape(parts.length == 1 ? parts[0] : parts[1]).strip();
      String label = parts.length == 1 ? href : parts[0];
      ObjectNode mark = Nodes.mark("link", "href", href);
      if (parts.length > 2 && mark.path("attrs") instanceof ObjectNode attributes) {
        attributes.put(
            "title", unescape(String.join("|", List.of(parts).subList(2, parts.length))));
      }
      return HREF.matcher(href).matches() && !label.isBlank() && linked(label, mark, matcher.end());
    }

    /** Who or what is not known here stays as it was written: its sign opens no emphasis. */
    private boolean asWords(Matcher link) {
      plain.append(link.group());
      at = link.end();
      return true;
    }

    private boolean mention(String who, int end) {
      Optional<String> account = context.account(who);
      Optional<String> name = account.flatMap(context::displayName);
      if (account.isEmpty() || name.isEmpty()) {
        return false;
      }
      flush();
      ObjectNode node = Nodes.node("mention");
      node.putObject("attrs").put("id", account.get()).put("text", "@" + name.get());
      nodes.add(node);
      at = end;
      return true;
    }

    private boolean file(String name, int end) {
      Optional<String> media = context.mediaId(name);
      if (media.isEmpty()) {
        return false;
      }
      flush();
      nodes.add(media("mediaInline", media.get(), name));
      at = end;
      return true;
    }

    private boolean image() {
      Matcher matcher = IMAGE.matcher(text).region(at, text.length());
      if (!matcher.lookingAt()) {
        return false;
      }
      String name = matcher.group(1);
      if (name.matches("https?://.+")) {
        flush();
        ObjectNode media = Nodes.node("media");
        media.putObject("attrs").put("type", "external").put("url", name);
        nodes.add(media);
        at = matcher.end();
        return true;
      }
      Optional<String> media = context.mediaId(name);
      if (media.isEmpty()) {
        return false;
      }
      flush();
      nodes.add(media("media", media.get(), name));
      at = matcher.end();
      return true;
    }
  }

  private static ObjectNode media(String type, String id, String name) {
    ObjectNode media = Nodes.node(type);
    media
        .putObject("attrs")
        .put("type", "file")
        .put("id", id)
        .put("collection", "")
        .put("alt", name);
    return media;
  }

  /** Two backslashes with a third in the same word are a network path, not a line break. */
  private static boolean isPath(String text, int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end).indexOf('\\') >= 0;
  }

  /** Where two backslashes alone break a line; −1 when nowhere. */
  private static int breakIn(String text, int from) {
    for (int i = text.indexOf('\\', from); i >= 0; i = text.indexOf('\\', i)) {
      int end = i;
      while (end < text.length() && text.charAt(end) == '\\') {
        end++;
      }
      if (end - i == 2 && !isPath(text, end)) {
        return i;
      }
      i = end;
    }
    return -1;
  }

  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(i + 1)) >= 0) {
        plain.append(text.charAt(++i));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
