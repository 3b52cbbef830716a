package dev.aloft.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page under {@code docs/reference}, which is generated from the code. {@code mvn verify
 * -Daloft.golden.update=true} writes it anew.
 */
public final class ReferencePage {

  private static final String UPDATE = "aloft.golden.update";
  private static final int WIDTH = 110;

  private final String name;
  private final StringBuilder text = new StringBuilder();

  /** Begins a page with its title. */
  public ReferencePage(String name, String title) {
    this.name = name;
    text.append("# ").append(title).append("\n\n");
    paragraph("Generated from the code; a test holds it true.");
  }

  public void heading(String words) {
    text.append("## ").append(words).append("\n\n");
  }

  /** Words, wrapped. */
  public void paragraph(String words) {
    StringBuilder line = new StringBuilder();
    for (String word : words.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    text.append(line).append("\n\n");
  }

  /** Text as it is printed. */
  public void printed(String words) {
    text.append("```\n").append(words.strip()).append("\n```\n\n");
  }

  /** A row of a table; the first one is followed by its rule. */
  public void row(String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** The rule below a table's first row. */
  public void rule(int columns) {
    text.append("|---".repeat(columns)).append("|\n");
  }

  /** Ends a table. */
  public void gap() {
    text.append('\n');
  }

  /** Fails unless the page in the docs is this one. */
  public void assertUpToDate() {
    Path file =
        Path.of(System.getProperty("basedir", "")).resolve("../docs/reference").resolve(name);
    String page = text.toString().stripTrailing() + "\n";
    try {
      if (Boolean.getBoolean(UPDATE)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, page);
        return;
      }
      assertThat(page)
          .as("docs/reference/%s is stale; run the test with -D%s=true", name, UPDATE)
          .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }
}
