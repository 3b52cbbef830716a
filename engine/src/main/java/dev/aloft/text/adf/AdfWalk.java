package dev.aloft.text.adf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Goes through a document of the Atlassian Document Format in reading order. Total: nodes that are
 * not known are gone through for the words inside them, and what is not a document says nothing.
 *
 * <p>Node types and attributes: "Atlassian Document Format" and its node pages at
 * developer.atlassian.com.
 */
public final class AdfWalk {

  private static final Set<String> INLINE =
      Set.of(
          "text",
          "mention",
          "emoji",
          "inlineCard",
          "status",
          "date",
          "hardBreak",
          "placeholder",
          "mediaInline",
          "inlineExtension");

  private final AdfSink sink;

  private AdfWalk(AdfSink sink) {
    this.sink = sink;
  }

  /** Tells a sink everything that a node and the nodes in it say. */
  public static void walk(JsonNode node, AdfSink sink) {
    new AdfWalk(sink).node(node);
  }

  private void node(JsonNode node) {
    String type = node.path("type").asString("");
    JsonNode attributes = node.path("attrs");
    boolean block = !INLINE.contains(type);
    if (block) {
      sink.lineBreak();
      sink.enter(type);
    }
    switch (type) {
      case "text" -> sink.text(node.path("text").asString(""));
      case "hardBreak", "rule" -> sink.lineBreak();
      case "mention" ->
          sink.mention(attributes.path("id").asString(""), attributes.path("text").asString(""));
      case "emoji" -> emoji(attributes);
      case "inlineCard", "blockCard", "embedCard" -> card(attributes);
      case "media", "mediaInline" -> media(attributes);
      case "date" -> sink.text(day(attributes.path("timestamp").asString("")));
      case "expand", "nestedExpand" -> {
        sink.text(attributes.path("title").asString(""));
        sink.lineBreak();
      }
      // Of a status, a placeholder, an extension or something unknown, the words are here.
      default -> sink.text(attributes.path("text").asString(""));
    }
    String linkBefore = "";
    for (JsonNode child : node.path("content").values()) {
      node(child);
      String link = link(child);
      // A link whose words have several styles is several nodes.
      if (!link.equals(linkBefore) && !link.isEmpty()) {
        sink.link(link);
      }
      linkBefore = link;
    }
    if (block) {
      sink.lineBreak();
    }
  }

  private static String link(JsonNode node) {
    for (JsonNode mark : node.path("marks").values()) {
      if (mark.path("type").asString("").equals("link")) {
        return mark.path("attrs").path("href").asString("");
      }
    }
    return "";
  }

  private void emoji(JsonNode attributes) {
    String shortName = attributes.path("shortName").asString("");
    sink.emoji(shortName, attributes.path("text").asString(shortName));
  }

  private void card(JsonNode attributes) {
    JsonNode given = attributes.path("url");
    String url =
        given.isString() ? given.asString("") : attributes.path("data").path("url").asString("");
    if (!url.isEmpty()) {
      sink.text(url);
      sink.link(url);
    }
  }

  private void media(JsonNode attributes) {
    boolean external = attributes.path("type").asString("").equals("external");
    sink.media(attributes.path(external ? "url" : "alt").asString(""));
  }

  private static String day(String milliseconds) {
    try {
      return Instant.ofEpochMilli(Long.parseLong(milliseconds))
          .atZone(ZoneOffset.UTC)
          .toLocalDate()
          .toString();
    } catch (NumberFormatException | DateTimeException e) {
      return milliseconds;
    }
  }
}
