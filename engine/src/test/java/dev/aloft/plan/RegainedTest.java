package dev.aloft.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.DesiredPart;
import dev.aloft.resource.Digests;
import dev.aloft.resource.ItemOutline;
import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.value.Address;
import dev.aloft.value.Canonical;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ann had a stand-in and has an account now: what was written for her is open again. */
class RegainedTest {

  private static final Address ANN = Address.of("user", "ann@acme.example");
  private static final Address BOB = Address.of("user", "bob@acme.example");
  private static final Value STAND_IN = Value.reference(Address.of("user", "former@acme.example"));

  private final Regained regained = new Regained(Set.of(ANN));

  @Test
  void onlyWhatPointsAtThemIsOpen() {
    RecordedItem known = regained.in(known(STAND_IN), wanted(ANN), seen(STAND_IN, STAND_IN));

    assertThat(changed(known, wanted(ANN), seen(STAND_IN, STAND_IN)))
        .containsExactly("assignee", "comment/1");
    assertThat(known.desired()).isNotEqualTo(wanted(ANN).digest());
  }

  @Test
  void whoeverPointsAtSomebodyElseStays() {
    assertThat(regained.in(known(STAND_IN), wanted(BOB), seen(STAND_IN, STAND_IN)))
        .isEqualTo(known(STAND_IN));
    assertThat(regained.concerns(ItemOutline.of(wanted(BOB)))).isFalse();
    assertThat(regained.concerns(ItemOutline.of(wanted(ANN)))).isTrue();
  }

  @Test
  void whatPeopleEditedOnTheTargetStays() {
    Value bob = Value.reference(BOB);

    assertThat(changed(known(STAND_IN), wanted(ANN), seen(bob, STAND_IN)))
        .containsExactly("comment/1");
    assertThat(changed(known(STAND_IN), wanted(ANN), seen(STAND_IN, bob)))
        .containsExactly("assignee");
  }

  @Test
  void whatIsNoLongerOnTheTargetIsNotMadeAnew() {
    ObservedItem bare =
        new ObservedItem(
            "10",
            "OPS-1",
            Optional.empty(),
            Optional.empty(),
            values(STAND_IN),
            List.of(),
            "",
            false);

    assertThat(changed(known(STAND_IN), wanted(ANN), bare)).containsExactly("assignee");
  }

  @Test
  void aPartThatWasKeptOutsideForWantOfAnAccountComes() {
    RecordedItem outside =
        known(STAND_IN)
            .withParts(
                List.of(
                    new RecordedPart(
                        "comment",
                        "1",
                        "c1",
                        new Digests(part(ANN).digest(), RecordedItem.OUTSIDE))));

    assertThat(changed(outside, wanted(ANN), seen(STAND_IN, STAND_IN)))
        .containsExactly("assignee", "comment/1");
  }

  @Test
  void nobodyOpensNothing() {
    assertThat(Regained.NONE.in(known(STAND_IN), wanted(ANN), seen(STAND_IN, STAND_IN)))
        .isEqualTo(known(STAND_IN));
    assertThat(Regained.NONE.concerns(ItemOutline.of(wanted(ANN)))).isFalse();
  }

  /** The names of what counts as changed by the source since. */
  private List<String> changed(RecordedItem before, DesiredItem wanted, ObservedItem seen) {
    RecordedItem known = regained.in(before, wanted, seen);
    List<String> names = new java.util.ArrayList<>();
    wanted
        .attributes()
        .forEach((name, value) -> {
          Digests digests = known.attributes().get(name);
          if (digests != null && !digests.desired().equals(Canonical.digest(value))) {
            names.add(name);
          }
        });
    for (RecordedPart part : known.parts()) {
      Digest desired = wanted.parts().getFirst().digest();
      if (!part.digests().desired().equals(desired)) {
        names.add(part.name());
      }
    }
    return names;
  }

  private static Map<String, Value> values(Value assignee) {
    return Map.of("assignee", assignee, "summary", Value.text("Mend the pump"));
  }

  private static DesiredPart part(Address author) {
    return new DesiredPart(
        "comment", "1", Optional.empty(), Map.of("author", Value.reference(author)));
  }

  private static DesiredItem wanted(Address person) {
    return new DesiredItem(
        Address.of("jira.issue", "OPS-1"),
        1,
        "default/1",
        false,
        values(Value.reference(person)),
        List.of(part(person)));
  }

  private static RecordedItem known(Value standIn) {
    DesiredItem wanted = wanted(ANN);
    return new RecordedItem(
        wanted.address(),
        1,
        wanted.sourceId(),
        false,
        "10",
        "OPS-1",
        wanted.digest(),
        Digest.UNKNOWN,
        Map.of(
            "assignee",
            new Digests(Canonical.digest(Value.reference(ANN)), Canonical.digest(standIn)),
            "summary",
            new Digests(
                Canonical.digest(Value.text("Mend the pump")),
                Canonical.digest(Value.text("Mend the pump")))),
        List.of(
            new RecordedPart(
                "comment",
                "1",
                "c1",
                new Digests(part(ANN).digest(), Canonical.digest(Map.of("author", standIn))))));
  }

  private static ObservedItem seen(Value assignee, Value author) {
    return new ObservedItem(
        "10",
        "OPS-1",
        Optional.empty(),
        Optional.empty(),
        values(assignee),
        List.of(new ObservedPart("comment", "c1", Optional.empty(), Map.of("author", author))),
        "",
        false);
  }
}
