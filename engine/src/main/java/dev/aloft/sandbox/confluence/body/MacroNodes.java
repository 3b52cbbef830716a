package dev.aloft.sandbox.confluence.body;

import dev.aloft.sandbox.document.Nodes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Macros as nodes: those that a document has nodes for, any other as an extension. */
final class MacroNodes {

  /** Where the product's own documents say that an extension is a macro. */
  static final String TYPE = "com.atlassian.confluence.macro.core";

  /** The panels that the product's editor makes of these macros. */
  private static final Map<String, String> PANELS =
      Map.of("info", "info", "note", "warning", "warning", "error", "tip", "success");

  private static final Set<String> INLINE = Set.of("status", "anchor");

  private final StorageToDocument blocks;

  MacroNodes(StorageToDocument blocks) {
    this.blocks = blocks;
  }

  static boolean isMacro(Markup.Element element) {
    return element.name().equals("ac:structured-macro") || element.name().equals("ac:macro");
  }

  static boolean isBlock(Markup.Element element) {
    return isMacro(element) && !INLINE.contains(element.attribute("ac:name"));
  }

  ObjectNode of(Markup.Element macro) {
    String name = macro.attribute("ac:name");
    String title = macro.parameter("title");
    if (name.equals("code") || name.equals("noformat")) {
      String text = macro.child("ac:plain-text-body").map(Markup.Element::text).orElse("");
      return code(text, macro.parameter("language"));
    }
    if (PANELS.containsKey(name) && title.isEmpty()) {
      ObjectNode panel = Nodes.node("panel", body(macro));
      Nodes.attributes(panel).put("panelType", PANELS.get(name));
      return panel;
    }
    if (name.equals("expand")) {
      ObjectNode expand = Nodes.node("expand", body(macro));
      Nodes.attributes(expand).put("title", title);
      return expand;
    }
    if (macro.child("ac:rich-text-body").isPresent()) {
      return extension(Nodes.node("bodiedExtension", body(macro)), macro);
    }
    return extension(Nodes.node("extension"), macro);
  }

  private List<JsonNode> body(Markup.Element macro) {
    return macro
        .child("ac:rich-text-body")
        .map(blocks::filled)
        .orElse(List.of(Nodes.node("paragraph")));
  }

  static ObjectNode code(String text, String language) {
    ObjectNode block =
        Nodes.node("codeBlock", text.isEmpty() ? List.of() : List.of(Nodes.text(text, List.of())));
    if (!language.isEmpty()) {
      Nodes.attributes(block).put("language", language);
    }
    return block;
  }

  static ObjectNode extension(ObjectNode node, Markup.Element macro) {
    ObjectNode attributes = Nodes.attributes(node);
    attributes.put("layout", "default");
    attributes.put("extensionType", TYPE);
    attributes.put("extensionKey", macro.attribute("ac:name"));
    ObjectNode parameters = attributes.putObject("parameters");
    ObjectNode values = parameters.putObject("macroParams");
    macro
        .elements()
        .forEach(one -> {
          switch (one.name()) {
            case "ac:parameter" -> {
              if (one.elements().findAny().isPresent()) {
                throw StorageToDocument.impossible("a macro's parameter that refers to something");
              }
              values.putObject(one.attribute("ac:name")).put("value", one.text());
            }
            case "ac:plain-text-body" -> values.putObject("__bodyContent").put("value", one.text());
            case "ac:rich-text-body" -> {
              // It is the node's content.
            }
            default -> throw StorageToDocument.impossible("<" + one.name() + "> in a macro");
          }
        });
    ObjectNode about = parameters.putObject("macroMetadata");
    about.putObject("macroId").put("value", macro.attribute("ac:macro-id"));
    about.putObject("schemaVersion").put("value", macro.attribute("ac:schema-version"));
    return node;
  }
}
