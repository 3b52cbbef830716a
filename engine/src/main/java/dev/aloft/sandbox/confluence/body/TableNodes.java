package dev.aloft.sandbox.confluence.body;

import dev.aloft.sandbox.document.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tables of storage format as nodes, with the widths of their columns. */
final class TableNodes {

  private static final Pattern WIDTH = Pattern.compile("width:\\s*(\\d+)(\\.\\d+)?px");

  private final StorageToDocument blocks;

  TableNodes(StorageToDocument blocks) {
    this.blocks = blocks;
  }

  ObjectNode of(Markup.Element table) {
    List<Integer> widths = new ArrayList<>();
    table
        .deep()
        .filter(element -> element.name().equals("col"))
        .forEach(column -> {
          Matcher width = WIDTH.matcher(column.attribute("style"));
          widths.add(width.find() ? Integer.parseInt(width.group(1)) : 0);
        });
    List<JsonNode> rows = new ArrayList<>();
    rows(table, widths, rows);
    ObjectNode node = Nodes.node("table", rows);
    Nodes.attributes(node).put("isNumberColumnEnabled", false).put("layout", "default");
    return node;
  }

  private void rows(Markup.Element element, List<Integer> widths, List<JsonNode> rows) {
    element
        .elements()
        .forEach(child -> {
          switch (child.name()) {
            case "tbody", "thead", "tfoot" -> rows(child, widths, rows);
            case "tr" -> rows.add(row(child, widths));
            case "colgroup", "col" -> {
              // Its widths stand in the cells.
            }
            default -> throw StorageToDocument.impossible("<" + child.name() + "> in a table");
          }
        });
  }

  private ObjectNode row(Markup.Element row, List<Integer> widths) {
    List<JsonNode> cells = new ArrayList<>();
    int[] column = new int[1];
    row.elements()
        .forEach(cell -> {
          String type =
              switch (cell.name()) {
                case "th" -> "tableHeader";
                case "td" -> "tableCell";
                default -> throw StorageToDocument.impossible("<" + cell.name() + "> in a row");
              };
          ObjectNode node = Nodes.node(type, blocks.filled(cell));
          int columns = span(cell, "colspan");
          ObjectNode attributes = Nodes.attributes(node);
          attributes.put("colspan", columns).put("rowspan", span(cell, "rowspan"));
          int end = column[0] + columns;
          if (end <= widths.size() && !widths.subList(column[0], end).contains(0)) {
            ArrayNode list = attributes.putArray("colwidth");
            widths.subList(column[0], end).forEach(list::add);
          }
          column[0] = end;
          cells.add(node);
        });
    return Nodes.node("tableRow", cells);
  }

  private static int span(Markup.Element cell, String name) {
    String text = cell.attribute(name);
    return text.matches("[1-9]\\d{0,2}") ? Integer.parseInt(text) : 1;
  }
}
