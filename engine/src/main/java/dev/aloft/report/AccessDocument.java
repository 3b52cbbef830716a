package dev.aloft.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloft.plan.AccessDiff;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who may do what, before and after, as JSON. */
record AccessDocument(
    List<ExposureItem> exposures,
    List<ChangeItem> changes,
    List<SeatsItem> seats,
    List<String> untold) {

  static AccessDocument of(AccessDiff access, Discretion discretion) {
    return new AccessDocument(
        access.exposures().stream()
            .map(one ->
                new ExposureItem(
                    discretion.address(one.subject()),
                    one.before(),
                    one.after(),
                    discretion.text(one.through()),
                    one.accepted()))
            .toList(),
        access.changes().stream()
            .map(one ->
                new ChangeItem(
                    one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    discretion.text(one.subject()),
                    discretion.text(one.through()),
                    one.people().size(),
                    one.people().stream().map(discretion::address).toList()))
            .toList(),
        access.seats().stream()
            .map(one ->
                new SeatsItem(
                    one.product(),
                    one.before(),
                    one.after(),
                    Optional.of(one.peak()).filter(peak -> peak != one.after()),
                    one.limit(),
                    one.cost()
                        .map(cost ->
                            new CostItem(
                                cost.before().toPlainString(),
                                cost.after().toPlainString(),
                                cost.currency()))))
            .toList(),
        access.untold());
  }

  private record ExposureItem(
      String subject, String before, String after, String through, boolean accepted) {}

  private record ChangeItem(
      String kind, String subject, String through, long count, List<String> people) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record SeatsItem(
      String product,
      long before,
      long after,
      Optional<Long> peak,
      Optional<Long> limit,
      Optional<CostItem> cost) {}

  private record CostItem(String before, String after, String currency) {}
}
