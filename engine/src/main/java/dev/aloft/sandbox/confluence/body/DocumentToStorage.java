package dev.aloft.sandbox.confluence.body;

import static dev.aloft.sandbox.confluence.body.StorageText.element;

import dev.aloft.sandbox.document.Nodes;
import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A document in storage format: the other way of {@link StorageToDocument}. What is converted there
 * and back again is the same document; a node that storage format has no place for is refused with
 * 501, so that nothing is lost unseen.
 */
public final class DocumentToStorage {

  /** The types of a layout's sections by the widths of their columns, rounded. */
  private static final Map<List<Long>, String> SECTIONS =
      Map.of(
          List.of(50L, 50L), "two_equal",
          List.of(33L, 67L), "two_left_sidebar",
          List.of(67L, 33L), "two_right_sidebar",
          List.of(33L, 33L, 33L), "three_equal",
          List.of(25L, 50L, 25L), "three_with_sidebars");

  private final Names names;
  private final DocumentInlines inlines = new DocumentInlines();
  private final NodeMacros macros = new NodeMacros(this);

  /** A conversion that asks for names here. */
  public DocumentToStorage(Names names) {
    this.names = names;
  }

  /**
   * The whole of a document.
   *
   * @throws Refusal 400 where the text is no document, 501 for what has no place in storage format
   */
  public String of(String document) {
    JsonNode content = Adf.read(document).path("content");
    boolean laidOut = list(content).stream().anyMatch(DocumentToStorage::isSection);
    return StorageText.of(laidOut ? List.of(layout(list(content))) : blocks(content));
  }

  static Refusal impossible(String what) {
    return Refusal.of(501, "The sandbox does not convert " + what + " to storage.");
  }

  private static List<JsonNode> list(JsonNode content) {
    return StreamSupport.stream(content.spliterator(), false).toList();
  }

  private static boolean isSection(JsonNode node) {
    return Nodes.type(node).equals("layoutSection");
  }

  /** Blocks one after the other. */
  List<Markup> blocks(JsonNode content) {
    return list(content).stream().map(this::block).toList();
  }

  private Markup block(JsonNode node) {
    JsonNode content = node.path("content");
    return switch (Nodes.type(node)) {
      case "paragraph" -> styled("p", node);
      case "heading" -> styled("h" + node.path("attrs").path("level").asInt(1), node);
      case "bulletList" -> element("ul", items(content));
      case "orderedList" -> {
        int start = node.path("attrs").path("order").asInt(1);
        yield element("ol", List.of("start", start == 1 ? "" : "" + start), items(content));
      }
      case "blockquote" -> element("blockquote", blocks(content));
      case "rule" -> element("hr", List.of());
      case "table" -> new NodeTables(this).of(node);
      case "taskList" -> element("ac:task-list", tasks(content));
      case "mediaSingle" -> image(node);
      default -> macros.of(node);
    };
  }

  private Markup styled(String name, JsonNode node) {
    StringBuilder style = new StringBuilder();
    for (JsonNode mark : node.path("marks")) {
      JsonNode attributes = mark.path("attrs");
      switch (Nodes.type(mark)) {
        case "alignment" ->
            style
                .append("text-align: ")
                .append(attributes.path("align").asString("").equals("end") ? "right" : "center")
                .append(';');
        case "indentation" ->
            style
                .append("margin-left: ")
                .append(attributes.path("level").asInt(1) * StorageToDocument.STEP)
                .append(".0px;");
        default -> throw impossible("the mark " + Nodes.type(mark) + " of a block");
      }
    }
    return element(name, List.of("style", style.toString()), inlines.of(node.path("content")));
  }

  private List<Markup> items(JsonNode content) {
    return list(content).stream()
        .<Markup>map(item -> element("li", blocks(item.path("content"))))
        .toList();
  }

  private List<Markup> tasks(JsonNode content) {
    List<Markup> tasks = new ArrayList<>();
    for (JsonNode item : content) {
      if (!Nodes.type(item).equals("taskItem")) {
        throw impossible("the node " + Nodes.type(item) + " in a list of tasks");
      }
      JsonNode attributes = item.path("attrs");
      boolean done = attributes.path("state").asString("").equals("DONE");
      tasks.add(
          element(
              "ac:task",
              List.of(
                  StorageText.words("ac:task-id", "" + (tasks.size() + 1)),
                  StorageText.words("ac:task-uuid", attributes.path("localId").asString("")),
                  StorageText.words("ac:task-status", done ? "complete" : "incomplete"),
                  element("ac:task-body", inlines.of(item.path("content"))))));
    }
    return tasks;
  }

  private Markup image(JsonNode single) {
    JsonNode media = single.path("content").path(0);
    JsonNode attributes = media.path("attrs");
    List<Markup> parts = new ArrayList<>();
    if (attributes.path("type").asString("").equals("external")) {
      String url = attributes.path("url").asString("");
      parts.add(element("ri:url", List.of("ri:value", url), List.of()));
    } else {
      String file =
          names
              .fileOf(attributes.path("id").asString(""))
              .orElseThrow(() -> impossible("a file that is not there"));
      parts.add(element("ri:attachment", List.of("ri:filename", file), List.of()));
    }
    JsonNode caption = single.path("content").path(1);
    if (Nodes.type(caption).equals("caption")) {
      parts.add(element("ac:caption", List.of(element("p", inlines.of(caption.path("content"))))));
    }
    List<String> about =
        List.of(
            "ac:align", align(single.path("attrs").path("layout").asString("center")),
            "ac:width", attributes.path("width").asString(""),
            "ac:height", attributes.path("height").asString(""),
            "ac:alt", attributes.path("alt").asString(""));
    return element("ac:image", about, parts);
  }

  private static String align(String layout) {
    return switch (layout) {
      case "align-start" -> "left";
      case "align-end" -> "right";
      case "center" -> "center";
      default -> throw impossible("an image laid out " + layout);
    };
  }

  /**
   * Where there are sections, everything is in one; what stands beside them in one of one column.
   */
  private Markup layout(List<JsonNode> nodes) {
    List<Markup> sections = new ArrayList<>();
    List<Markup> beside = new ArrayList<>();
    for (JsonNode node : nodes) {
      if (isSection(node)) {
        single(beside, sections);
        sections.add(section(node));
      } else {
        beside.add(block(node));
      }
    }
    single(beside, sections);
    return element("ac:layout", sections);
  }

  private static void single(List<Markup> beside, List<Markup> sections) {
    if (!beside.isEmpty()) {
      List<Markup> cell = List.of(element("ac:layout-cell", beside));
      sections.add(element("ac:layout-section", List.of("ac:type", "single"), cell));
      beside.clear();
    }
  }

  private Markup section(JsonNode node) {
    List<JsonNode> columns = list(node.path("content"));
    List<Long> widths =
        columns.stream()
            .map(column -> Math.round(column.path("attrs").path("width").asDouble(0)))
            .toList();
    String type = SECTIONS.getOrDefault(widths, "");
    if (type.isEmpty()) {
      throw impossible("a section with columns of other widths than the product's");
    }
    return element(
        "ac:layout-section",
        List.of("ac:type", type),
        columns.stream()
            .map(column -> element("ac:layout-cell", blocks(column.path("content"))))
            .toList());
  }
}
