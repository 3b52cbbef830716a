package dev.aloft.sandbox.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A space's pages in the order of their tree. */
final class PageTree {

  private final Map<String, List<JsonNode>> below = new LinkedHashMap<>();
  private final List<Look.PageLine> lines = new ArrayList<>();

  private PageTree() {}

  /** Pages whose parents are not among them stand at the top. */
  static List<Look.PageLine> of(List<JsonNode> pages) {
    PageTree tree = new PageTree();
    Set<String> ids =
        pages.stream().map(page -> page.path("id").asString("")).collect(Collectors.toSet());
    for (JsonNode page : pages) {
      String parent = parent(page);
      tree.below
          .computeIfAbsent(ids.contains(parent) ? parent : "", id -> new ArrayList<>())
          .add(page);
    }
    tree.descend("", 0);
    return tree.lines;
  }

  /** Cloud names the parent; Data Center lists all ancestors, the parent last. */
  private static String parent(JsonNode page) {
    JsonNode ancestors = page.path("ancestors");
    return ancestors.isEmpty()
        ? page.path("parentId").asString("")
        : ancestors.path(ancestors.size() - 1).path("id").asString("");
  }

  /** A Data Center says -1 of a page without a position, which stands behind the others. */
  private static int position(JsonNode page) {
    int position = page.path("position").asInt(0);
    return position < 0 ? Integer.MAX_VALUE : position;
  }

  private void descend(String parent, int depth) {
    List<JsonNode> children = below.getOrDefault(parent, List.of());
    children.stream()
        .sorted(Comparator.comparingInt(PageTree::position))
        .forEach(page -> {
          String id = page.path("id").asString("");
          lines.add(new Look.PageLine(id, page.path("title").asString(""), depth));
          descend(id, depth + 1);
        });
  }
}
