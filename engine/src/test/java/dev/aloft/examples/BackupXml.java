package dev.aloft.examples;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes rows the way Jira's backup does: values of several lines as elements, all others inline.
 */
final class BackupXml {

  private final StringBuilder out = new StringBuilder(1 << 20);

  BackupXml(String header) {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!--\n")
        .append(header)
        .append("-->\n<entity-engine-xml>\n");
  }

  /**
   * Adds a row.
   *
   * @param namesAndValues by turns; a value of null or nothing is left out
   */
  void row(String entity, Object... namesAndValues) {
    Map<String, String> long_ = new LinkedHashMap<>();
    out.append("    <").append(entity);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = String.valueOf(namesAndValues[i]);
      String value = String.valueOf(namesAndValues[i + 1]);
      if (value.isEmpty()) {
        continue;
      }
      if (value.indexOf('\n') >= 0) {
        long_.put(name, value);
      } else {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
      }
    }
    if (long_.isEmpty()) {
      out.append("/>\n");
      return;
    }
    out.append(">\n");
    long_.forEach((name, value) ->
        out.append("        <")
            .append(name)
            .append("><![CDATA[")
            .append(value.replace("]]>", "]]]]><![CDATA[>"))
            .append("]]></")
            .append(name)
            .append(">\n"));
    out.append("    </").append(entity).append(">\n");
  }

  String finish() {
    return out.append("</entity-engine-xml>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
