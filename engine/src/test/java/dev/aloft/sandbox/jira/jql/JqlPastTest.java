package dev.aloft.sandbox.jira.jql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aloft.sandbox.jira.jql.Jql.Condition;
import dev.aloft.sandbox.jira.jql.Jql.Operand;
import dev.aloft.sandbox.jira.jql.Past.Step;
import dev.aloft.sandbox.jira.jql.Past.Value;
import dev.aloft.sandbox.jira.jql.PastField.Wanted;
import dev.aloft.sandbox.operation.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One thing, made by Ada on 1 May as open, set to work by Bob on 3 May at noon, closed by Ada on 5
 * May and opened again on 7 May; in no version until Bob puts it in 1.0 and 2.0 on 4 May and takes
 * it out of 1.0 on 6 May.
 */
class JqlPastTest {

  private static final Instant NOW = Instant.parse("2026-05-09T00:00:00Z");

  private static final Past STATUS =
      Past.ofOne(
          "ada",
          at("2026-05-01T08:00:00Z"),
          Optional.of(value("Open")),
          List.of(
              step("bob", "2026-05-03T12:00:00Z", "Open", "Working"),
              step("ada", "2026-05-05T12:00:00Z", "Working", "Closed"),
              step("ada", "2026-05-07T12:00:00Z", "Closed", "Open")));

  private static final Past VERSION =
      Past.ofMany(
          "ada",
          at("2026-05-01T08:00:00Z"),
          List.of(value("2.0")),
          List.of(
              step("bob", "2026-05-04T12:00:00Z", "", "1.0"),
              step("bob", "2026-05-04T12:00:00Z", "", "2.0"),
              step("bob", "2026-05-06T12:00:00Z", "1.0", "")));

  private static Instant at(String time) {
    return Instant.parse(time);
  }

  private static Value value(String name) {
    return new Value("id of " + name.toLowerCase(Locale.ROOT), name);
  }

  private static Step step(String by, String at, String from, String to) {
    return new Step(by, at(at), end(from), end(to));
  }

  private static Optional<Value> end(String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(value(name));
  }

  private static final PastFields<String> FIELDS =
      new PastFields<>() {

        @Override
        public Optional<PastField<String>> past(String name) {
          return switch (name) {
            case "status" -> Optional.of(new PastField<>(thing -> STATUS, JqlPastTest::wanted));
            case "version" -> Optional.of(new PastField<>(thing -> VERSION, JqlPastTest::wanted));
            default -> Optional.empty();
          };
        }

        @Override
        public Set<String> people(Operand operand) {
          return operand instanceof Operand.Text(var name) ? Set.of(name) : Set.of();
        }

        @Override
        public Instant time(Operand operand) {
          return operand instanceof Operand.Text(var text)
              ? JqlDates.time(text, NOW).orElseThrow()
              : NOW;
        }
      };

  private static Wanted wanted(Operand operand) {
    return operand instanceof Operand.Text(var name)
        ? new Wanted(Set.of(value(name).id()), Set.of(), false)
        : Wanted.nothing();
  }

  private static boolean holds(String jql) {
    JqlPast<String> past = new JqlPast<>(FIELDS);
    Predicate<String> test =
        switch (JqlParser.parse(jql).where().orElseThrow()) {
          case Condition.Was was -> past.test(was);
          case Condition.Changed changed -> past.test(changed);
          case Condition other -> throw new AssertionError(other);
        };
    return test.test("the thing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status was Open",
        "status was Working",
        "status was in (Lost, Closed)",
        "status was not Lost",
        "status was not in (Lost, Found)",
        "status was not EMPTY",
        "status was Open by ada",
        "status was Working by bob",
        "status was not Working by ada",
        "status was Working by (ada, bob)",
        "status was Working before 2026-05-04",
        "status was not Working before 2026-05-03",
        "status was Working after 2026-05-05",
        "status was not Working after 2026-05-06",
        "status was Open after 2026-05-08",
        "status was Working on 2026-05-03",
        "status was Working on '2026/05/04'",
        "status was Open on 2026-05-03",
        "status was not Closed on 2026-05-03",
        "status was Open on -1d",
        "status was Working during (2026-05-01, 2026-05-04)",
        "status was not Closed during (2026-05-01, 2026-05-05)",
        "status was Closed by ada before 2026-05-06 after 2026-05-06",
        "status changed",
        "status changed to Working",
        "status changed from Working to Closed",
        "status changed from (Lost, Closed) to Open by ada",
        "status changed by bob before 2026-05-04",
        "status changed after '2026-05-07 11:59'",
        "status changed on 2026-05-05",
        "status changed during (2026-05-04, 2026-05-06)",
        "version was EMPTY",
        "version was EMPTY before 2026-05-02",
        "version was not EMPTY after 2026-05-05",
        "version was 1.0",
        "version was 1.0 on 2026-05-05",
        "version was not 1.0 after 2026-05-07",
        "version was 2.0 after 2026-05-08",
        "version changed from EMPTY to 2.0",
        "version changed from 1.0 on 2026-05-06",
        "version changed to EMPTY"
      })
  void holdsOfTheThing(String jql) {
    assertThat(holds(jql)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status was Lost",
        "status was not Open",
        "status was EMPTY",
        "status was Working by ada",
        "status was Closed on 2026-05-04",
        "status was Working on 2026-05-06",
        "status was Open during ('2026-05-04', '2026-05-06')",
        "status changed from Open to Closed",
        "status changed to Closed by bob",
        "status changed before 2026-05-03",
        "status changed after 2026-05-08",
        "status changed on 2026-05-04",
        "status changed during (2026-05-06, 2026-05-07)",
        "version was not EMPTY",
        "version was EMPTY after 2026-05-05",
        "version was 1.0 by ada",
        "version changed from 2.0"
      })
  void doesNotHoldOfTheThing(String jql) {
    assertThat(holds(jql)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "summary was x",
        "summary changed",
        "status was Open from Closed",
        "status was Open to Closed",
        "status was Open during 2026-05-01",
        "status changed on (2026-05-01, 2026-05-02)",
        "status changed before",
        "status was",
        "status was in Open",
        "status changed Open",
        "status was Open before 2026-05-01, 2026-05-02"
      })
  void refusesWhatMeansNothing(String jql) {
    assertThatThrownBy(() -> holds(jql)).isInstanceOf(Refusal.class);
  }

  @Test
  void saysWhichFieldHasNoHistory() {
    assertThatThrownBy(() -> holds("summary changed"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.messages())
                    .containsExactly("History searches do not support the 'summary' field."));
  }
}
