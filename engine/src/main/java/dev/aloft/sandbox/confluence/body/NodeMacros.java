package dev.aloft.sandbox.confluence.body;

import static dev.aloft.sandbox.confluence.body.StorageText.element;
import static dev.aloft.sandbox.confluence.body.StorageText.macro;
import static dev.aloft.sandbox.confluence.body.StorageText.parameter;

import dev.aloft.sandbox.document.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Nodes that are macros in storage format: the other way of {@link MacroNodes}. */
final class NodeMacros {

  private static final Map<String, String> PANELS =
      Map.of("info", "info", "warning", "note", "error", "warning", "success", "tip");

  /** The parameter of an extension that holds a plain body. */
  private static final String PLAIN = "__bodyContent";

  private final DocumentToStorage blocks;

  NodeMacros(DocumentToStorage blocks) {
    this.blocks = blocks;
  }

  Markup of(JsonNode node) {
    JsonNode attributes = node.path("attrs");
    return switch (Nodes.type(node)) {
      case "codeBlock" -> code(node);
      case "panel" -> {
        String type = attributes.path("panelType").asString("");
        String name = PANELS.getOrDefault(type, "");
        if (name.isEmpty()) {
          throw DocumentToStorage.impossible("a panel of the type " + type);
        }
        yield macro(name, List.of(body(node)));
      }
      case "expand", "nestedExpand" -> {
        String title = attributes.path("title").asString("");
        yield macro(
            "expand",
            title.isEmpty() ? List.of(body(node)) : List.of(parameter("title", title), body(node)));
      }
      case "extension" -> extension(node, List.of());
      case "bodiedExtension" -> extension(node, List.of(body(node)));
      default -> throw DocumentToStorage.impossible("the node " + Nodes.type(node));
    };
  }

  private Markup body(JsonNode node) {
    return element("ac:rich-text-body", blocks.blocks(node.path("content")));
  }

  private static Markup code(JsonNode node) {
    StringBuilder text = new StringBuilder();
    node.path("content").forEach(part -> text.append(part.path("text").asString("")));
    String language = node.path("attrs").path("language").asString("");
    List<Markup> parts = new ArrayList<>();
    if (!language.isEmpty()) {
      parts.add(parameter("language", language));
    }
    parts.add(StorageText.words("ac:plain-text-body", text.toString()));
    return macro("code", parts);
  }

  /** A macro that a document keeps as an extension; other extensions are an app's own. */
  static Markup extension(JsonNode node, List<? extends Markup> body) {
    JsonNode attributes = node.path("attrs");
    if (!attributes.path("extensionType").asString("").equals(MacroNodes.TYPE)) {
      throw DocumentToStorage.impossible("an extension that is no macro");
    }
    JsonNode about = attributes.path("parameters").path("macroMetadata");
    List<Markup> parts = new ArrayList<>();
    List<Markup> plain = new ArrayList<>();
    attributes
        .path("parameters")
        .path("macroParams")
        .properties()
        .forEach(one -> {
          String value = one.getValue().path("value").asString("");
          if (one.getKey().equals(PLAIN)) {
            plain.add(StorageText.words("ac:plain-text-body", value));
          } else {
            parts.add(parameter(one.getKey(), value));
          }
        });
    parts.addAll(plain);
    parts.addAll(body);
    return element(
        "ac:structured-macro",
        List.of(
            "ac:name", attributes.path("extensionKey").asString(""),
            "ac:schema-version", about.path("schemaVersion").path("value").asString("1"),
            "ac:macro-id", about.path("macroId").path("value").asString("")),
        parts);
  }
}
