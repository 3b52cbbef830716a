package dev.aloft.spec;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

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
    DumperOptions options = new DumperOptions();
    options.setDefaultScalarStyle(DumperOptions.ScalarStyle.DOUBLE_QUOTED);
    options.setNonPrintableStyle(DumperOptions.NonPrintableStyle.ESCAPE);
    options.setSplitLines(false);
    return new Yaml(options).dump(text).stripTrailing();
  }
}
