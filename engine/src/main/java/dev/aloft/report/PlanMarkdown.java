package dev.aloft.report;

import dev.aloft.plan.Change;

/** A plan as a comment of a pull request: the first screen, then as many changes as fit. */
final class PlanMarkdown {

  /** What the strictest of the usual code hosts takes is 65 536. */
  private static final int MOST = 60_000;

  private static final String END = "```\n</details>\n";

  private final PlanFacts facts;
  private final PlanDetails details;

  PlanMarkdown(PlanFacts facts, Discretion discretion) {
    this.facts = facts;
    this.details = new PlanDetails(facts, discretion);
  }

  String text(String firstScreen) {
    StringBuilder out = new StringBuilder();
    out.append("### Aloft plan `").append(PlanView.shortened(facts.plan().fingerprint()));
    out.append("`\n\n```\n").append(fenced(firstScreen)).append("```\n");
    if (facts.worthShowing().isEmpty()) {
      return out.toString();
    }
    out.append("\n<details><summary>")
        .append(Figures.of(facts.worthShowing().size(), "change"))
        .append(" of configuration and people, dangerous ones first</summary>\n\n```diff\n");
    int shown = 0;
    for (Change change : facts.worthShowing()) {
      StringBuilder one = new StringBuilder();
      details.change(one, Style.PLAIN, change);
      String rest = "… and " + (facts.worthShowing().size() - shown) + " more: aloft show --full\n";
      if (out.length() + one.length() + rest.length() + END.length() > MOST) {
        out.append(rest);
        break;
      }
      out.append(fenced(one.toString()));
      shown++;
    }
    return out.append(END).toString();
  }

  /** A name of the source must not end the fence. */
  private static String fenced(String text) {
    return text.replace("```", "'''");
  }
}
