package dev.aloft.report;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A backup that was generated.
 *
 * @param bytes the size of its file
 * @param staying how many issues cannot move as they are, by why
 * @param attachments where the attached files went, if they were wanted
 * @param files how many these are
 */
public record GeneratedView(
    String file,
    long bytes,
    long issues,
    long rows,
    Map<String, Long> staying,
    Optional<String> attachments,
    long files) {

  public GeneratedView {
    staying = Map.copyOf(staying);
  }

  /** What was written, and what to run next. */
  public String text(Style style) {
    StringBuilder out = new StringBuilder();
    out.append(style.good("written"))
        .append(": ")
        .append(Printable.of(file))
        .append(", ")
        .append(Figures.of(issues, "issue"))
        .append(" in ")
        .append(Figures.of(rows, "row"))
        .append(", ")
        .append(Figures.of(Math.ceilDiv(bytes, 1_000_000), "MB", "MB"))
        .append('\n');
    attachments.ifPresent(place ->
        out.append("attachments: ")
            .append(Printable.of(place))
            .append(", ")
            .append(Figures.of(files, "file"))
            .append('\n'));
    if (!staying.isEmpty()) {
      out.append("made so that they cannot move: ");
      out.append(
          String.join(
              ", ",
              new TreeMap<>(staying)
                  .entrySet().stream()
                      .map(entry -> entry.getValue() + " " + entry.getKey())
                      .toList()));
      out.append('\n');
    }
    return out.append("next: aloft rehearse ").append(Printable.of(file)).append('\n').toString();
  }

  /** The document of kind {@code Generated}. */
  public JsonDocument json() {
    return new JsonDocument(
        "Generated", new Body(file, bytes, issues, rows, new TreeMap<>(staying), files));
  }

  private record Body(
      String file, long bytes, long issues, long rows, Map<String, Long> staying, long files) {}
}
