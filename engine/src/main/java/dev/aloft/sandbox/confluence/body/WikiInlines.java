package dev.aloft.sandbox.confluence.body;

import static dev.aloft.sandbox.confluence.body.StorageText.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands within the lines of wiki markup: effects, colours, breaks, dashes, escaped signs,
 * links to addresses, pages and files, images, emoticons. Links to people and other macros are
 * refused with 501.
 */
final class WikiInlines {

  private static final Map<String, String> EFFECTS =
      Map.of("*", "strong", "_", "em", "+", "u", "-", "del", "^", "sup", "~", "sub", "??", "cite");

  private static final Map<String, String> EMOTICONS =
      Map.ofEntries(
          Map.entry(":)", "smile"),
          Map.entry(":(", "sad"),
          Map.entry(":P", "cheeky"),
          Map.entry(":D", "laugh"),
          Map.entry(";)", "wink"),
          Map.entry("(y)", "thumbs-up"),
          Map.entry("(n)", "thumbs-down"),
          Map.entry("(i)", "information"),
          Map.entry("(/)", "tick"),
          Map.entry("(x)", "cross"),
          Map.entry("(!)", "warning"));

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<escape>\\\\(?<escaped>[^\\\\\\w\\s]))|(?<break>\\\\\\\\|\\n)"
              + "|\\{\\{(?<mono>[^}\\n]+)}}|\\{color:(?<colour>[#\\w]+)}(?<coloured>.*?)\\{color}"
              + "|\\{(?<macro>[a-z][a-z-]*)(?::(?<parameters>[^}\\n]*))?}|\\[(?<link>[^\\]\\n]+)]"
              + "|(?<![\\w!])!(?<image>[^!\\s|][^!\\n]*)!(?!\\w)|(?<=\\s)(?<dash>---?)(?=\\s)"
              + "|(?<effect>\\?\\?|(?<![\\w*_+^~-])[*_+^~-])(?=\\S)(?<inside>[^\\n]*?\\S)"
              + "\\k<effect>(?![\\w*_+^~-])"
              + "|(?<emoticon>:\\)|:\\(|:P\\b|:D\\b|;\\)|\\(y\\)|\\(n\\)|\\(i\\)|\\(/\\)|\\(x\\)|\\(!\\))",
          Pattern.DOTALL);

  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?|ftp|file)://.*|mailto:.*|//.*|/.*");

  private WikiInlines() {}

  /** Some words. */
  static List<Markup> of(String words) {
    List<Markup> pieces = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    Matcher token = TOKEN.matcher(words);
    int at = 0;
    while (token.find(at)) {
      plain.append(words, at, token.start());
      String said = said(token);
      plain.append(said);
      if (said.isEmpty()) {
        flush(plain, pieces);
        pieces.add(piece(token));
      }
      at = token.end();
    }
    plain.append(words.substring(at));
    flush(plain, pieces);
    return pieces;
  }

  private static void flush(StringBuilder plain, List<Markup> pieces) {
    if (!plain.isEmpty()) {
      pieces.add(new Markup.Text(plain.toString()));
      plain.setLength(0);
    }
  }

  /** The words that a token stands for; empty where it is more than words. */
  private static String said(Matcher token) {
    if (token.group("escape") != null) {
      return token.group("escaped");
    }
    String dash = token.group("dash");
    return dash == null ? "" : dash.length() == 2 ? "\u2013" : "\u2014";
  }

  private static Markup piece(Matcher token) {
    if (token.group("break") != null) {
      return element("br", List.of());
    }
    if (token.group("mono") != null) {
      return element("code", of(token.group("mono")));
    }
    if (token.group("colour") != null) {
      return element(
          "span",
          List.of("style", "color: " + token.group("colour") + ";"),
          of(token.group("coloured")));
    }
    if (token.group("macro") != null) {
      String parameters = token.group("parameters");
      return WikiMacros.bodiless(token.group("macro"), parameters == null ? "" : parameters);
    }
    if (token.group("link") != null) {
      return link(token.group("link"));
    }
    if (token.group("image") != null) {
      return image(token.group("image"));
    }
    if (token.group("effect") != null) {
      return element(
          EFFECTS.getOrDefault(token.group("effect"), "span"), of(token.group("inside")));
    }
    String name = EMOTICONS.getOrDefault(token.group("emoticon"), "smile");
    return element("ac:emoticon", List.of("ac:name", name), List.of());
  }

  private static Markup link(String text) {
    int bar = text.indexOf('|');
    String shown = bar < 0 ? "" : text.substring(0, bar).strip();
    String target = (bar < 0 ? text : text.substring(bar + 1)).strip();
    if (target.startsWith("~") || target.indexOf('|') >= 0 || target.startsWith("$")) {
      throw WikiToStorage.unread("the link [" + target + "]");
    }
    if (ADDRESS.matcher(target).matches()) {
      return element(
          "a",
          List.of("href", target),
          shown.isEmpty() ? List.of(new Markup.Text(target)) : of(shown));
    }
    List<Markup> parts = new ArrayList<>();
    int sharp = target.indexOf('#');
    String anchor = sharp < 0 ? "" : target.substring(sharp + 1);
    String page = sharp < 0 ? target : target.substring(0, sharp);
    if (page.startsWith("^")) {
      parts.add(element("ri:attachment", List.of("ri:filename", page.substring(1)), List.of()));
    } else if (!page.isEmpty()) {
      int colon = page.indexOf(':');
      parts.add(
          element(
              "ri:page",
              List.of(
                  "ri:space-key",
                  colon < 0 ? "" : page.substring(0, colon),
                  "ri:content-title",
                  page.substring(colon + 1)),
              List.of()));
    }
    if (!shown.isEmpty()) {
      parts.add(StorageText.words("ac:plain-text-link-body", shown));
    }
    return element("ac:link", List.of("ac:anchor", anchor), parts);
  }

  private static Markup image(String text) {
    int bar = text.indexOf('|');
    String file = bar < 0 ? text : text.substring(0, bar);
    List<String> about = new ArrayList<>();
    for (String one : (bar < 0 ? "" : text.substring(bar + 1)).split("[,|]", -1)) {
      String word = one.strip();
      int sign = word.indexOf('=');
      if (word.equals("thumbnail")) {
        about.addAll(List.of("ac:thumbnail", "true"));
      } else if (sign > 0
          && List.of("width", "height", "align", "alt", "title")
              .contains(word.substring(0, sign))) {
        about.addAll(List.of("ac:" + word.substring(0, sign), word.substring(sign + 1)));
      } else if (!word.isEmpty()) {
        throw WikiToStorage.unread("an image with " + word);
      }
    }
    return element(
        "ac:image",
        about,
        List.of(
            ADDRESS.matcher(file).matches()
                ? element("ri:url", List.of("ri:value", file), List.of())
                : element("ri:attachment", List.of("ri:filename", file), List.of())));
  }
}
