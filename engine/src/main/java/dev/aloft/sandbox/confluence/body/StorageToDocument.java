package dev.aloft.sandbox.confluence.body;

import dev.aloft.sandbox.document.Nodes;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Storage format as a document. What the two formats have in common is converted; a macro that has
 * no node of its own becomes an extension, as in the product's own documents; anything else is
 * refused with 501, so that nothing is lost unseen.
 */
public final class StorageToDocument {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "blockquote",
          "pre",
          "hr",
          "table",
          "ac:task-list",
          "ac:image",
          "ac:layout");

  /** How wide the columns of a layout's sections are, in hundredths of the whole. */
  private static final Map<String, List<Double>> WIDTHS =
      Map.of(
          "two_equal", List.of(50.0, 50.0),
          "two_left_sidebar", List.of(33.33, 66.66),
          "two_right_sidebar", List.of(66.66, 33.33),
          "three_equal", List.of(33.33, 33.33, 33.33),
          "three_with_sidebars", List.of(25.0, 50.0, 25.0));

  private static final Pattern ALIGN = Pattern.compile("text-align:\\s*(center|right)");
  private static final Pattern INDENT = Pattern.compile("margin-left:\\s*(\\d+)(\\.\\d+)?px");

  /** One step of indentation, in pixels. */
  static final int STEP = 30;

  private final Names names;
  private final Inlines inlines;
  private final MacroNodes macros;

  /** A conversion that asks for names here. */
  public StorageToDocument(Names names) {
    this.names = names;
    this.inlines = new Inlines(names);
    this.macros = new MacroNodes(this);
  }

  /**
   * The whole of a text.
   *
   * @throws Refusal 501 for what has no place in a document
   */
  public ObjectNode of(String storage) {
    return Nodes.doc(blocks(Storage.read(storage).children()));
  }

  static Refusal impossible(String what) {
    return Refusal.of(501, "The sandbox does not convert " + what + " to atlas_doc_format.");
  }

  /** Blocks; words between them become paragraphs. */
  List<JsonNode> blocks(List<Markup> children) {
    List<JsonNode> blocks = new ArrayList<>();
    List<Markup> words = new ArrayList<>();
    for (Markup child : children) {
      if (child instanceof Markup.Element element && isBlock(element)) {
        flush(words, blocks);
        block(element, blocks);
      } else {
        words.add(child);
      }
    }
    flush(words, blocks);
    return blocks;
  }

  private static boolean isBlock(Markup.Element element) {
    return BLOCKS.contains(element.name()) || MacroNodes.isBlock(element);
  }

  private void flush(List<Markup> words, List<JsonNode> blocks) {
    List<JsonNode> content = inlines.of(words);
    if (!content.isEmpty()) {
      blocks.add(Nodes.node("paragraph", content));
    }
    words.clear();
  }

  private void block(Markup.Element element, List<JsonNode> blocks) {
    switch (element.name()) {
      case "p" -> paragraph(element, blocks);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        ObjectNode heading = Nodes.node("heading", inlines.of(element.children()));
        Nodes.attributes(heading).put("level", element.name().charAt(1) - '0');
        blocks.add(marked(heading, element));
      }
      case "ul" -> blocks.add(list("bulletList", element));
      case "ol" -> {
        ObjectNode list = list("orderedList", element);
        String start = element.attribute("start");
        Nodes.attributes(list)
            .put("order", start.matches("\\d{1,9}") ? Integer.parseInt(start) : 1);
        blocks.add(list);
      }
      case "blockquote" -> blocks.add(Nodes.node("blockquote", filled(element)));
      case "pre" -> blocks.add(MacroNodes.code(element.text(), ""));
      case "hr" -> blocks.add(Nodes.node("rule"));
      case "table" -> blocks.add(new TableNodes(this).of(element));
      case "ac:task-list" -> blocks.add(tasks(element));
      case "ac:image" -> blocks.add(image(element));
      case "ac:layout" -> element.elements().forEach(section -> section(section, blocks));
      default -> blocks.add(macros.of(element));
    }
  }

  /** A paragraph ends where a block stands in it, and goes on behind it. */
  private void paragraph(Markup.Element element, List<JsonNode> blocks) {
    List<JsonNode> parts = blocks(element.children());
    if (parts.isEmpty()) {
      blocks.add(marked(Nodes.node("paragraph"), element));
    }
    for (JsonNode part : parts) {
      boolean own = part.path("type").asString("").equals("paragraph");
      blocks.add(own && part instanceof ObjectNode node ? marked(node, element) : part);
    }
  }

  private static ObjectNode marked(ObjectNode node, Markup.Element element) {
    String style = element.attribute("style");
    List<ObjectNode> marks = new ArrayList<>();
    Matcher align = ALIGN.matcher(style);
    if (align.find()) {
      marks.add(
          Nodes.mark("alignment", "align", align.group(1).equals("right") ? "end" : "center"));
    }
    Matcher indent = INDENT.matcher(style);
    if (indent.find()) {
      ObjectNode mark = Nodes.node("indentation");
      long steps = Math.clamp(Long.parseLong(indent.group(1)) / STEP, 1, 6);
      Nodes.attributes(mark).put("level", steps);
      marks.add(mark);
    }
    Nodes.marked(node, marks);
    return node;
  }

  /** The blocks in an element, which a document wants to have at least one. */
  List<JsonNode> filled(Markup.Element element) {
    List<JsonNode> blocks = blocks(element.children());
    return blocks.isEmpty() ? List.of(Nodes.node("paragraph")) : blocks;
  }

  private ObjectNode list(String type, Markup.Element element) {
    List<JsonNode> items = new ArrayList<>();
    element
        .elements()
        .forEach(item -> {
          if (!item.name().equals("li")) {
            throw impossible("<" + item.name() + "> in a list");
          }
          items.add(Nodes.node("listItem", filled(item)));
        });
    return Nodes.node(type, items);
  }

  private ObjectNode tasks(Markup.Element element) {
    List<JsonNode> items = new ArrayList<>();
    element
        .elements()
        .forEach(task -> {
          if (!task.name().equals("ac:task")) {
            throw impossible("<" + task.name() + "> in a list of tasks");
          }
          items.add(task(task));
        });
    ObjectNode list = Nodes.node("taskList", items);
    String first = element.elements().findFirst().map(StorageToDocument::taskId).orElse("");
    Nodes.attributes(list).put("localId", "list-" + first);
    return list;
  }

  private static String taskId(Markup.Element task) {
    return task.child("ac:task-uuid")
        .or(() -> task.child("ac:task-id"))
        .map(Markup.Element::text)
        .orElse("");
  }

  private ObjectNode task(Markup.Element task) {
    List<JsonNode> words =
        task.child("ac:task-body").map(body -> inlines.of(body.children())).orElse(List.of());
    ObjectNode item = Nodes.node("taskItem", words);
    boolean done =
        task.child("ac:task-status").map(Markup.Element::text).orElse("").equals("complete");
    Nodes.attributes(item).put("localId", taskId(task)).put("state", done ? "DONE" : "TODO");
    return item;
  }

  private ObjectNode image(Markup.Element image) {
    ObjectNode media = Nodes.node("media");
    ObjectNode attributes = Nodes.attributes(media);
    Optional<Markup.Element> file = image.child("ri:attachment");
    Optional<Markup.Element> url = image.child("ri:url");
    if (file.isPresent() && file.get().elements().findAny().isEmpty()) {
      Names.Media known =
          names
              .media(file.get().attribute("ri:filename"))
              .orElseThrow(() -> impossible("an image of a file that is not there"));
      attributes.put("type", "file").put("id", known.id()).put("collection", known.collection());
    } else if (url.isPresent()) {
      attributes.put("type", "external").put("url", url.get().attribute("ri:value"));
    } else {
      throw impossible("an image of a file of another page");
    }
    number(image, "ac:width", "width", attributes);
    number(image, "ac:height", "height", attributes);
    if (!image.attribute("ac:alt").isEmpty()) {
      attributes.put("alt", image.attribute("ac:alt"));
    }
    List<JsonNode> parts = new ArrayList<>();
    parts.add(media);
    image
        .child("ac:caption")
        .ifPresent(
            caption -> parts.add(Nodes.node("caption", inlines.of(unwrapped(caption).children()))));
    ObjectNode single = Nodes.node("mediaSingle", parts);
    Nodes.attributes(single).put("layout", layout(image.attribute("ac:align")));
    return single;
  }

  private static String layout(String align) {
    return switch (align) {
      case "left" -> "align-start";
      case "right" -> "align-end";
      default -> "center";
    };
  }

  private static Markup.Element unwrapped(Markup.Element element) {
    return element.child("p").orElse(element);
  }

  private static void number(
      Markup.Element element, String from, String to, ObjectNode attributes) {
    if (element.attribute(from).matches("\\d{1,6}")) {
      attributes.put(to, Integer.parseInt(element.attribute(from)));
    }
  }

  /** A section of one column is no section in a document. */
  private void section(Markup.Element section, List<JsonNode> blocks) {
    String type = section.attribute("ac:type");
    List<Markup.Element> cells = section.elements().toList();
    List<Double> widths = WIDTHS.getOrDefault(type, List.of());
    if (type.equals("single")) {
      cells.forEach(cell -> blocks.addAll(blocks(cell.children())));
      return;
    }
    if (widths.size() != cells.size()) {
      throw impossible("a layout's section of the type " + type);
    }
    List<JsonNode> columns = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      ObjectNode column = Nodes.node("layoutColumn", filled(cells.get(i)));
      Nodes.attributes(column).put("width", widths.get(i));
      columns.add(column);
    }
    blocks.add(Nodes.node("layoutSection", columns));
  }

  Inlines inlines() {
    return inlines;
  }
}
