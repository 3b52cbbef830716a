package dev.aloft.report;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * A plan as a comment of a pull request: the first screen, then as many changes and projects as
 * fit, and at the end what did not.
 */
final class PlanMarkdown {

  /** What the strictest of the usual code hosts takes is 65 536. */
  static final int MOST = 60_000;

  /** Room for what closes the text: fence, tag and the note of what was cut. */
  private static final int END = 400;

  /** A longer line helps nobody in a comment. */
  private static final int LINE = 300;

  private static final int SHORTEST_FENCE = 3;

  private final PlanFacts facts;
  private final PlanDetails details;
  private final StringBuilder out = new StringBuilder();

  PlanMarkdown(PlanFacts facts, Discretion discretion) {
    this.facts = facts;
    this.details = new PlanDetails(facts, discretion);
  }

  String text(String firstScreen) {
    String fence = fence(firstScreen);
    out.append("### Aloft plan `").append(PlanView.shortened(facts.plan().fingerprint()));
    out.append("`\n\n").append(fence).append('\n').append(firstScreen).append(fence).append('\n');
    int changes =
        section(
            "of configuration and people, dangerous ones first",
            "change",
            facts.worthShowing(),
            (text, change) -> details.change(text, Style.PLAIN, change));
    int lanes =
        section(
            "with counts, samples and exceptions",
            "project",
            facts.lanes(),
            (text, lane) -> details.lane(text, Style.PLAIN, lane));
    if (changes + lanes > 0) {
      out.append("\nCut to fit a comment: ")
          .append(changes == 0 ? "" : Figures.of(changes, "change"))
          .append(changes > 0 && lanes > 0 ? " and " : "")
          .append(lanes == 0 ? "" : Figures.of(lanes, "project"))
          .append(" not shown. `aloft show --full` shows everything.\n");
    }
    return out.toString();
  }

  /** A part that opens on a click; tells how many things found no room. */
  private <T> int section(
      String what, String one, List<T> things, BiConsumer<StringBuilder, T> print) {
    if (things.isEmpty()) {
      return 0;
    }
    String head =
        "\n<details><summary>%s %s</summary>\n\n".formatted(Figures.of(things.size(), one), what);
    // The fence must be longer than any that the text holds, which is known only afterwards.
    int room = MOST - out.length() - head.length() - END - 2 * LINE;
    StringBuilder body = new StringBuilder();
    int shown = 0;
    for (T thing : things) {
      StringBuilder next = new StringBuilder();
      print.accept(next, thing);
      String text = shortened(next.toString());
      if (body.length() + text.length() > room) {
        break;
      }
      body.append(text);
      shown++;
    }
    if (shown > 0) {
      String fence = fence(body.toString());
      out.append(head).append(fence).append("diff\n").append(body).append(fence);
      out.append("\n</details>\n");
    }
    return things.size() - shown;
  }

  private static String shortened(String text) {
    StringBuilder lines = new StringBuilder(text.length());
    text.lines().forEach(line -> lines.append(Printable.cut(line, LINE)).append('\n'));
    return lines.toString();
  }

  /** More backticks in a row than the text has anywhere: a name cannot end the fence. */
  private static String fence(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return "`".repeat(Math.max(SHORTEST_FENCE, longest + 1));
  }
}
