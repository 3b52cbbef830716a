package dev.aloft.report;

import dev.aloft.spec.Blueprint;

/**
 * What validate says of a sound spec.
 *
 * @param blueprint the spec
 * @param warnings how many warnings were printed
 */
public record ValidationView(Blueprint blueprint, int warnings) {

  /** One line. */
  public String text(Style style) {
    return style.good("valid")
        + ": "
        + blueprint.migration().name()
        + ", "
        + Figures.of(blueprint.rules().size(), "rule")
        + ", "
        + Figures.of(blueprint.projects().size(), "project")
        + " by name, "
        + Figures.of(blueprint.decisions().all().size(), "decision")
        + (warnings == 0 ? "" : ", " + Figures.of(warnings, "warning"))
        + " · spec "
        + PlanView.shortened(blueprint.digest().toString())
        + "\n";
  }

  /** The document of kind {@code Validation}. */
  public JsonDocument json() {
    return new JsonDocument(
        "Validation",
        new Body(
            true,
            blueprint.migration().name(),
            blueprint.digest().toString(),
            blueprint.rules().size(),
            blueprint.projects().size(),
            blueprint.decisions().all().size(),
            warnings));
  }

  private record Body(
      boolean valid,
      String migration,
      String specDigest,
      int rules,
      int projects,
      int decisions,
      int warnings) {}
}
