package dev.aloft.sandbox.confluence.body;

import static dev.aloft.sandbox.confluence.body.StorageText.element;
import static dev.aloft.sandbox.confluence.body.StorageText.parameter;

import dev.aloft.sandbox.document.Nodes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What stands within a line of a document, in storage format. */
final class DocumentInlines {

  private static final Map<String, String> MARKS =
      Map.of("strong", "strong", "em", "em", "underline", "u", "strike", "del", "code", "code");

  /** A line. */
  List<Markup> of(JsonNode content) {
    List<Markup> line = new ArrayList<>();
    for (JsonNode node : content) {
      Markup piece = piece(node);
      for (int i = node.path("marks").size() - 1; i >= 0; i--) {
        piece = marked(node.path("marks").path(i), piece);
      }
      line.add(piece);
    }
    return line;
  }

  private static Markup marked(JsonNode mark, Markup piece) {
    String type = Nodes.type(mark);
    JsonNode attributes = mark.path("attrs");
    List<Markup> inside = List.of(piece);
    return switch (type) {
      case "strong", "em", "underline", "strike", "code" ->
          element(MARKS.getOrDefault(type, ""), inside);
      case "subsup" -> element(attributes.path("type").asString("sub"), inside);
      case "textColor" ->
          element("span", List.of("style", "color: " + text(attributes, "color") + ";"), inside);
      case "link" -> element("a", List.of("href", text(attributes, "href")), inside);
      case "annotation" ->
          element("ac:inline-comment-marker", List.of("ac:ref", text(attributes, "id")), inside);
      default -> throw DocumentToStorage.impossible("the mark " + type);
    };
  }

  private static String text(JsonNode attributes, String name) {
    return attributes.path(name).asString("");
  }

  private static Markup piece(JsonNode node) {
    JsonNode attributes = node.path("attrs");
    return switch (Nodes.type(node)) {
      case "text" -> new Markup.Text(node.path("text").asString(""));
      case "hardBreak" -> element("br", List.of());
      case "mention" ->
          element(
              "ac:link",
              List.of(
                  element("ri:user", List.of("ri:account-id", text(attributes, "id")), List.of())));
      case "emoji" ->
          element(
              "ac:emoticon",
              List.of(
                  "ac:name", "blue-star",
                  "ac:emoji-shortname", text(attributes, "shortName"),
                  "ac:emoji-id", text(attributes, "id"),
                  "ac:emoji-fallback", text(attributes, "text")),
              List.of());
      case "placeholder" -> StorageText.words("ac:placeholder", text(attributes, "text"));
      case "date" -> element("time", List.of("datetime", day(attributes)), List.of());
      case "inlineCard" ->
          element(
              "a",
              List.of("href", text(attributes, "url"), "data-card-appearance", "inline"),
              List.of(new Markup.Text(text(attributes, "url"))));
      case "status" -> status(attributes);
      case "inlineExtension" -> NodeMacros.extension(node, List.of());
      default -> throw DocumentToStorage.impossible("the node " + Nodes.type(node));
    };
  }

  private static String day(JsonNode attributes) {
    String millis = text(attributes, "timestamp");
    if (!millis.matches("-?\\d{1,15}")) {
      throw DocumentToStorage.impossible("a date that is none");
    }
    return Instant.ofEpochMilli(Long.parseLong(millis))
        .atZone(ZoneOffset.UTC)
        .toLocalDate()
        .toString();
  }

  private static Markup status(JsonNode attributes) {
    String colour = text(attributes, "color");
    List<Markup> parameters = new ArrayList<>();
    parameters.add(parameter("title", text(attributes, "text")));
    if (!colour.equals("neutral") && !colour.isEmpty()) {
      parameters.add(
          parameter(
              "colour", colour.substring(0, 1).toUpperCase(Locale.ROOT) + colour.substring(1)));
    }
    return element(
        "ac:structured-macro",
        List.of(
            "ac:name", "status",
            "ac:schema-version", "1",
            "ac:macro-id", text(attributes, "localId")),
        parameters);
  }
}
