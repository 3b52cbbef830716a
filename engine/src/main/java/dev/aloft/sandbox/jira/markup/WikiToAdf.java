package dev.aloft.sandbox.jira.markup;

import dev.aloft.sandbox.document.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Wiki markup to a document: headings, paragraphs, lists, tables, code, quotes, panels, rules. What
 * is broken survives as text.
 */
public final class WikiToAdf {

  private static final Pattern HEADING = line("\\s*h([1-6])\\.\\s*(.*)");
  private static final Pattern QUOTE_LINE = line("\\s*bq\\.\\s*(.*)");
  private static final Pattern RULE = line("\\s*-{4,}\\s*");
  private static final Pattern LIST_LINE = line("\\s*([*#]+|-)\\s+(.*)");
  private static final Pattern TABLE_LINE = line("\\s*\\|.*");
  static final Pattern MACRO =
      Pattern.compile("\\{(code|noformat|quote|panel)(?::([^}\\n]*))?}", Pattern.CASE_INSENSITIVE);
  private static final Pattern LANGUAGE = Pattern.compile("(?:language=)?([a-zA-Z0-9#+]+)");

  /** Deeper nesting of quotes and panels than anyone writes; beyond it markup is text. */
  private static final int DEEPEST = 8;

  private final WikiInline inline;

  /** A pattern of a line, which a line feed ends and no other separator of Unicode. */
  static Pattern line(String regex) {
    return Pattern.compile(regex, Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** A converter that resolves people and files by a context. */
  public WikiToAdf(TextContext context) {
    this.inline = new WikiInline(context);
  }

  /** The document of a text. */
  public ObjectNode convert(String wiki) {
    return Nodes.doc(blocks(wiki.replace("\r\n", "\n").replace('\r', '\n'), 0));
  }

  private List<ObjectNode> blocks(String text, int depth) {
    Lines lines = new Lines(text);
    List<ObjectNode> blocks = new ArrayList<>();
    List<String> paragraph = new ArrayList<>();
    while (lines.more()) {
      if (!block(lines, blocks, paragraph, depth)) {
        String line = lines.next();
        if (line.isBlank()) {
          flush(paragraph, blocks);
        } else {
          paragraph.add(line);
        }
      }
    }
    flush(paragraph, blocks);
    return blocks;
  }

  private boolean block(Lines lines, List<ObjectNode> blocks, List<String> paragraph, int depth) {
    String line = lines.peek();
    if (macro(lines, blocks, paragraph, depth)) {
      return true;
    }
    Matcher heading = HEADING.matcher(line);
    Matcher quote = QUOTE_LINE.matcher(line);
    if (heading.matches()) {
      flush(paragraph, blocks);
      lines.next();
      ObjectNode node = Nodes.node("heading", noBlocks(inline.parse(heading.group(2).strip())));
      node.putObject("attrs").put("level", Integer.parseInt(heading.group(1)));
      blocks.add(node);
    } else if (quote.matches()) {
      flush(paragraph, blocks);
      lines.next();
      blocks.add(Nodes.node("blockquote", paragraphs(quote.group(1))));
    } else if (RULE.matcher(line).matches()) {
      flush(paragraph, blocks);
      lines.next();
      blocks.add(Nodes.node("rule"));
    } else if (LIST_LINE.matcher(line).matches()) {
      flush(paragraph, blocks);
      new WikiList(lines, item -> item(item, depth)).into(blocks);
    } else if (TABLE_LINE.matcher(line).matches()) {
      flush(paragraph, blocks);
      blocks.add(new WikiTable(cell -> cell(cell, depth)).parse(lines));
    } else {
      return false;
    }
    return true;
  }

  private boolean macro(Lines lines, List<ObjectNode> blocks, List<String> paragraph, int depth) {
    String line = lines.peek();
    if (TABLE_LINE.matcher(line).matches()
        || LIST_LINE.matcher(line).matches()
        || depth >= DEEPEST) {
      return false;
    }
    Optional<Lines.Macro> found = lines.macro();
    if (found.isEmpty()) {
      return false;
    }
    Lines.Macro macro = found.get();
    String before = line.substring(0, macro.open());
    if (HEADING.matcher(before).matches() || QUOTE_LINE.matcher(before).matches()) {
      flush(paragraph, blocks);
      blocks.addAll(blocks(before, depth));
    } else if (!before.isBlank()) {
      paragraph.add(before);
    }
    flush(paragraph, blocks);
    blocks.addAll(macro(macro.name(), macro.parameters(), lines.take(macro), depth));
    return true;
  }

  /** The blocks of a macro; a title has no place in code and stands before it. */
  private List<ObjectNode> macro(String name, String parameters, String body, int depth) {
    List<ObjectNode> content = new ArrayList<>(title(parameters));
    return switch (name) {
      case "code", "noformat" -> {
        content.add(code(name.equals("code") ? parameters : "", body));
        yield content;
      }
      case "quote" -> List.of(Nodes.node("blockquote", fitting(blocks(body, depth + 1), "quote")));
      default -> {
        content.addAll(blocks(body, depth + 1));
        ObjectNode panel = Nodes.node("panel", fitting(content, "panel"));
        panel.putObject("attrs").put("panelType", "info");
        yield List.of(panel);
      }
    };
  }

  private static List<ObjectNode> title(String parameters) {
    return Stream.of(parameters.split("\\|", -1))
        .map(String::strip)
        .filter(parameter -> parameter.startsWith("title=") && parameter.length() > 6)
        .map(parameter ->
            Nodes.node(
                "paragraph",
                List.of(Nodes.text(parameter.substring(6), List.of(Nodes.mark("strong"))))))
        .toList();
  }

  /** What stands in an item: code is a block of it, what takes more room gives way to its words. */
  private List<ObjectNode> item(String text, int depth) {
    return depth < DEEPEST && MACRO.matcher(text).find()
        ? fitting(blocks(text.strip(), depth + 1), "quote")
        : paragraphs(text);
  }

  /** What stands in a cell: a macro makes blocks of it, everything else is lines of words. */
  private List<ObjectNode> cell(String text, int depth) {
    return depth < DEEPEST && MACRO.matcher(text).find()
        ? fitting(blocks(text.strip(), depth + 1), "cell")
        : paragraphs(text);
  }

  private static ObjectNode code(String parameters, String body) {
    String text = body.startsWith("\n") ? body.substring(1) : body;
    text = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    ObjectNode node =
        Nodes.node("codeBlock", text.isEmpty() ? List.of() : List.of(Nodes.text(text, List.of())));
    for (String parameter : parameters.split("\\|", -1)) {
      Matcher language = LANGUAGE.matcher(parameter);
      if (language.matches()) {
        node.putObject("attrs").put("language", language.group(1).toLowerCase(Locale.ROOT));
        break;
      }
    }
    return node;
  }

  private void flush(List<String> paragraph, List<ObjectNode> blocks) {
    if (!paragraph.isEmpty()) {
      blocks.addAll(paragraphs(String.join("\n", paragraph)));
      paragraph.clear();
    }
  }

  /** Paragraphs of a text; an image that stands alone is a block of its own. */
  private List<ObjectNode> paragraphs(String text) {
    List<ObjectNode> blocks = new ArrayList<>();
    List<ObjectNode> inlines = new ArrayList<>();
    for (ObjectNode node : inline.parse(text.strip())) {
      if (Nodes.type(node).equals("media")) {
        endParagraph(inlines, blocks);
        ObjectNode single = Nodes.node("mediaSingle", List.of(node));
        single.putObject("attrs").put("layout", "center");
        blocks.add(single);
      } else {
        inlines.add(node);
      }
    }
    endParagraph(inlines, blocks);
    return blocks.isEmpty() ? List.of(Nodes.node("paragraph", List.of())) : blocks;
  }

  private static void endParagraph(List<ObjectNode> inlines, List<ObjectNode> blocks) {
    List<ObjectNode> rest = new ArrayList<>(inlines);
    inlines.clear();
    while (!rest.isEmpty()
        && Nodes.type(rest.getFirst()).equals("hardBreak")
        && !blocks.isEmpty()) {
      rest.removeFirst();
    }
    if (!rest.isEmpty()) {
      blocks.add(Nodes.node("paragraph", rest));
    }
  }

  /** Images in a place that takes no block: their address or name as text. */
  private static List<ObjectNode> noBlocks(List<ObjectNode> inlines) {
    List<ObjectNode> kept = new ArrayList<>();
    for (ObjectNode node : inlines) {
      if (Nodes.type(node).equals("media")) {
        var attributes = node.path("attrs");
        kept.add(
            Nodes.text(
                "!" + attributes.path("url").asString(attributes.path("alt").asString("")) + "!",
                List.of()));
      } else {
        kept.add(node);
      }
    }
    return kept;
  }

  /** Blocks that may not stand in a quote, panel or cell give way to what is inside them. */
  private static List<ObjectNode> fitting(List<ObjectNode> blocks, String where) {
    List<ObjectNode> fitting = new ArrayList<>();
    for (ObjectNode block : blocks) {
      switch (Nodes.type(block)) {
        case "heading" -> {
          if (where.equals("quote")) {
            fitting.add(Nodes.node("paragraph", children(block)));
          } else {
            fitting.add(block);
          }
        }
        case "rule" -> {
          if (!where.equals("quote")) {
            fitting.add(block);
          } else {
            fitting.add(Nodes.node("paragraph", List.of(Nodes.text("----", List.of()))));
          }
        }
        case "blockquote", "panel" -> {
          if (where.equals("cell")) {
            fitting.add(block);
          } else {
            fitting.addAll(fitting(children(block), where));
          }
        }
        case "table" -> {
          for (ObjectNode row : children(block)) {
            children(row).forEach(cell -> fitting.addAll(fitting(children(cell), where)));
          }
        }
        default -> fitting.add(block);
      }
    }
    return fitting.isEmpty() ? List.of(Nodes.node("paragraph", List.of())) : fitting;
  }

  private static List<ObjectNode> children(ObjectNode node) {
    List<ObjectNode> children = new ArrayList<>();
    if (node.path("content") instanceof ArrayNode content) {
      content.forEach(child -> {
        if (child instanceof ObjectNode object) {
          children.add(object);
        }
      });
    }
    return children;
  }
}
