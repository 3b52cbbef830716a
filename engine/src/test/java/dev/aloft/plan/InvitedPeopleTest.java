package dev.aloft.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.resource.Attribute;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Equivalence;
import dev.aloft.resource.Observed;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.Role;
import dev.aloft.resource.TypeSchema;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People who have no account yet, or had none so far. */
class InvitedPeopleTest {

  private static final TypeSchema USER =
      TypeSchema.lasting(
          "user",
          "users",
          OnExisting.REFER,
          List.of(Attribute.cosmetic("name", Equivalence.EXACT)));

  private final Address standIn = Address.of("user", "former@acme.example");

  private final Desired ann = invited("ann@acme.example");
  private final Observed stand = Observed.foreign("user", "acc", standIn.key(), Map.of());

  @Test
  void whoHadAStandInGetTheirOwnAccountOnceThereIsOne() {
    Desired referred = person("ann@acme.example");
    Observed own = Observed.foreign("user", "own", "ann@acme.example", Map.of());
    Recorded substituted =
        new Recorded(referred.address(), "acc", Recorded.Hold.SUBSTITUTED, "Person", Map.of());

    Change change =
        plan(List.of(person(standIn.key()), referred), List.of(stand, own), List.of(substituted))
            .changes()
            .getLast();

    assertThat(change.reason()).isEqualTo(Reason.EXISTING_ACCOUNT);
    assertThat(change.targetId()).contains("own");
  }

  @Test
  void areThoseWhoNeverHadAnAccount() {
    ConfigurationPlan plan = plan(List.of(person(standIn.key()), ann), List.of(stand), List.of());

    Change change = plan.changes().getLast();
    assertThat(change.action()).isEqualTo(Action.CREATE);
    assertThat(change.reason()).isEqualTo(Reason.INVITED);
    assertThat(plan.identity().idOf(ann.address())).isEmpty();
    assertThat(plan.identity().standInFor(ann.address())).isEmpty();
  }

  @Test
  void areThoseWhomTheStandInHasRepresentedSoFar() {
    assertThat(invitation(Recorded.Hold.SUBSTITUTED, "acc").reason()).isEqualTo(Reason.INVITED);
  }

  @Test
  void areNotThoseWhoseAccountWentAway() {
    assertThat(invitation(Recorded.Hold.USED, "gone").reason()).isEqualTo(Reason.STAND_IN);
    assertThat(invitation(Recorded.Hold.OURS, "gone").reason()).isEqualTo(Reason.STAND_IN);
  }

  @Test
  void areInvitedOnceAndNeverWritten() {
    Observed own =
        Observed.foreign("user", "own", "ann@acme.example", Map.of("name", text("Another name")));
    Recorded ours = new Recorded(ann.address(), "own", Recorded.Hold.OURS, "", Map.of());

    Change change = plan(List.of(ann), List.of(own), List.of(ours)).changes().getLast();

    assertThat(change.action()).isEqualTo(Action.KEEP);
    assertThat(change.changed()).isEmpty();
  }

  @Test
  void areNotThoseWhoHaveOne() {
    Observed own = Observed.foreign("user", "own", "ann@acme.example", Map.of());

    assertThat(plan(List.of(ann), List.of(own), List.of()).changes().getLast().reason())
        .isEqualTo(Reason.EXISTING_ACCOUNT);
  }

  private Change invitation(Recorded.Hold hold, String id) {
    return plan(
            List.of(person(standIn.key()), ann),
            List.of(stand),
            List.of(new Recorded(ann.address(), id, hold, "Person", Map.of())))
        .changes()
        .getLast();
  }

  private Desired invited(String email) {
    return new Desired(
        Address.of("user", email),
        email,
        Map.of("name", text("Person")),
        OnExisting.INVITE,
        Optional.of(standIn),
        Role.MIGRATED,
        "test");
  }

  private Desired person(String email) {
    return new Desired(
        Address.of("user", email),
        email,
        Map.of("name", text("Person")),
        OnExisting.REFER,
        email.equals(standIn.key()) ? Optional.empty() : Optional.of(standIn),
        Role.MIGRATED,
        "test");
  }

  private static ConfigurationPlan plan(
      List<Desired> wanted, List<Observed> seen, List<Recorded> recorded) {
    return new ConfigurationPlanner(Map.of(USER.type(), USER)).plan(wanted, seen, recorded);
  }

  private static Value text(String text) {
    return Value.text(text);
  }
}
