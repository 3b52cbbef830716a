package dev.aloft.sandbox.jira.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Lists: each line's markers are its path through nested bullet and numbered lists. */
final class WikiList {

  private static final Pattern LINE = Pattern.compile("\\s*([*#]+|-)\\s+(.*)");

  /** Lines that end an item although they carry no marker. */
  private static final Pattern OTHER =
      Pattern.compile(
          "\\s*(?:\\||h[1-6]\\.\\s|bq\\.\\s|-{4,}\\s*$|\\{(?:code|noformat|quote|panel)).*");

  private record Item(String markers, String text) {}

  private final List<Item> items = new ArrayList<>();
  private final Function<String, List<ObjectNode>> paragraphs;

  /** Takes the lines of one list. */
  WikiList(Lines lines, Function<String, List<ObjectNode>> paragraphs) {
    this.paragraphs = paragraphs;
    while (lines.more()) {
      String line = lines.peek();
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        lines.next();
        items.add(new Item(matcher.group(1).replace('-', '*'), matcher.group(2)));
      } else if (line.isBlank() || OTHER.matcher(line).matches()) {
        break;
      } else {
        lines.next();
        Item last = items.removeLast();
        items.add(new Item(last.markers(), last.text() + "\n" + line));
      }
    }
  }

  /** Adds the list, or the lists where the outermost marker changes. */
  void into(List<ObjectNode> blocks) {
    int at = 0;
    while (at < items.size()) {
      List<ObjectNode> out = new ArrayList<>();
      at = list(at, 1, out);
      blocks.addAll(out);
    }
  }

  /** Builds the list of a level from an item on; gives the index behind it. */
  private int list(int from, int level, List<ObjectNode> out) {
    char marker = items.get(from).markers().charAt(level - 1);
    List<ObjectNode> entries = new ArrayList<>();
    int at = from;
    while (at < items.size()) {
      String markers = items.get(at).markers();
      if (markers.length() < level || markers.charAt(level - 1) != marker) {
        break;
      }
      List<ObjectNode> content = new ArrayList<>();
      if (markers.length() == level) {
        content.addAll(paragraphs.apply(items.get(at).text()));
        at++;
      } else {
        content.add(Adf.paragraph(List.of()));
      }
      while (at < items.size() && below(items.get(at).markers(), level, marker)) {
        at = list(at, level + 1, content);
      }
      entries.add(Adf.node("listItem", content));
    }
    out.add(Adf.node(marker == '#' ? "orderedList" : "bulletList", entries));
    return at;
  }

  private static boolean below(String markers, int level, char marker) {
    return markers.length() > level && markers.charAt(level - 1) == marker;
  }
}
