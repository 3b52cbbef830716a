package dev.aloft.sandbox.confluence.body;

import static dev.aloft.sandbox.confluence.body.StorageText.element;

import dev.aloft.sandbox.operation.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wiki markup as storage format: paragraphs, headings, {@code bq.}, rules, lists of all three
 * kinds, tables, and the macros of {@link WikiMacros}; within lines what {@link WikiInlines} reads.
 * Any other macro is refused with 501. No contract or fact says what the product makes of the
 * markup: which element stands for a sign is common knowledge, unconfirmed.
 */
public final class WikiToStorage {

  private static final Pattern HEADING = Pattern.compile("\\s*h([1-6])\\.\\s+(.*)");
  private static final Pattern QUOTE = Pattern.compile("\\s*bq\\.\\s+(.*)");
  private static final Pattern RULE = Pattern.compile("\\s*-{4,}\\s*");
  private static final Pattern ITEM = Pattern.compile("\\s*([*#]+|-)\\s+(.*)");
  private static final Pattern ROW = Pattern.compile("\\s*\\|(.*)");
  private static final Pattern MACRO =
      Pattern.compile("\\s*\\{([a-z][a-z-]*)(?::([^}]*))?}(.*)", Pattern.DOTALL);

  /** A bar or two, and what stands behind; a bar within a link or an escaped one ends no cell. */
  private static final Pattern CELL = Pattern.compile("(\\|\\|?)((?:\\[[^\\]\\n]*]|\\\\.|[^|])*)");

  private WikiToStorage() {}

  /**
   * A text in storage format.
   *
   * @throws Refusal 501 for what the sandbox does not read of the markup
   */
  public static String of(String wiki) {
    return StorageText.of(blocks(wiki.replace("\r\n", "\n").replace('\r', '\n')));
  }

  static Refusal unread(String what) {
    return Refusal.of(501, "The sandbox does not read " + what + " in wiki markup.");
  }

  private static List<Markup> blocks(String wiki) {
    List<String> lines = Arrays.asList(wiki.split("\n", -1));
    List<Markup> blocks = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      Matcher heading = HEADING.matcher(line);
      Matcher quote = QUOTE.matcher(line);
      if (line.isBlank()) {
        at++;
      } else if (isMacro(line)) {
        at = macro(lines, at, blocks);
      } else if (heading.matches()) {
        blocks.add(element("h" + heading.group(1), WikiInlines.of(heading.group(2).strip())));
        at++;
      } else if (quote.matches()) {
        blocks.add(element("blockquote", List.of(paragraph(quote.group(1)))));
        at++;
      } else if (RULE.matcher(line).matches()) {
        blocks.add(element("hr", List.of()));
        at++;
      } else {
        int end = at + 1;
        boolean item = isItem(line);
        boolean row = isRow(line);
        while (end < lines.size() && goesOn(lines.get(end), item, row)) {
          end++;
        }
        List<String> part = lines.subList(at, end);
        if (item) {
          blocks.addAll(WikiLists.of(part));
        } else {
          blocks.add(row ? table(part) : paragraph(String.join("\n", part)));
        }
        at = end;
      }
    }
    return blocks;
  }

  private static boolean isItem(String line) {
    return ITEM.matcher(line).matches();
  }

  private static boolean isRow(String line) {
    return ROW.matcher(line).matches();
  }

  /** A macro at the start of a line is a block, unless it colours words or has none. */
  private static boolean isMacro(String line) {
    Matcher macro = MACRO.matcher(line);
    return macro.matches()
        && !macro.group(1).equals("color")
        && !WikiMacros.isBodiless(macro.group(1));
  }

  private static boolean goesOn(String line, boolean item, boolean row) {
    if (line.isBlank() || isMacro(line)) {
      return false;
    }
    if (item || row) {
      return item ? isItem(line) : isRow(line);
    }
    return !isItem(line)
        && !isRow(line)
        && !HEADING.matcher(line).matches()
        && !QUOTE.matcher(line).matches()
        && !RULE.matcher(line).matches();
  }

  private static Markup paragraph(String words) {
    return element("p", WikiInlines.of(words.strip()));
  }

  /** Adds a macro and says at which line to go on. */
  private static int macro(List<String> lines, int at, List<Markup> blocks) {
    Matcher macro = MACRO.matcher(String.join("\n", lines.subList(at, lines.size())));
    if (!macro.matches()) {
      throw new IllegalStateException("no macro at line " + at);
    }
    String name = macro.group(1);
    if (!WikiMacros.PLAIN.contains(name) && !WikiMacros.RICH.contains(name)) {
      throw unread("the macro {" + name + "}");
    }
    String rest = macro.group(3);
    int end = rest.indexOf("{" + name + "}");
    if (end < 0) {
      throw unread("the macro {" + name + "} without an end");
    }
    String body = rest.substring(0, end);
    String behind = rest.substring(end + name.length() + 2);
    String tail = behind.lines().findFirst().orElse("");
    if (!tail.isBlank()) {
      throw unread("words behind the macro {" + name + "}");
    }
    blocks.add(macro(name, macro.group(2) == null ? "" : macro.group(2), body));
    int used = macro.group(0).length() - behind.length();
    return at
        + (int) macro.group(0).substring(0, used).chars().filter(one -> one == '\n').count()
        + 1;
  }

  private static Markup macro(String name, String parameters, String body) {
    if (name.equals("quote")) {
      return element("blockquote", blocks(body));
    }
    List<Markup> parts = new ArrayList<>(WikiMacros.parameters(name, parameters));
    parts.add(
        WikiMacros.PLAIN.contains(name)
            ? StorageText.words("ac:plain-text-body", body.strip())
            : element("ac:rich-text-body", blocks(body)));
    return StorageText.macro(name, parts);
  }

  private static Markup table(List<String> lines) {
    List<Markup> rows = new ArrayList<>();
    for (String line : lines) {
      String row = line.strip();
      List<Markup> cells = new ArrayList<>();
      Matcher cell = CELL.matcher(row);
      while (cell.find()) {
        boolean last = cell.end() == row.length() && cell.group(2).isBlank();
        if (!last) {
          String name = cell.group(1).length() == 2 ? "th" : "td";
          cells.add(element(name, List.of(paragraph(cell.group(2)))));
        }
      }
      rows.add(element("tr", cells));
    }
    return element("table", List.of(element("tbody", rows)));
  }
}
