package dev.aloft.run;

import dev.aloft.http.Share;
import dev.aloft.http.Share.OfficeHours;
import dev.aloft.spec.Rate;
import java.time.ZoneId;

/** Fills in what a spec does not say about its share of the rate. */
final class Shares {

  private Shares() {}

  /**
   * The share.
   *
   * @param here the time zone if the spec names none
   */
  static Share of(Rate rate, ZoneId here) {
    if (rate.share().isEmpty() && rate.office().isEmpty()) {
      return Share.fair(here);
    }
    return new Share(
        rate.share().orElse(Share.DEFAULT_USUAL), rate.office().map(office -> hours(office, here)));
  }

  private static OfficeHours hours(Rate.Office office, ZoneId here) {
    return new OfficeHours(
        office.share().orElse(Share.DEFAULT_OFFICE),
        office.from().orElse(Share.OFFICE_BEGINS),
        office.to().orElse(Share.OFFICE_ENDS),
        office.zone().orElse(here));
  }
}
