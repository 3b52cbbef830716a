package dev.aloft.sandbox.jira.markup;

import dev.aloft.sandbox.document.Nodes;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A document as wiki markup, for readers of v2; what was sent is never echoed. */
public final class AdfToWiki {

  private AdfToWiki() {}

  /** The markup of a document. */
  public static String convert(JsonNode document) {
    return blocks(document);
  }

  private static String blocks(JsonNode parent) {
    List<String> blocks = new ArrayList<>();
    parent.path("content").forEach(block -> blocks.add(block(block)));
    return String.join("\n\n", blocks);
  }

  private static String block(JsonNode node) {
    JsonNode attributes = node.path("attrs");
    return switch (Nodes.type(node)) {
      case "paragraph", "caption" -> lines(node);
      case "heading" -> "h" + attributes.path("level").asInt(1) + ". " + WikiText.inlines(node);
      case "bulletList" -> list(node, "*");
      case "orderedList" -> list(node, "#");
      case "codeBlock" -> code(node);
      case "blockquote" -> "{quote}\n" + blocks(node) + "\n{quote}";
      case "panel", "expand", "nestedExpand" -> panel(node);
      case "rule" -> "----";
      case "table" -> table(node);
      case "mediaSingle", "mediaGroup" -> media(node);
      case "blockCard", "embedCard" -> "[" + attributes.path("url").asString("") + "]";
      case "taskList", "decisionList" -> list(node, "*");
      default -> blocks(node);
    };
  }

  /** A paragraph's text, with whatever would read as another block at a line's start escaped. */
  private static String lines(JsonNode paragraph) {
    return WikiText.guardLineStarts(WikiText.inlines(paragraph));
  }

  private static String list(JsonNode list, String markers) {
    List<String> lines = new ArrayList<>();
    for (JsonNode item : list.path("content")) {
      boolean first = true;
      for (JsonNode block : item.path("content")) {
        switch (Nodes.type(block)) {
          case "bulletList" -> lines.add(list(block, markers + "*"));
          case "orderedList" -> lines.add(list(block, markers + "#"));
          case "text", "mention", "hardBreak" -> {
            // A task's text stands in it directly.
            if (first) {
              lines.add(markers + " " + WikiText.inlines(item));
            }
          }
          default -> {
            String text = Nodes.type(block).equals("paragraph") ? lines(block) : block(block);
            lines.add(first ? markers + " " + text : text);
          }
        }
        first = false;
      }
    }
    return String.join("\n", lines);
  }

  private static String code(JsonNode node) {
    StringBuilder text = new StringBuilder();
    node.path("content").forEach(child -> text.append(child.path("text").asString("")));
    String language = node.path("attrs").path("language").asString("");
    String macro = text.indexOf("{code}") < 0 ? "code" : "noformat";
    String open = language.isEmpty() || macro.equals("noformat") ? macro : "code:" + language;
    return "{" + open + "}\n" + text + "\n{" + macro + "}";
  }

  private static String panel(JsonNode node) {
    String title = node.path("attrs").path("title").asString("");
    String open = title.isEmpty() ? "panel" : "panel:title=" + title;
    return "{" + open + "}\n" + blocks(node) + "\n{panel}";
  }

  private static String media(JsonNode node) {
    List<String> images = new ArrayList<>();
    for (JsonNode media : node.path("content")) {
      if (Nodes.type(media).equals("media")) {
        images.add(WikiText.image(media));
      }
    }
    return String.join("\n", images);
  }

  private static String table(JsonNode table) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : table.path("content")) {
      StringBuilder line = new StringBuilder();
      String last = "|";
      for (JsonNode cell : row.path("content")) {
        last = Nodes.type(cell).equals("tableHeader") ? "||" : "|";
        line.append(last).append(cell(cell));
      }
      rows.add(line.append(last).toString());
    }
    return String.join("\n", rows);
  }

  private static String cell(JsonNode cell) {
    List<String> texts = new ArrayList<>();
    for (JsonNode block : cell.path("content")) {
      texts.add(Nodes.type(block).equals("paragraph") ? lines(block) : block(block));
    }
    String text = String.join("\n", texts);
    // An empty cell must not make two bars meet.
    return text.isEmpty() ? " " : text;
  }
}
