package dev.aloft.sandbox.jira.markup;

import dev.aloft.sandbox.document.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Lists: each line's markers are its path through nested bullet and numbered lists. */
final class WikiList {

  private static final Pattern LINE = WikiToAdf.line("\\s*([*#]+|-)\\s+(.*)");

  /** Lines that end an item although they carry no marker; a macro belongs to the item. */
  private static final Pattern OTHER = WikiToAdf.line("\\s*(?:\\||h[1-6]\\.|bq\\.|-{4,}\\s*$).*");

  private record Item(String markers, String text) {}

  private final List<Item> items = new ArrayList<>();
  private final Function<String, List<ObjectNode>> content;

  /**
   * Takes the lines of one list.
   *
   * @param content makes blocks of what stands in an item
   */
  WikiList(Lines lines, Function<String, List<ObjectNode>> content) {
    this.content = content;
    while (lines.more()) {
      String line = lines.peek();
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        String whole = whole(lines);
        String text = whole.substring(matcher.start(2));
        items.add(new Item(matcher.group(1).replace('-', '*'), text));
      } else if (line.isBlank() || OTHER.matcher(line).matches()) {
        break;
      } else {
        Item last = items.removeLast();
        items.add(new Item(last.markers(), last.text() + "\n" + whole(lines)));
      }
    }
  }

  /** A line with the macros that open in it, wherever they close. */
  private static String whole(Lines lines) {
    StringBuilder whole = new StringBuilder();
    Optional<Lines.Macro> macro = lines.macro();
    while (macro.isPresent()) {
      String line = lines.peek();
      String name = macro.get().name();
      whole.append(line, 0, macro.get().body()).append(lines.take(macro.get()));
      whole.append('{').append(name).append('}');
      if (lines.ended()) {
        return whole.toString();
      }
      macro = lines.macro();
    }
    return whole.append(lines.next()).toString();
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
      List<ObjectNode> inside = new ArrayList<>();
      if (markers.length() == level) {
        inside.addAll(content.apply(items.get(at).text()));
        at++;
      } else {
        inside.add(Nodes.node("paragraph", List.of()));
      }
      while (at < items.size() && below(items.get(at).markers(), level, marker)) {
        at = list(at, level + 1, inside);
      }
      entries.add(Nodes.node("listItem", inside));
    }
    out.add(Nodes.node(marker == '#' ? "orderedList" : "bulletList", entries));
    return at;
  }

  private static boolean below(String markers, int level, char marker) {
    return markers.length() > level && markers.charAt(level - 1) == marker;
  }
}
