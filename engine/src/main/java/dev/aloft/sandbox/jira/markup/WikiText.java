package dev.aloft.sandbox.jira.markup;

import dev.aloft.sandbox.document.Nodes;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The inline nodes of a document as wiki markup, escaped where text would read as markup. */
final class WikiText {

  private static final Pattern LINE_START =
      Pattern.compile("(?m)^(\\s*)(?:(?=(?:[*#]+|-)\\s)|(?=-{4,}\\s*$)|(?=\\|))");
  private static final Pattern WORD_START = Pattern.compile("(?m)^(\\s*(?:h[1-6]|bq))\\.(?=\\s)");

  private WikiText() {}

  /** The inline children of a node. */
  static String inlines(JsonNode parent) {
    StringBuilder wiki = new StringBuilder();
    for (JsonNode node : parent.path("content")) {
      inline(node, wiki);
    }
    return wiki.toString();
  }

  private static void inline(JsonNode node, StringBuilder wiki) {
    JsonNode attributes = node.path("attrs");
    switch (Nodes.type(node)) {
      case "text" -> text(node, wiki);
      case "hardBreak" -> wiki.append('\n');
      case "mention" ->
          wiki.append("[~accountid:").append(attributes.path("id").asString("")).append(']');
      case "emoji" ->
          wiki.append(attributes.path("text").asString(attributes.path("shortName").asString("")));
      case "inlineCard" -> wiki.append('[').append(attributes.path("url").asString("")).append(']');
      case "status" -> wiki.append('*').append(attributes.path("text").asString("")).append('*');
      case "date" -> wiki.append(attributes.path("timestamp").asString(""));
      case "mediaInline" ->
          wiki.append("[^").append(attributes.path("alt").asString("")).append(']');
      default -> wiki.append(escape(node.path("text").asString("")));
    }
  }

  private static void text(JsonNode node, StringBuilder wiki) {
    String raw = node.path("text").asString("");
    String text = null;
    String open = "";
    String close = "";
    String link = "";
    String title = "";
    for (JsonNode mark : node.path("marks")) {
      JsonNode attributes = mark.path("attrs");
      switch (Nodes.type(mark)) {
        case "strong" -> {
          open = open + "{*}";
          close = "{*}" + close;
        }
        case "em" -> {
          open = open + "{_}";
          close = "{_}" + close;
        }
        case "strike" -> {
          open = open + "{-}";
          close = "{-}" + close;
        }
        case "underline" -> {
          open = open + "{+}";
          close = "{+}" + close;
        }
        case "subsup" -> {
          String marker = attributes.path("type").asString("").equals("sub") ? "{~}" : "{^}";
          open = open + marker;
          close = marker + close;
        }
        case "textColor" -> {
          open = open + "{color:" + attributes.path("color").asString("") + "}";
          close = "{color}" + close;
        }
        case "code" -> text = "{{" + escape(raw) + "}}";
        case "link" -> {
          link = attributes.path("href").asString("");
          title = attributes.path("title").asString("");
        }
        default -> {
          // Annotations, alignment and the like have no markup; the text is kept.
        }
      }
    }
    if (text == null) {
      text = link.equals(raw) ? raw : escape(raw);
    }
    if (!link.isEmpty()) {
      String tip = title.isEmpty() ? "" : "|" + title;
      text =
          link.equals(raw) && tip.isEmpty()
              ? "[" + link + "]"
              : "[" + text + "|" + link + tip + "]";
    }
    wiki.append(open).append(text).append(close);
  }

  /** An image or file. */
  static String image(JsonNode media) {
    JsonNode attributes = media.path("attrs");
    String name = attributes.path("url").asString(attributes.path("alt").asString("unknown-file"));
    return "!" + name + "!";
  }

  /** Escapes what could open or close markup; a sign within a word stays as it is. */
  private static String escape(String text) {
    StringBuilder wiki = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inWord =
          i > 0
              && i + 1 < text.length()
              && Character.isLetterOrDigit(text.charAt(i - 1))
              && Character.isLetterOrDigit(text.charAt(i + 1));
      if (c == '\\') {
        // Two backslashes would be a line break, so one before a sign goes as an entity.
        wiki.append(beforeSign(text, i) ? "&#92;" : "\\");
        continue;
      }
      boolean escaped =
          switch (c) {
            case '{', '}', '[', ']', '|' -> true;
            case '&' -> i + 1 < text.length() && text.charAt(i + 1) == '#';
            case '!' -> i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1));
            case '*', '_', '-', '+', '^', '~' -> !inWord && !blankAround(text, i);
            case '?' -> i + 1 < text.length() && text.charAt(i + 1) == '?';
            default -> false;
          };
      if (escaped) {
        wiki.append('\\');
      }
      wiki.append(c);
    }
    return wiki.toString();
  }

  private static boolean beforeSign(String text, int at) {
    return at + 1 == text.length() || WikiInline.ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0;
  }

  private static boolean blankAround(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isWhitespace(text.charAt(at - 1))
        && Character.isWhitespace(text.charAt(at + 1));
  }

  /** Escapes list markers, bars, rules and the like where a line begins with them. */
  static String guardLineStarts(String wiki) {
    return WORD_START.matcher(LINE_START.matcher(wiki).replaceAll("$1\\\\")).replaceAll("$1\\\\.");
  }
}
