package dev.aloft.report;

import dev.aloft.plan.Plan;

/** A plan for a reviewer: the first screen, all of it, JSON, or a comment of a pull request. */
public final class PlanView {

  private final PlanFacts facts;
  private final Discretion discretion;

  public PlanView(Plan plan, Discretion discretion) {
    this.facts = new PlanFacts(plan);
    this.discretion = discretion;
  }

  /** The first screen: at most 60 lines, whatever the size of the plan. */
  public String text(Style style) {
    return new PlanScreen(facts, discretion).text(style);
  }

  /** The first screen with every change, lane, sample and exception below it. */
  public String full(Style style) {
    return text(style) + "\n" + new PlanDetails(facts, discretion).text(style);
  }

  /** The document of kind {@code Plan}. */
  public JsonDocument json() {
    return new PlanDocument(facts, discretion).json();
  }

  /** For a pull request's comment: at most 60 000 characters. */
  public String markdown() {
    return new PlanMarkdown(facts, discretion).text(text(Style.PLAIN));
  }

  static String shortened(String digest) {
    return digest.substring(0, Math.min(8, digest.length()));
  }
}
