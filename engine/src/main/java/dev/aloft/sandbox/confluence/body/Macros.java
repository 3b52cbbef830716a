package dev.aloft.sandbox.confluence.body;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The macros of a text in storage format, by the ids that stand there. */
public final class Macros {

  private static final Pattern TAG =
      Pattern.compile(
          "<!\\[CDATA\\[.*?]]>|<ac:structured-macro\\b[^>]*>|</ac:structured-macro>",
          Pattern.DOTALL);
  private static final Pattern RICH =
      Pattern.compile("<ac:rich-text-body>(.*)</ac:rich-text-body>", Pattern.DOTALL);
  private static final Pattern PLAIN =
      Pattern.compile(
          "<ac:plain-text-body>\\s*<!\\[CDATA\\[(.*?)]]>\\s*</ac:plain-text-body>", Pattern.DOTALL);

  /**
   * A macro.
   *
   * @param body its text, in storage format or plain; empty where it has none
   */
  public record Macro(String name, String body, Map<String, String> parameters) {}

  private Macros() {}

  /** The macro that has an id, the first one if there are several. */
  public static Optional<Macro> find(String text, String id) {
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      if (tag.group().startsWith("<ac:") && macroId(tag.group()).equals(Optional.of(id))) {
        return Optional.of(macro(text.substring(tag.start(), end(text, tag))));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> macroId(String tag) {
    Matcher id = Pattern.compile("ac:macro-id=\"([^\"]*)\"").matcher(tag);
    return id.find() ? Optional.of(id.group(1)) : Optional.empty();
  }

  /** Where the macro whose first tag was found last ends. */
  private static int end(String text, Matcher tag) {
    int depth = 0;
    do {
      String found = tag.group();
      if (found.startsWith("<ac:") && !found.endsWith("/>")) {
        depth++;
      } else if (found.startsWith("</")) {
        depth--;
      }
      if (depth == 0) {
        return tag.end();
      }
    } while (tag.find());
    return text.length();
  }

  private static Macro macro(String text) {
    Markup.Element element = (Markup.Element) Storage.read(text).children().getFirst();
    Map<String, String> parameters = new LinkedHashMap<>();
    for (Markup child : element.children()) {
      if (child instanceof Markup.Element one && one.name().equals("ac:parameter")) {
        parameters.put(one.attribute("ac:name"), one.text());
      }
    }
    Matcher rich = RICH.matcher(text);
    Matcher plain = PLAIN.matcher(text);
    String body = rich.find() ? rich.group(1) : plain.find() ? plain.group(1) : "";
    return new Macro(element.attribute("ac:name"), body, parameters);
  }
}
