package dev.aloft.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.PlanCode;
import dev.aloft.plan.PlanDifference;
import dev.aloft.plan.Reason;
import dev.aloft.resource.Role;
import dev.aloft.testing.Golden;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StalePlanViewTest {

  private static final Address STATUS = Address.of("jira.status", "Doing of ada@acme.example");

  @Test
  void saysWhatMovedSinceTheReview() {
    StalePlanView view =
        view(
            new PlanDifference(
                List.of(new PlanDifference.Basis("spec", "4c1e90ab5b443d1e", "77aa01")),
                List.of(
                    new PlanDifference.ChangePair(
                        STATUS,
                        Optional.of(change(Action.CREATE, Reason.MISSING, "first")),
                        Optional.of(change(Action.CONFLICT, Reason.DIFFERENT, "second"))),
                    new PlanDifference.ChangePair(
                        Address.of("jira.priority", "High"),
                        Optional.of(change(Action.CREATE, Reason.MISSING, "first")),
                        Optional.empty())),
                List.of()));

    Golden.assertMatches("report/stale-plan.txt", view.text(Style.PLAIN));
    assertThat(view.text(Style.PLAIN) + view.json().print()).doesNotContain("ada@");
  }

  @Test
  void saysSoIfBothPlansWouldDoTheSame() {
    StalePlanView view = view(new PlanDifference(List.of(), List.of(), List.of()));

    Golden.assertMatches("report/stale-plan-same.txt", view.text(Style.PLAIN));
  }

  private static StalePlanView view(PlanDifference difference) {
    return new StalePlanView(
        new ProblemException(
            ExitCode.REFUSED,
            Diagnostic.of(PlanCode.STALE, Location.NONE, "the target is no longer as it was")
                .next("aloft plan --out FILE, read it, aloft apply FILE")),
        difference,
        Discretion.PSEUDONYMS);
  }

  private static Change change(Action action, Reason reason, String description) {
    return new Change(
        STATUS,
        action,
        reason,
        Role.MIGRATED,
        Optional.empty(),
        Map.of(),
        Map.of("description", Value.text(description)),
        Set.of("description"),
        Set.of(),
        "aloft.yaml:4:3");
  }
}
