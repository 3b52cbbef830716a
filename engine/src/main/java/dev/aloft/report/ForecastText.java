package dev.aloft.report;

import dev.aloft.plan.Effort;
import dev.aloft.run.Forecast;

/** The predicted time as people read it. */
final class ForecastText {

  private ForecastText() {}

  /** One line about what a plan foretells. */
  static String of(Effort effort) {
    return "%s (documented rates) to %s (10/s), at %s %% of the site's rates · about %s"
        .formatted(
            Figures.of(effort.documented()),
            Figures.of(effort.cautious()),
            Figures.of(Math.round(effort.share() * 100)),
            Figures.of(effort.calls(), "call"));
  }

  /** One line: both ends of the range, and what they rest on. */
  static String of(Forecast forecast) {
    return "%s calls take a real site %s (documented rates) to %s (10/s), at %s %% of its rates"
        .formatted(
            Figures.of(forecast.calls()),
            Figures.of(forecast.documented()),
            Figures.of(forecast.cautious()),
            Figures.of(Math.round(forecast.share() * 100)));
  }
}
