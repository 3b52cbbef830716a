package dev.aloft.sandbox.confluence.body;

import dev.aloft.sandbox.document.Nodes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands within a line of storage format, as nodes of a document. */
final class Inlines {

  private static final Map<String, String> MARKS =
      Map.ofEntries(
          Map.entry("strong", "strong"),
          Map.entry("b", "strong"),
          Map.entry("em", "em"),
          Map.entry("i", "em"),
          Map.entry("u", "underline"),
          Map.entry("s", "strike"),
          Map.entry("del", "strike"),
          Map.entry("code", "code"));

  private static final Map<String, String> COLOURS =
      Map.of(
          "red", "red", "yellow", "yellow", "green", "green", "blue", "blue", "purple", "purple");

  private static final Pattern HEX = Pattern.compile("(?<![-\\w])color:\\s*(#[0-9a-fA-F]{6})");
  private static final Pattern RGB =
      Pattern.compile("(?<![-\\w])color:\\s*rgb\\((\\d{1,3}),\\s*(\\d{1,3}),\\s*(\\d{1,3})\\)");

  private final Names names;

  Inlines(Names names) {
    this.names = names;
  }

  /** The nodes of a line; blanks at its ends say nothing. */
  List<JsonNode> of(List<Markup> children) {
    List<JsonNode> nodes = new ArrayList<>();
    add(children, List.of(), nodes);
    strip(nodes, true);
    strip(nodes, false);
    return nodes;
  }

  private static void strip(List<JsonNode> nodes, boolean start) {
    while (!nodes.isEmpty()) {
      int at = start ? 0 : nodes.size() - 1;
      if (!(nodes.get(at) instanceof ObjectNode node) || !node.has("text")) {
        return;
      }
      String text = node.path("text").asString("");
      String shorter =
          start ? text.replaceFirst("^[ \\t\\n\\r]+", "") : text.replaceFirst("[ \\t\\n\\r]+$", "");
      if (!shorter.isEmpty()) {
        node.put("text", shorter);
        return;
      }
      nodes.remove(at);
    }
  }

  private void add(List<Markup> children, List<ObjectNode> marks, List<JsonNode> nodes) {
    for (Markup child : children) {
      switch (child) {
        case Markup.Text(var words) -> {
          String shown = words.replaceAll("[ \\t\\n\\r]+", " ");
          if (!shown.isEmpty()) {
            nodes.add(Nodes.text(shown, marks));
          }
        }
        case Markup.Element element -> element(element, marks, nodes);
      }
    }
  }

  private void element(Markup.Element element, List<ObjectNode> marks, List<JsonNode> nodes) {
    String mark = MARKS.getOrDefault(element.name(), "");
    if (!mark.isEmpty()) {
      add(element.children(), with(marks, Nodes.node(mark)), nodes);
      return;
    }
    switch (element.name()) {
      case "br" -> nodes.add(Nodes.node("hardBreak"));
      case "sub", "sup" ->
          add(element.children(), with(marks, Nodes.mark("subsup", "type", element.name())), nodes);
      case "span" -> {
        List<ObjectNode> coloured =
            colour(element.attribute("style"))
                .map(one -> with(marks, Nodes.mark("textColor", "color", one)))
                .orElse(marks);
        add(element.children(), coloured, nodes);
      }
      case "a" ->
          add(
              element.children(),
              with(marks, Nodes.mark("link", "href", element.attribute("href"))),
              nodes);
      case "ac:link" -> link(element, marks, nodes);
      case "ac:inline-comment-marker" -> add(element.children(), marks, nodes);
      case "ac:emoticon" -> nodes.add(emoji(element));
      case "ac:placeholder" -> {
        ObjectNode node = Nodes.node("placeholder");
        Nodes.attributes(node).put("text", element.text());
        nodes.add(node);
      }
      case "time" -> nodes.add(date(element));
      default -> {
        if (!MacroNodes.isMacro(element)) {
          throw StorageToDocument.impossible("<" + element.name() + ">");
        }
        nodes.add(macro(element));
      }
    }
  }

  /** Code takes no other mark but a link; of two marks of a kind the inner one holds. */
  private static List<ObjectNode> with(List<ObjectNode> marks, ObjectNode mark) {
    String type = mark.path("type").asString("");
    List<ObjectNode> all = new ArrayList<>();
    for (ObjectNode one : marks) {
      String other = one.path("type").asString("");
      boolean meets = other.equals("link") || type.equals("link");
      boolean code = other.equals("code") || type.equals("code");
      if (!other.equals(type) && (!code || meets)) {
        all.add(one);
      }
    }
    boolean withinCode =
        marks.stream().anyMatch(one -> one.path("type").asString("").equals("code"));
    if (withinCode && !type.equals("link")) {
      return marks;
    }
    all.add(mark);
    return all;
  }

  private static Optional<String> colour(String style) {
    Matcher hex = HEX.matcher(style);
    if (hex.find()) {
      return Optional.of(hex.group(1).toLowerCase(Locale.ROOT));
    }
    Matcher rgb = RGB.matcher(style);
    return rgb.find()
        ? Optional.of("#%02x%02x%02x".formatted(part(rgb, 1), part(rgb, 2), part(rgb, 3)))
        : Optional.empty();
  }

  private static int part(Matcher rgb, int group) {
    return Math.min(255, Integer.parseInt(rgb.group(group)));
  }

  private static ObjectNode emoji(Markup.Element element) {
    String name = element.attribute("ac:emoji-shortname");
    if (name.isEmpty()) {
      throw StorageToDocument.impossible("an emoticon without a short name");
    }
    ObjectNode node = Nodes.node("emoji");
    ObjectNode attributes = Nodes.attributes(node).put("shortName", name);
    if (!element.attribute("ac:emoji-id").isEmpty()) {
      attributes.put("id", element.attribute("ac:emoji-id"));
    }
    if (!element.attribute("ac:emoji-fallback").isEmpty()) {
      attributes.put("text", element.attribute("ac:emoji-fallback"));
    }
    return node;
  }

  private static ObjectNode date(Markup.Element element) {
    try {
      long millis =
          LocalDate.parse(element.attribute("datetime"))
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant()
              .toEpochMilli();
      ObjectNode node = Nodes.node("date");
      Nodes.attributes(node).put("timestamp", Long.toString(millis));
      return node;
    } catch (DateTimeParseException e) {
      throw StorageToDocument.impossible("a time that is no day");
    }
  }

  private static ObjectNode macro(Markup.Element macro) {
    if (!macro.attribute("ac:name").equals("status")) {
      return MacroNodes.extension(Nodes.node("inlineExtension"), macro);
    }
    ObjectNode node = Nodes.node("status");
    String colour = macro.parameter("colour").toLowerCase(Locale.ROOT);
    Nodes.attributes(node)
        .put("text", macro.parameter("title"))
        .put("color", COLOURS.getOrDefault(colour, "neutral"))
        .put("localId", macro.attribute("ac:macro-id"));
    return node;
  }

  private void link(Markup.Element link, List<ObjectNode> marks, List<JsonNode> nodes) {
    Optional<Markup.Element> person = link.child("ri:user");
    if (person.isPresent()) {
      String id = person.get().attribute("ri:account-id");
      ObjectNode mention = Nodes.node("mention");
      Nodes.attributes(mention)
          .put("id", id)
          .put("text", "@" + names.person(id).orElse("Former user"));
      nodes.add(mention);
      return;
    }
    Target target = target(link);
    List<ObjectNode> linked =
        target
            .address()
            .map(address -> with(marks, Nodes.mark("link", "href", address)))
            .orElse(marks);
    List<Markup> words =
        link.child("ac:link-body")
            .or(() -> link.child("ac:plain-text-link-body"))
            .map(Markup.Element::children)
            .filter(all -> !all.isEmpty())
            .orElse(List.of(new Markup.Text(target.shown())));
    add(words, linked, nodes);
  }

  /** Where a link leads, unless nowhere, and what it is called if it has no words. */
  private record Target(Optional<String> address, String shown) {}

  private Target target(Markup.Element link) {
    String anchor = link.attribute("ac:anchor");
    String behind = anchor.isEmpty() ? "" : "#" + anchor;
    Optional<Markup.Element> page = link.child("ri:page").or(() -> link.child("ri:blog-post"));
    Optional<Markup.Element> file = link.child("ri:attachment");
    if (page.isPresent()) {
      String title = page.get().attribute("ri:content-title");
      Optional<String> address = names.page(page.get().attribute("ri:space-key"), title);
      return new Target(address.map(one -> one + behind), title);
    }
    if (file.isPresent()) {
      String name = file.get().attribute("ri:filename");
      return new Target(names.file(name), name);
    }
    if (anchor.isEmpty()) {
      throw StorageToDocument.impossible("a link to what is no page, file or person");
    }
    return new Target(Optional.of(behind), anchor);
  }
}
