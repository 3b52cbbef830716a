package dev.aloft.sandbox.confluence.body;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes storage format: the other way of {@link Storage}. */
final class StorageText {

  /** What the product keeps as character data of its own. */
  private static final List<String> PLAIN =
      List.of("ac:plain-text-body", "ac:plain-text-link-body");

  private StorageText() {}

  /** Pieces one after the other. */
  static String of(List<? extends Markup> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> write(piece, text));
    return text.toString();
  }

  /** An element without attributes. */
  static Markup.Element element(String name, List<? extends Markup> children) {
    return new Markup.Element(name, Map.of(), List.copyOf(children));
  }

  /**
   * An element with attributes, whose names and values alternate; those without value are left out.
   */
  static Markup.Element element(
      String name, List<String> attributes, List<? extends Markup> children) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < attributes.size(); i += 2) {
      if (!attributes.get(i + 1).isEmpty()) {
        map.put(attributes.get(i), attributes.get(i + 1));
      }
    }
    return new Markup.Element(name, map, List.copyOf(children));
  }

  /** An element with nothing but words in it. */
  static Markup.Element words(String name, String words) {
    return element(name, List.of(new Markup.Text(words)));
  }

  /** A macro; {@code parts} are its parameters and its body. */
  static Markup.Element macro(String name, List<? extends Markup> parts) {
    return element(
        "ac:structured-macro", List.of("ac:name", name, "ac:schema-version", "1"), parts);
  }

  /** A parameter of a macro. */
  static Markup.Element parameter(String name, String value) {
    return element("ac:parameter", List.of("ac:name", name), List.of(new Markup.Text(value)));
  }

  private static void write(Markup piece, StringBuilder text) {
    switch (piece) {
      case Markup.Text(var words) -> text.append(escaped(words));
      case Markup.Element element -> {
        text.append('<').append(element.name());
        element
            .attributes()
            .forEach((name, value) ->
                text.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(escaped(value).replace("\"", "&quot;"))
                    .append('"'));
        if (element.children().isEmpty()) {
          text.append(" />");
          return;
        }
        text.append('>');
        if (PLAIN.contains(element.name())) {
          text.append("<![CDATA[")
              .append(element.text().replace("]]>", "]]]]><![CDATA[>"))
              .append("]]>");
        } else {
          element.children().forEach(child -> write(child, text));
        }
        text.append("</").append(element.name()).append('>');
      }
    }
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
