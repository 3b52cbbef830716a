package dev.aloft.report;

import dev.aloft.run.Forecast;

/** The predicted time as people read it. */
final class ForecastText {

  private ForecastText() {}

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
