package dev.aloft.sandbox.jira.markup;

import dev.aloft.sandbox.document.Nodes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Which documents the site takes: the known node types, what may stand in what, and the known
 * marks. After the public description of the Atlassian Document Format, version 1.
 */
public final class AdfSchema {

  private static final Set<String> INLINE =
      Set.of(
          "text",
          "hardBreak",
          "mention",
          "emoji",
          "inlineCard",
          "date",
          "status",
          "mediaInline",
          "placeholder",
          "inlineExtension");
  private static final Set<String> LISTED =
      Set.of(
          "paragraph",
          "bulletList",
          "orderedList",
          "codeBlock",
          "mediaSingle",
          "mediaGroup",
          "taskList");
  private static final Set<String> QUOTED =
      Set.of("paragraph", "bulletList", "orderedList", "codeBlock", "mediaSingle", "mediaGroup");
  private static final Set<String> PANELLED =
      Set.of(
          "paragraph",
          "heading",
          "bulletList",
          "orderedList",
          "codeBlock",
          "rule",
          "mediaSingle",
          "mediaGroup",
          "blockCard",
          "taskList",
          "decisionList");
  private static final Set<String> CELL =
      Set.of(
          "paragraph",
          "heading",
          "bulletList",
          "orderedList",
          "codeBlock",
          "blockquote",
          "panel",
          "rule",
          "mediaSingle",
          "mediaGroup",
          "nestedExpand",
          "blockCard",
          "embedCard",
          "taskList",
          "decisionList",
          "extension");
  private static final Set<String> TOP =
      Set.of(
          "paragraph",
          "heading",
          "bulletList",
          "orderedList",
          "codeBlock",
          "blockquote",
          "panel",
          "rule",
          "table",
          "mediaSingle",
          "mediaGroup",
          "expand",
          "blockCard",
          "embedCard",
          "taskList",
          "decisionList",
          "extension",
          "bodiedExtension",
          "layoutSection");

  private static final Map<String, Set<String>> CONTENT =
      Map.ofEntries(
          Map.entry("doc", TOP),
          Map.entry("paragraph", INLINE),
          Map.entry("heading", INLINE),
          Map.entry("caption", INLINE),
          Map.entry("taskItem", INLINE),
          Map.entry("decisionItem", INLINE),
          Map.entry("codeBlock", Set.of("text")),
          Map.entry("bulletList", Set.of("listItem")),
          Map.entry("orderedList", Set.of("listItem")),
          Map.entry("listItem", LISTED),
          Map.entry("taskList", Set.of("taskItem", "taskList")),
          Map.entry("decisionList", Set.of("decisionItem")),
          Map.entry("blockquote", QUOTED),
          Map.entry("panel", PANELLED),
          Map.entry("expand", TOP),
          Map.entry("nestedExpand", QUOTED),
          Map.entry("table", Set.of("tableRow")),
          Map.entry("tableRow", Set.of("tableHeader", "tableCell")),
          Map.entry("tableHeader", CELL),
          Map.entry("tableCell", CELL),
          Map.entry("mediaSingle", Set.of("media", "caption")),
          Map.entry("mediaGroup", Set.of("media")),
          Map.entry("layoutSection", Set.of("layoutColumn")),
          Map.entry("layoutColumn", TOP),
          Map.entry("bodiedExtension", TOP));

  /** Nodes that mean nothing without content. */
  private static final Set<String> NEVER_EMPTY =
      Set.of("bulletList", "orderedList", "listItem", "table", "tableRow", "blockquote", "panel");

  private static final Set<String> MARKS =
      Set.of(
          "strong",
          "em",
          "code",
          "strike",
          "underline",
          "subsup",
          "link",
          "textColor",
          "backgroundColor",
          "border",
          "annotation",
          "alignment",
          "indentation",
          "breakout");

  private AdfSchema() {}

  /** What is wrong with a document; nothing when the site takes it. */
  public static Optional<String> problem(JsonNode document) {
    if (!document.isObject()
        || !Nodes.type(document).equals("doc")
        || document.path("version").asInt(0) != 1
        || !document.path("content").isArray()) {
      return Optional.of("not a document of version 1");
    }
    return content(document);
  }

  private static Optional<String> content(JsonNode node) {
    String type = Nodes.type(node);
    JsonNode content = node.path("content");
    if (NEVER_EMPTY.contains(type) && content.isEmpty()) {
      return Optional.of(type + " without content");
    }
    Set<String> allowed = CONTENT.getOrDefault(type, Set.of());
    for (JsonNode child : content) {
      String childType = Nodes.type(child);
      if (!allowed.contains(childType)) {
        return Optional.of(childType + " in " + type);
      }
      Optional<String> wrong = child(child, childType).or(() -> content(child));
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> child(JsonNode node, String type) {
    for (JsonNode mark : node.path("marks")) {
      if (!MARKS.contains(Nodes.type(mark))) {
        return Optional.of("mark " + Nodes.type(mark));
      }
    }
    JsonNode attributes = node.path("attrs");
    boolean good =
        switch (type) {
          case "text" -> !node.path("text").asString("").isEmpty();
          case "heading" ->
              attributes.path("level").asInt(0) >= 1 && attributes.path("level").asInt(0) <= 6;
          case "mention" -> !attributes.path("id").asString("").isEmpty();
          case "panel" -> !attributes.path("panelType").asString("").isEmpty();
          case "inlineCard", "blockCard" -> attributes.has("url") || attributes.has("data");
          case "media", "mediaInline" -> attributes.has("id") || attributes.has("url");
          default -> true;
        };
    return good ? Optional.empty() : Optional.of(type + " without what it needs");
  }

  /** The plain text of a document: its text nodes, and a line break after each block. */
  public static String plainText(JsonNode document) {
    StringBuilder text = new StringBuilder();
    plain(document, text);
    return text.toString();
  }

  private static void plain(JsonNode node, StringBuilder text) {
    switch (Nodes.type(node)) {
      case "text" -> text.append(node.path("text").asString(""));
      case "hardBreak" -> text.append('\n');
      case "mention" -> text.append(node.path("attrs").path("text").asString(""));
      default -> {
        node.path("content").forEach(child -> plain(child, text));
        if (node.has("content") && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
          text.append('\n');
        }
      }
    }
  }
}
