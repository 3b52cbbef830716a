package dev.aloft.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A rough check of rich-text documents, written apart from the sandbox's own: known node types, and
 * which nodes may stand in which.
 */
public final class AdfCheck {

  private static final Set<String> INLINE =
      Set.of(
          "text", "hardBreak", "mention", "emoji", "inlineCard", "date", "status", "mediaInline");
  private static final Set<String> BLOCKS =
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
          "taskList",
          "decisionList");
  private static final Set<String> CELL_BLOCKS =
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
          "taskList",
          "decisionList");

  private static final Map<String, Set<String>> CHILDREN =
      Map.ofEntries(
          Map.entry("doc", BLOCKS),
          Map.entry("paragraph", INLINE),
          Map.entry("heading", INLINE),
          Map.entry("codeBlock", Set.of("text")),
          Map.entry("bulletList", Set.of("listItem")),
          Map.entry("orderedList", Set.of("listItem")),
          Map.entry(
              "listItem",
              Set.of(
                  "paragraph",
                  "bulletList",
                  "orderedList",
                  "codeBlock",
                  "mediaSingle",
                  "mediaGroup",
                  "taskList")),
          Map.entry(
              "blockquote",
              Set.of(
                  "paragraph",
                  "bulletList",
                  "orderedList",
                  "codeBlock",
                  "mediaSingle",
                  "mediaGroup")),
          Map.entry(
              "panel",
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
                  "decisionList")),
          Map.entry("table", Set.of("tableRow")),
          Map.entry("tableRow", Set.of("tableHeader", "tableCell")),
          Map.entry("tableHeader", CELL_BLOCKS),
          Map.entry("tableCell", CELL_BLOCKS));

  private AdfCheck() {}

  /** What is wrong with a document. */
  public static List<String> check(JsonNode document) {
    List<String> wrong = new ArrayList<>();
    if (!document.path("type").asString("").equals("doc")
        || document.path("version").asInt(0) != 1
        || !document.path("content").isArray()) {
      wrong.add("not a document: " + document);
      return wrong;
    }
    walk(document, "doc", wrong);
    return wrong;
  }

  private static void walk(JsonNode node, String path, List<String> wrong) {
    String type = node.path("type").asString("");
    Set<String> allowed = CHILDREN.get(type);
    for (JsonNode child : node.path("content")) {
      String childType = child.path("type").asString("");
      if (allowed != null && !allowed.contains(childType)) {
        wrong.add(path + " holds a " + childType);
      }
      if (childType.equals("text") && child.path("text").asString("").isEmpty()) {
        wrong.add(path + " holds an empty text");
      }
      if (type.equals("codeBlock") && child.has("marks")) {
        wrong.add(path + " holds marked text");
      }
      walk(child, path + "/" + childType, wrong);
    }
  }
}
