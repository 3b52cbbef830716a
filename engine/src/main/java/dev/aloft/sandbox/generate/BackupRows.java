package dev.aloft.sandbox.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes rows the way Jira's backup does: values of several lines as elements, all others inline.
 * Characters that XML forbids are written as they are, as Jira does.
 */
public final class BackupRows {

  private final Appendable out;
  private final StringBuilder row = new StringBuilder(1 << 10);
  private final List<String> below = new ArrayList<>();
  private long written;

  /**
   * Begins a backup.
   *
   * @param header what the comment at its top says, line by line
   */
  public BackupRows(Appendable out, String header) {
    this.out = out;
    append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!--\n" + header + "-->\n");
    append("<entity-engine-xml>\n");
  }

  /**
   * Adds a row.
   *
   * @param namesAndValues by turns; an empty value is left out
   */
  public void row(String entity, Object... namesAndValues) {
    row.setLength(0);
    below.clear();
    row.append("    <").append(entity);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = String.valueOf(namesAndValues[i]);
      Object value = namesAndValues[i + 1];
      if (value instanceof Number number) {
        row.append(' ').append(name).append("=\"").append(number).append('"');
        continue;
      }
      String text = String.valueOf(value);
      if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
        below.add(name);
        below.add(text);
      } else if (!text.isEmpty()) {
        row.append(' ').append(name).append("=\"");
        escape(text);
        row.append('"');
      }
    }
    if (below.isEmpty()) {
      row.append("/>\n");
    } else {
      below(entity);
    }
    append(row);
    written++;
  }

  private void below(String entity) {
    row.append(">\n");
    for (int i = 0; i < below.size(); i += 2) {
      String name = below.get(i);
      row.append("        <")
          .append(name)
          .append("><![CDATA[")
          .append(below.get(i + 1).replace("]]>", "]]]]><![CDATA[>"))
          .append("]]></")
          .append(name)
          .append(">\n");
    }
    row.append("    </").append(entity).append(">\n");
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> row.append("&amp;");
        case '<' -> row.append("&lt;");
        case '>' -> row.append("&gt;");
        case '"' -> row.append("&quot;");
        case '\t' -> row.append("&#9;");
        default -> row.append(c);
      }
    }
  }

  /** How many rows were written. */
  public long written() {
    return written;
  }

  /** Ends the backup. */
  public void finish() {
    append("</entity-engine-xml>\n");
  }

  private void append(CharSequence text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
