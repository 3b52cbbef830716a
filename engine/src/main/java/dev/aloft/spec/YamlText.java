package dev.aloft.spec;

import java.util.regex.Pattern;

/** How a text is written in YAML so that Aloft, and any other reader, gets the same text back. */
public final class YamlText {

  // Only what no YAML version could take for anything but text.
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9_./ >-]*[A-Za-z0-9_/]|[A-Z]");
  private static final Pattern WORD =
      Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n|[0-9a-f]+|\\.?(inf|nan)");

  private YamlText() {}

  /** The scalar: plain where that is safe, else in double quotes on one line. */
  public static String of(String text) {
    return PLAIN.matcher(text).matches() && !WORD.matcher(text).matches() ? text : quoted(text);
  }

  /** The same for a value of a spec, where <code>${</code> would be read as a reference. */
  public static String ofValue(String text) {
    return of(text.replace("${", "$${"));
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '"', '\\' -> out.append('\\').appendCodePoint(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
              if (printable(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(c > 0xffff ? "\\U%08X".formatted(c) : "\\u%04X".formatted(c));
              }
            }
          }
        });
    return out.append('"').toString();
  }

  private static boolean printable(int c) {
    boolean basic = (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && c < 0xd800);
    boolean later = (c >= 0xe000 && c < 0xfffe) || c >= 0x10000;
    // A byte order mark, and what YAML 1.1 takes for line breaks.
    boolean special = c == 0xfeff || c == 0x2028 || c == 0x2029;
    return (basic || later) && !special;
  }
}
