package dev.aloft.sandbox.confluence.body;

import java.util.Set;

/** The words of a text, without markup: what search knows and what an inline comment can mark. */
public final class PlainText {

  private static final Set<String> SILENT =
      Set.of("ac:parameter", "ac:task-id", "ac:task-uuid", "ac:task-status", "ac:placeholder");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "td",
          "th",
          "tr",
          "br",
          "hr",
          "div",
          "pre",
          "blockquote",
          "ac:task",
          "ac:structured-macro");

  private PlainText() {}

  /** The words of storage format. */
  public static String of(String storage) {
    StringBuilder text = new StringBuilder();
    add(Storage.read(storage), text);
    return text.toString().strip();
  }

  private static void add(Markup.Element element, StringBuilder text) {
    if (SILENT.contains(element.name())) {
      return;
    }
    for (Markup child : element.children()) {
      switch (child) {
        case Markup.Text(var words) -> text.append(words);
        case Markup.Element inner -> add(inner, text);
      }
    }
    if (BLOCKS.contains(element.name())) {
      text.append('\n');
    }
  }
}
