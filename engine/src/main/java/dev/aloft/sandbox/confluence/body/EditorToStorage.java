package dev.aloft.sandbox.confluence.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the editor of a Data Center holds, in storage format: the way back of {@link EditorView}.
 */
public final class EditorToStorage {

  /**
   * A text in storage format.
   *
   * @throws Refusal 400 where it is not well-formed
   */
  public String of(String editor) {
    return StorageText.of(all(Storage.read(editor).children()));
  }

  private List<Markup> all(List<Markup> children) {
    return children.stream()
        .map(child -> child instanceof Markup.Element element ? element(element) : child)
        .toList();
  }

  static Set<String> classes(Markup.Element element) {
    return Set.copyOf(
        List.of(element.attribute("class").strip().split("\\s+", -1)).stream().distinct().toList());
  }

  private Markup element(Markup.Element element) {
    Set<String> classes = classes(element);
    return switch (element.name()) {
      case "table" -> classes.contains("wysiwyg-macro") ? macro(element) : plain(element);
      case "img" -> image(element, classes);
      case "a" ->
          classes.contains("confluence-link")
              ? EditorLink.read(element, this::all)
              : plain(element);
      case "ul" ->
          classes.contains("inline-task-list")
              ? StorageText.element("ac:task-list", element.elements().map(this::task).toList())
              : plain(element);
      case "div" -> div(element, classes);
      case "span" -> span(element, classes);
      default -> plain(element);
    };
  }

  private Markup plain(Markup.Element element) {
    return new Markup.Element(element.name(), element.attributes(), all(element.children()));
  }

  private Markup image(Markup.Element element, Set<String> classes) {
    if (classes.contains("editor-inline-macro")) {
      return macro(element);
    }
    if (classes.contains("emoticon")) {
      return StorageText.element(
          "ac:emoticon", List.of("ac:name", element.attribute("data-emoticon-name")), List.of());
    }
    return EditorImage.read(element, classes);
  }

  private Markup div(Markup.Element element, Set<String> classes) {
    if (classes.contains("contentLayout2")) {
      return StorageText.element("ac:layout", all(element.children()));
    }
    if (classes.contains("columnLayout")) {
      return StorageText.element(
          "ac:layout-section",
          List.of("ac:type", element.attribute("data-layout")),
          all(element.children()));
    }
    if (classes.contains("cell")) {
      return StorageText.element(
          "ac:layout-cell",
          element.elements().flatMap(inner -> all(inner.children()).stream()).toList());
    }
    return plain(element);
  }

  private Markup span(Markup.Element element, Set<String> classes) {
    if (classes.contains("text-placeholder")) {
      return StorageText.element(
          "ac:placeholder",
          List.of("ac:type", element.attribute("data-placeholder-type")),
          all(element.children()));
    }
    if (classes.contains("inline-comment-marker")) {
      return StorageText.element(
          "ac:inline-comment-marker",
          List.of("ac:ref", element.attribute("data-ref")),
          all(element.children()));
    }
    return plain(element);
  }

  private Markup task(Markup.Element item) {
    String done = classes(item).contains("checked") ? "complete" : "incomplete";
    List<Markup> parts = new ArrayList<>();
    Stream.of("id", "uuid")
        .filter(one -> !item.attribute("data-inline-task-" + one).isEmpty())
        .forEach(one ->
            parts.add(
                StorageText.words("ac:task-" + one, item.attribute("data-inline-task-" + one))));
    parts.add(StorageText.words("ac:task-status", done));
    parts.add(StorageText.element("ac:task-body", all(item.children())));
    return StorageText.element("ac:task", parts);
  }

  private Markup macro(Markup.Element element) {
    List<Markup> parts = new ArrayList<>();
    String usual = element.attribute("data-macro-default-parameter");
    if (!usual.isEmpty()) {
      parts.add(
          new Markup.Element(
              "ac:parameter", Map.of("ac:name", ""), List.of(new Markup.Text(usual))));
    }
    parameters(element.attribute("data-macro-parameters"))
        .forEach((name, value) -> parts.add(StorageText.parameter(name, value)));
    element
        .deep()
        .filter(one -> classes(one).contains("wysiwyg-macro-body"))
        .findFirst()
        .ifPresent(body -> parts.add(body(element, body)));
    return StorageText.element(
        "ac:structured-macro",
        List.of(
            "ac:name", element.attribute("data-macro-name"),
            "ac:schema-version", element.attribute("data-macro-schema-version"),
            "ac:macro-id", element.attribute("data-macro-id")),
        parts);
  }

  private Markup body(Markup.Element macro, Markup.Element body) {
    return macro.attribute("data-macro-body-type").equals("PLAIN_TEXT")
        ? StorageText.words("ac:plain-text-body", body.text())
        : StorageText.element("ac:rich-text-body", all(body.children()));
  }

  /**
   * {@code name=value|name=value}, with a backslash before each of the signs that mean themselves.
   */
  private static Map<String, String> parameters(String text) {
    Map<String, String> all = new LinkedHashMap<>();
    StringBuilder name = new StringBuilder();
    StringBuilder value = new StringBuilder();
    StringBuilder at = name;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign == '\\' && i + 1 < text.length()) {
        at.append(text.charAt(++i));
      } else if (sign == '=' && at == name) {
        at = value;
      } else if (sign == '|') {
        all.put(name.toString(), value.toString());
        name.setLength(0);
        value.setLength(0);
        at = name;
      } else {
        at.append(sign);
      }
    }
    if (!name.isEmpty()) {
      all.put(name.toString(), value.toString());
    }
    return all;
  }
}
