package dev.aloft.sandbox.confluence.body;

import static dev.aloft.sandbox.confluence.body.StorageText.element;

import dev.aloft.sandbox.document.Nodes;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Tables of a document in storage format: the other way of {@link TableNodes}. */
final class NodeTables {

  private final DocumentToStorage blocks;

  NodeTables(DocumentToStorage blocks) {
    this.blocks = blocks;
  }

  Markup of(JsonNode table) {
    if (table.path("attrs").path("isNumberColumnEnabled").asBoolean(false)) {
      throw DocumentToStorage.impossible("a table that numbers its rows");
    }
    List<Markup> rows = new ArrayList<>();
    for (JsonNode row : table.path("content")) {
      List<Markup> cells = new ArrayList<>();
      row.path("content").forEach(cell -> cells.add(cell(cell)));
      rows.add(element("tr", cells));
    }
    List<Markup> parts = new ArrayList<>();
    List<Markup> columns = columns(table.path("content").path(0));
    if (!columns.isEmpty()) {
      parts.add(element("colgroup", columns));
    }
    parts.add(element("tbody", rows));
    return element("table", parts);
  }

  /** The columns with the widths that the cells of a row say, if all of them do. */
  private static List<Markup> columns(JsonNode row) {
    List<Markup> columns = new ArrayList<>();
    for (JsonNode cell : row.path("content")) {
      JsonNode widths = cell.path("attrs").path("colwidth");
      if (widths.size() != cell.path("attrs").path("colspan").asInt(1)) {
        return List.of();
      }
      for (JsonNode width : widths) {
        String style = "width: " + width.asInt(0) + ".0px;";
        columns.add(element("col", List.of("style", style), List.of()));
      }
    }
    return columns;
  }

  private Markup cell(JsonNode cell) {
    String name =
        switch (Nodes.type(cell)) {
          case "tableHeader" -> "th";
          case "tableCell" -> "td";
          default -> throw DocumentToStorage.impossible("the node " + Nodes.type(cell));
        };
    JsonNode attributes = cell.path("attrs");
    return element(
        name,
        List.of(
            "colspan", span(attributes.path("colspan")),
            "rowspan", span(attributes.path("rowspan")),
            "data-highlight-colour", attributes.path("background").asString("")),
        blocks.blocks(cell.path("content")));
  }

  private static String span(JsonNode span) {
    return span.asInt(1) == 1 ? "" : "" + span.asInt(1);
  }
}
