package dev.aloft.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.ledger.Outcome;
import dev.aloft.plan.Action;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Reason;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However big a plan is, and whatever its names hold, what people read of it keeps its size. */
class PlanSizePropertyTest {

  private static final List<String> TYPES =
      List.of("user", "group", "jira.project", "jira.status", "jira.custom-field");

  @Property(tries = 150)
  void firstScreenHasAtMostSixtyLinesOfAHundredAndTwentyCharacters(@ForAll("plans") Plan plan) {
    String text = new PlanView(plan, Discretion.PSEUDONYMS).text(Style.PLAIN);

    assertThat(text.lines().count()).isLessThanOrEqualTo(60);
    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(121));
  }

  @Property(tries = 100)
  void markdownHasAtMostSixtyThousandCharactersAndClosesEachFence(@ForAll("plans") Plan plan) {
    String markdown = new PlanView(plan, Discretion.REVEAL).markdown();

    assertThat(markdown.length()).isLessThanOrEqualTo(60_000);
    assertThat(CommonFences.read(markdown).open()).isFalse();
    assertThat(markdown.lines().filter(line -> line.equals("</details>")).count())
        .isEqualTo(markdown.lines().filter(line -> line.startsWith("<details>")).count());
  }

  @Provide
  Arbitrary<Plan> plans() {
    Arbitrary<Consumer<SamplePlan>> one =
        Arbitraries.oneOf(changes(), drifts(), lanes(), losses(), rows(), notes());
    Arbitrary<Integer> copies = Arbitraries.of(1, 1, 2, 10, 300);
    return Combinators.combine(one, copies)
        .as((step, times) -> repeated(step, times))
        .list()
        .ofMaxSize(20)
        .map(steps -> {
          SamplePlan plan = SamplePlan.empty();
          steps.forEach(step -> step.accept(plan));
          return plan.plan();
        });
  }

  private static Consumer<SamplePlan> repeated(Consumer<SamplePlan> step, int times) {
    return plan -> {
      for (int i = 0; i < times; i++) {
        step.accept(plan);
      }
    };
  }

  private static Arbitrary<Consumer<SamplePlan>> changes() {
    return Combinators.combine(
            Arbitraries.of(TYPES),
            names(),
            Arbitraries.of(Action.class),
            Arbitraries.of(Reason.class),
            names())
        .as((type, key, action, reason, value) ->
            plan ->
                plan.change(
                    type,
                    key,
                    action,
                    reason,
                    Map.of("name", Value.text("before " + value)),
                    Map.of("name", Value.text(value)),
                    "name",
                    key));
  }

  private static Arbitrary<Consumer<SamplePlan>> drifts() {
    return names()
        .map(name ->
            plan -> plan.drifted("jira.screen", name, Value.text(name), Value.NONE, "tabs"));
  }

  private static Arbitrary<Consumer<SamplePlan>> lanes() {
    return Combinators.combine(
            names(),
            Arbitraries.of(Action.class),
            Arbitraries.of(Reason.class),
            Arbitraries.longs().between(0, 10_000_000))
        .as((name, action, reason, count) ->
            plan ->
                plan.lane(name, count % 2 == 0, count, Map.of(name, count, "comment", 1L))
                    .items(action, reason, count, name, "A-1"));
  }

  private static Arbitrary<Consumer<SamplePlan>> losses() {
    return Combinators.combine(
            names(), Arbitraries.of("user.account", "jira.filter", ""), Arbitraries.of(true, false))
        .as((name, attribute, gone) ->
            plan -> {
              String of = attribute.isEmpty() ? name : attribute;
              if (gone) {
                plan.leftBehind(of, name, name.length());
              } else {
                plan.loss(of, name, name.length());
              }
            });
  }

  private static Arbitrary<Consumer<SamplePlan>> rows() {
    return Combinators.combine(names(), Arbitraries.of(Outcome.class))
        .as((name, outcome) -> plan -> plan.rows(name, outcome, 1L + name.length()));
  }

  private static Arbitrary<Consumer<SamplePlan>> notes() {
    return names().map(name -> plan -> plan.note(name));
  }

  /** Names as sources have them: short ones, very long ones, and such as would break a frame. */
  private static Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12),
        Arbitraries.strings().all().ofMinLength(1).ofMaxLength(60),
        Arbitraries.strings()
            .withChars("`~ \n|<>&\\\"@\u202e\u001b")
            .ofMinLength(1)
            .ofMaxLength(300),
        Arbitraries.of(
            "word ".repeat(400), "x".repeat(3_000), "`".repeat(500), "\ud83d\ude80".repeat(200)));
  }
}
