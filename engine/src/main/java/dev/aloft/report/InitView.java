package dev.aloft.report;

import dev.aloft.run.FirstSpec;
import java.util.List;

/**
 * What init wrote.
 *
 * @param file where the spec stands
 */
public record InitView(String file, FirstSpec spec) {

  /** The file, each choice, and what to run next. */
  public String text(Style style) {
    StringBuilder out = new StringBuilder();
    out.append(style.good("written")).append(": ").append(file).append('\n');
    List<String> choices = spec.choices();
    if (!choices.isEmpty()) {
      out.append(Figures.of(choices.size(), "choice"))
          .append(" on the safe side, each with its reason in the file:\n");
      choices.forEach(choice -> out.append("  ").append(Printable.of(choice)).append('\n'));
    }
    return out.append("next: aloft rehearse ").append(file).append('\n').toString();
  }

  /** The document of kind {@code Init}. */
  public JsonDocument json() {
    return new JsonDocument("Init", new Body(file, spec.choices()));
  }

  private record Body(String file, List<String> choices) {}
}
