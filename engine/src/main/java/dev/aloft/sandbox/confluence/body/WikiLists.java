package dev.aloft.sandbox.confluence.body;

import static dev.aloft.sandbox.confluence.body.StorageText.element;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of wiki markup: how deep an item lies is how many signs stand before it. */
final class WikiLists {

  private static final Pattern ITEM = Pattern.compile("\\s*([*#]+|-)\\s+(.*)");

  private record Item(String signs, String words) {}

  private WikiLists() {}

  /** The lists that some lines are. */
  static List<Markup> of(List<String> lines) {
    List<Item> items = new ArrayList<>();
    for (String line : lines) {
      Matcher item = ITEM.matcher(line);
      if (item.matches()) {
        items.add(new Item(item.group(1), item.group(2).strip()));
      }
    }
    return lists(items, 0);
  }

  /** The lists at a depth: a new one begins where the sign changes. */
  private static List<Markup> lists(List<Item> items, int depth) {
    List<Markup> lists = new ArrayList<>();
    int at = 0;
    while (at < items.size()) {
      char sign = items.get(at).signs().charAt(depth);
      int end = at;
      while (end < items.size() && items.get(end).signs().charAt(depth) == sign) {
        end++;
      }
      lists.add(list(sign, items.subList(at, end), depth));
      at = end;
    }
    return lists;
  }

  private static Markup list(char sign, List<Item> items, int depth) {
    List<Markup> entries = new ArrayList<>();
    int at = 0;
    while (at < items.size()) {
      List<Markup> content = new ArrayList<>();
      if (items.get(at).signs().length() == depth + 1) {
        content.addAll(WikiInlines.of(items.get(at).words()));
        at++;
      }
      int end = at;
      while (end < items.size() && items.get(end).signs().length() > depth + 1) {
        end++;
      }
      content.addAll(lists(items.subList(at, end), depth + 1));
      entries.add(element("li", content));
      at = end;
    }
    return switch (sign) {
      case '#' -> element("ol", entries);
      case '-' -> element("ul", List.of("style", "list-style-type: square;"), entries);
      default -> element("ul", entries);
    };
  }
}
