package dev.aloft.report;

/**
 * What {@code aloft version} prints.
 *
 * @param version of Aloft
 * @param java the version of the Java that it runs on
 * @param system the operating system's name
 * @param architecture the machine's, in Java's words
 */
public record VersionView(String version, String java, String system, String architecture) {

  /** One line. */
  public String text(Style style) {
    return style.strong("aloft " + version)
        + " (Java "
        + java
        + ", "
        + system
        + " "
        + architecture
        + ")\n";
  }

  /** The document of kind {@code Version}. */
  public JsonDocument json() {
    return new JsonDocument("Version", this);
  }
}
