package dev.aloft.report;

import dev.aloft.plan.AccessDiff;
import dev.aloft.plan.AccessDiff.AccessChange;
import dev.aloft.plan.AccessDiff.Exposure;
import dev.aloft.plan.AccessDiff.Kind;
import dev.aloft.plan.AccessDiff.Seats;
import dev.aloft.value.Address;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Differences in access as a plan may have them. */
final class SampleAccess {

  private static final String SCHEME = "permission scheme \"Default\"";

  private SampleAccess() {}

  /** One of everything. */
  static AccessDiff everything() {
    List<Address> ann = List.of(Address.of("user", "ann@acme.example"));
    return new AccessDiff(
        List.of(exposure("HR", "anyone", false), exposure("OPS", "any-logged-in", true)),
        List.of(
            new AccessChange(
                Kind.ADMINISTRATION_GAINED, "the target", "group[\"site-admins\"]", ann),
            new AccessChange(Kind.PRODUCT_GAINED, "jira-software", "group[\"crew\"]", ann),
            new AccessChange(Kind.ROLE_GAINED, "OPS/Crew", "group[\"all\"]", ann),
            new AccessChange(Kind.NOBODY_SEES, "what only OPS/Board may see", "", List.of()),
            new AccessChange(Kind.ADMINISTRATION_LOST, "the target", "", ann),
            new AccessChange(Kind.ROLE_LOST, "any project", "no account of their own", ann)),
        List.of(
            new Seats(
                "jira-software",
                812,
                1_046,
                1_060,
                Optional.of(1_500L),
                Optional.of(
                    new AccessDiff.Cost(
                        new BigDecimal("6902"),
                        new BigDecimal("8891"),
                        "EUR",
                        "spec/prices.csv")))),
        List.of(),
        List.of("One sentence."));
  }

  /** One project that a line accepts. */
  static AccessDiff accepted() {
    return new AccessDiff(
        List.of(exposure("OPS", "any-logged-in", true)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Exposure exposure(String project, String after, boolean accepted) {
    return new Exposure(Address.of("jira.project", project), "named", after, SCHEME, accepted);
  }
}
