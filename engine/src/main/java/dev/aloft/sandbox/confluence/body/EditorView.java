package dev.aloft.sandbox.confluence.body;

import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Storage format as the editor of a Data Center holds it: XHTML in which macros are tables and
 * images, and links and images say in attributes what they mean. {@link EditorToStorage} leads
 * back. Classes and attributes are those that pages in the product's editor show; what stands there
 * only for the eye (addresses of icons, placeholders of macros) is left out.
 */
public final class EditorView {

  /**
   * A text in the editor's format.
   *
   * @throws Refusal 501 for elements and parameters that stand for nothing in it
   */
  public String of(String storage) {
    return StorageText.of(all(Storage.read(storage).children()));
  }

  private static Refusal impossible(String what) {
    return Refusal.of(501, "The sandbox does not show " + what + " in the editor's format.");
  }

  private List<Markup> all(List<Markup> children) {
    return children.stream()
        .map(child -> child instanceof Markup.Element element ? element(element) : child)
        .toList();
  }

  private Markup element(Markup.Element element) {
    return switch (element.name()) {
      case "ac:structured-macro" -> macro(element);
      case "ac:link" -> new EditorLink(element).shown(this::all);
      case "ac:image" -> EditorImage.shown(element);
      case "ac:emoticon" -> emoticon(element);
      case "ac:task-list" ->
          div(
              "ul",
              Map.of("class", "inline-task-list"),
              element.elements().map(this::task).toList());
      case "ac:layout" -> div("div", Map.of("class", "contentLayout2"), all(element.children()));
      case "ac:layout-section" -> {
        String type = element.attribute("ac:type");
        yield div(
            "div",
            ordered("class", "columnLayout " + type, "data-layout", type),
            all(element.children()));
      }
      case "ac:layout-cell" ->
          div(
              "div",
              ordered("class", "cell", "data-type", "normal"),
              List.of(div("div", Map.of("class", "innerCell"), all(element.children()))));
      case "ac:placeholder" ->
          div(
              "span",
              ordered(
                  "class",
                  "text-placeholder",
                  "data-placeholder-type",
                  element.attribute("ac:type")),
              all(element.children()));
      case "ac:inline-comment-marker" ->
          div(
              "span",
              ordered("class", "inline-comment-marker", "data-ref", element.attribute("ac:ref")),
              all(element.children()));
      default -> {
        if (element.name().startsWith("ac:") || element.name().startsWith("ri:")) {
          throw impossible("<" + element.name() + ">");
        }
        yield new Markup.Element(element.name(), element.attributes(), all(element.children()));
      }
    };
  }

  /** Attributes in order; those without value are left out. */
  static Map<String, String> ordered(String... namesAndValues) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (!namesAndValues[i + 1].isEmpty()) {
        attributes.put(namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return attributes;
  }

  private static Markup.Element div(
      String name, Map<String, String> attributes, List<? extends Markup> children) {
    return new Markup.Element(name, attributes, List.copyOf(children));
  }

  private Markup task(Markup.Element task) {
    String done = task.child("ac:task-status").map(Markup.Element::text).orElse("");
    return div(
        "li",
        ordered(
            "class", done.equals("complete") ? "checked" : "",
            "data-inline-task-id", task.child("ac:task-id").map(Markup.Element::text).orElse(""),
            "data-inline-task-uuid",
                task.child("ac:task-uuid").map(Markup.Element::text).orElse("")),
        task.child("ac:task-body").map(body -> all(body.children())).orElse(List.of()));
  }

  private static Markup emoticon(Markup.Element element) {
    String name = element.attribute("ac:name");
    if (element.attributes().size() != 1 || name.isEmpty()) {
      throw impossible("an emoticon with other attributes than its name");
    }
    return div(
        "img",
        ordered("class", "emoticon emoticon-" + name, "data-emoticon-name", name),
        List.of());
  }

  private Markup macro(Markup.Element macro) {
    Optional<Markup.Element> rich = macro.child("ac:rich-text-body");
    Optional<Markup.Element> plain = macro.child("ac:plain-text-body");
    boolean bodiless = rich.isEmpty() && plain.isEmpty();
    Map<String, String> attributes =
        ordered(
            "class", bodiless ? "editor-inline-macro" : "wysiwyg-macro",
            "data-macro-name", macro.attribute("ac:name"),
            "data-macro-id", macro.attribute("ac:macro-id"),
            "data-macro-schema-version", macro.attribute("ac:schema-version"),
            "data-macro-default-parameter", macro.parameter(""),
            "data-macro-parameters", parameters(macro),
            "data-macro-body-type",
                rich.isPresent() ? "RICH_TEXT" : plain.isPresent() ? "PLAIN_TEXT" : "NONE");
    if (bodiless) {
      return div("img", attributes, List.of());
    }
    List<? extends Markup> inside =
        rich.isPresent()
            ? all(rich.get().children())
            : List.of(StorageText.words("pre", plain.map(Markup.Element::text).orElse("")));
    Markup cell = div("td", Map.of("class", "wysiwyg-macro-body"), inside);
    Markup row = StorageText.element("tr", List.of(cell));
    return div("table", attributes, List.of(StorageText.element("tbody", List.of(row))));
  }

  private static String parameters(Markup.Element macro) {
    List<String> all = new ArrayList<>();
    macro
        .elements()
        .filter(one -> one.name().equals("ac:parameter"))
        .forEach(one -> {
          if (one.elements().findAny().isPresent()) {
            throw impossible("a macro whose parameters refer to something");
          }
          if (!one.attribute("ac:name").isEmpty()) {
            all.add(escaped(one.attribute("ac:name")) + "=" + escaped(one.text()));
          }
        });
    return String.join("|", all);
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\\\|=]", "\\\\$0");
  }
}
