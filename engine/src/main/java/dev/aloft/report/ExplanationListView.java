package dev.aloft.report;

import dev.aloft.diagnostics.Explanation;
import java.util.Collection;
import java.util.List;

/** Everything that {@code aloft explain} knows, a line each. */
public final class ExplanationListView {

  private static final int WIDTH = 100;

  private final List<Explanation> explanations;

  public ExplanationListView(Collection<? extends Explanation> explanations) {
    this.explanations = List.copyOf(explanations);
  }

  /** The id and the beginning of the explanation, in the order given. */
  public String text(Style style) {
    int longest = explanations.stream().mapToInt(one -> one.id().length()).max().orElse(0);
    StringBuilder out = new StringBuilder();
    for (Explanation one : explanations) {
      String gap = " ".repeat(longest - one.id().length() + 2);
      out.append(style.strong(one.id()))
          .append(gap)
          .append(beginning(one.explanation(), WIDTH - longest - 2))
          .append('\n');
    }
    return out.toString();
  }

  /** The document of kind {@code Explanations}. */
  public JsonDocument json() {
    return new JsonDocument(
        "Explanations",
        new Body(explanations.stream().map(one -> new Item(one.id(), one.explanation())).toList()));
  }

  private static String beginning(String text, int width) {
    String line = text.strip().replace('\n', ' ');
    if (line.length() <= width) {
      return line;
    }
    int blank = line.lastIndexOf(' ', width - 1);
    return line.substring(0, blank < 0 ? width - 1 : blank) + "…";
  }

  private record Body(List<Item> explanations) {}

  private record Item(String id, String explanation) {}
}
