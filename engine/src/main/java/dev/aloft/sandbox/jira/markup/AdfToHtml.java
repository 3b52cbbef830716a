package dev.aloft.sandbox.jira.markup;

import dev.aloft.sandbox.web.Html;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Documents as HTML for people and for {@code renderedFields}. Whatever a document holds is
 * escaped: no text becomes markup.
 */
public final class AdfToHtml {

  private static final Map<String, String> BLOCKS =
      Map.ofEntries(
          Map.entry("paragraph", "p"),
          Map.entry("bulletList", "ul"),
          Map.entry("orderedList", "ol"),
          Map.entry("listItem", "li"),
          Map.entry("blockquote", "blockquote"),
          Map.entry("tableRow", "tr"),
          Map.entry("tableHeader", "th"),
          Map.entry("tableCell", "td"));

  private static final Map<String, String> MARKS =
      Map.of("strong", "b", "em", "em", "code", "tt", "strike", "del", "underline", "ins");

  private final StringBuilder html = new StringBuilder();

  private AdfToHtml() {}

  /** The HTML of a document. */
  public static String convert(JsonNode document) {
    AdfToHtml writer = new AdfToHtml();
    writer.children(document);
    return writer.html.toString();
  }

  private void children(JsonNode node) {
    node.path("content").forEach(this::node);
  }

  private void node(JsonNode node) {
    String type = node.path("type").asString("");
    String block = BLOCKS.get(type);
    JsonNode attributes = node.path("attrs");
    if (block != null) {
      element(block, "", node);
      return;
    }
    switch (type) {
      case "text" -> text(node);
      case "hardBreak" -> html.append("<br/>");
      case "rule" -> html.append("<hr/>");
      case "heading" -> element("h" + attributes.path("level").asInt(1), "", node);
      case "codeBlock" -> {
        html.append("<div class=\"code panel\"><div class=\"codeContent panelContent\"><pre>");
        children(node);
        html.append("</pre></div></div>");
      }
      case "panel" -> element("div", " class=\"panel\"", node);
      case "table" -> {
        html.append("<table class=\"confluenceTable\"><tbody>");
        children(node);
        html.append("</tbody></table>");
      }
      case "mention" -> mention(attributes);
      case "emoji" -> html.append(Html.escape(attributes.path("text").asString("")));
      case "status" ->
          html.append("<span>")
              .append(Html.escape(attributes.path("text").asString("")))
              .append("</span>");
      case "inlineCard" -> {
        String address = attributes.path("url").asString("");
        open(address);
        html.append(Html.escape(address)).append("</a>");
      }
      case "media", "mediaInline" ->
          html.append("<img alt=\"")
              .append(Html.escape(attributes.path("alt").asString("")))
              .append("\"/>");
      default -> children(node);
    }
  }

  private void element(String name, String attributes, JsonNode node) {
    html.append('<').append(name).append(attributes).append('>');
    children(node);
    html.append("</").append(name).append('>');
  }

  private void mention(JsonNode attributes) {
    String id = Html.escape(attributes.path("id").asString(""));
    String text = Html.escape(attributes.path("text").asString(""));
    html.append("<a href=\"/secure/ViewProfile.jspa?name=")
        .append(id)
        .append("\" class=\"user-hover\" rel=\"")
        .append(id)
        .append("\">")
        .append(text.isEmpty() ? id : text)
        .append("</a>");
  }

  private void text(JsonNode node) {
    StringBuilder after = new StringBuilder();
    for (JsonNode mark : node.path("marks")) {
      String type = mark.path("type").asString("");
      String name = MARKS.get(type);
      if (name != null) {
        html.append('<').append(name).append('>');
        after.insert(0, "</" + name + ">");
      } else if (type.equals("link")) {
        open(mark.path("attrs").path("href").asString(""));
        after.insert(0, "</a>");
      } else if (type.equals("subsup")) {
        String way = mark.path("attrs").path("type").asString("sub").equals("sup") ? "sup" : "sub";
        html.append('<').append(way).append('>');
        after.insert(0, "</" + way + ">");
      } else if (type.equals("textColor")) {
        html.append("<font color=\"")
            .append(Html.escape(mark.path("attrs").path("color").asString("")))
            .append("\">");
        after.insert(0, "</font>");
      }
    }
    html.append(Html.escape(node.path("text").asString("")).replace("\n", "<br/>")).append(after);
  }

  /** Opens a link to an address that cannot run anything. */
  private void open(String address) {
    boolean safe = address.matches("(?i)(https?|ftp|mailto):.*") || address.startsWith("/");
    html.append("<a href=\"").append(safe ? Html.escape(address) : "#").append("\">");
  }
}
