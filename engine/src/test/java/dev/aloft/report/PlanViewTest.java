package dev.aloft.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.ledger.Outcome;
import dev.aloft.plan.Action;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Reason;
import dev.aloft.testing.Golden;
import dev.aloft.testing.OutputSchema;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanViewTest {

  /** Names that would end a fence, open a tag, start a table, steer a terminal, turn the text. */
  private static final List<String> NASTY =
      List.of(
          "``` and ````",
          "a | b",
          "two\nlines\r\nthree",
          "\u001b[2J\u001b]0;title\u0007",
          "\u202egnp.exe",
          "<script>alert(1)</script></details>",
          "\"quoted\" \\ back",
          "\u0000\u0085\u2028",
          "[link](javascript:x) ![i](x)",
          "@everyone #1");

  /** Control characters but the line feed, and what turns text or ends a line unseen. */
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}&&[^\n]]|[\u200e\u200f\u2028-\u202e\u2066-\u2069]");

  @Test
  void beginsWithVerdictThenDangerThenSize() {
    Golden.assertMatches("report/plan-first.txt", view(SamplePlan.first()).text(Style.PLAIN));
  }

  @Test
  void putsWhatBlocksAnApplyFirst() {
    String text = view(SamplePlan.everything()).text(Style.PLAIN);

    Golden.assertMatches("report/plan-blocked.txt", text);
    assertThat(labels(text))
        .startsWith("EXISTING", "PEOPLE", "DELETES", "ADOPTS")
        .endsWith("NOTES");
  }

  @Test
  void paintsWhatAReaderMustNotMiss() {
    Golden.assertMatches(
        "report/plan-blocked-ansi.txt", view(SamplePlan.everything()).text(Style.ANSI));
  }

  @Test
  void saysOfAnEmptyPlanThatThereIsNothingToDo() {
    Golden.assertMatches("report/plan-empty.txt", view(SamplePlan.empty()).text(Style.PLAIN));
  }

  @Test
  void accessIsToldTheDangerousFirstAndNobodyByName() {
    PlanView view = view(SamplePlan.first().access(SampleAccess.everything()));
    String screen = view.text(Style.PLAIN);

    assertThat(screen + view.full(Style.PLAIN) + view.json().print())
        .doesNotContain("ann@acme.example");
    Golden.assertMatches("report/plan-access.txt", screen);
    Golden.assertMatches("report/plan-access-full.txt", view.full(Style.PLAIN));
    OutputSchema.assertValid("plan", view.json().print());
  }

  @Test
  void acceptedAccessIsCountedAndStopsNothing() {
    assertThat(view(SamplePlan.first().access(SampleAccess.accepted())).text(Style.PLAIN))
        .contains(
            "APPLYABLE · ", "1 project is seen by more than in the source, as the spec accepts")
        .doesNotContain("NOT APPLYABLE", "BILL");
  }

  @Test
  void namesEditsDeletionsAndConflictsOfADelta() {
    Golden.assertMatches("report/plan-delta.txt", view(SamplePlan.delta()).text(Style.PLAIN));
  }

  @Nested
  class ValuesOfConflicts {

    private static SamplePlan conflict() {
      return SamplePlan.empty()
          .lane("ABC", true, 0, Map.of())
          .items(Action.CONFLICT, Reason.BOTH_EDITED, 1, "ABC-12")
          .revealed(Value.text("the source's secret"), Value.text("the target's secret"));
    }

    @Test
    void areShownOnceThatIsAskedFor() {
      PlanView view = new PlanView(conflict().plan(), Discretion.REVEAL);

      Golden.assertMatches("report/plan-conflict-revealed.txt", view.full(Style.PLAIN));
      assertThat(view.markdown()).contains("the source's secret", "the target's secret");
      String json = view.json().print();
      assertThat(json).contains("the source's secret", "the target's secret");
      OutputSchema.assertValid("plan", json);
    }

    @Test
    void stayAwayFromEveryFormOtherwise() {
      for (String form : forms(view(conflict()))) {
        assertThat(form).contains("ABC-12").doesNotContain("secret");
      }
    }
  }

  @Test
  void saysThatOnlyStepsByHandAreLeft() {
    SamplePlan plan =
        SamplePlan.empty()
            .change("jira.board", "Team", Action.MANUAL, Reason.NO_PUBLIC_API, "estimation")
            .change("jira.dashboard", "Wall", Action.MANUAL, Reason.NO_PUBLIC_API);

    Golden.assertMatches("report/plan-manual.txt", view(plan).text(Style.PLAIN));
  }

  @Test
  void showsEachChangeInTheOrderOfDangerWithItsCause() {
    Golden.assertMatches("report/plan-full.txt", view(SamplePlan.everything()).full(Style.PLAIN));
  }

  @Test
  void printsJsonThatItsSchemaAccepts() {
    String json = view(SamplePlan.everything()).json().print();

    Golden.assertMatches("report/plan.json", json);
    OutputSchema.assertValid("plan", json);
  }

  @Test
  void countsWhatFindsNoRoomOnTheFirstScreen() {
    String text = view(crowded(700)).text(Style.PLAIN);

    Golden.assertMatches("report/plan-crowded.txt", text);
    assertThat(text.lines().count()).isLessThanOrEqualTo(60);
  }

  @Nested
  class People {

    @Test
    void standUnderPseudonymsInEveryForm() {
      PlanView view = view(addressed());

      for (String form : forms(view)) {
        assertThat(form).contains("~").doesNotContain("ada@", "bob@", "carol@", "old-lead@");
      }
    }

    @Test
    void areNamedOnceThatIsAskedFor() {
      PlanView view = new PlanView(addressed().plan(), Discretion.REVEAL);

      assertThat(view.full(Style.PLAIN))
          .contains("ada@acme.example", "carol@acme.example", "old-lead@acme.example");
    }

    /** An e-mail address wherever a text of source, target or spec can carry one. */
    private static SamplePlan addressed() {
      return SamplePlan.everything()
          .rows("bob@acme.example", Outcome.MOVED, 1)
          .change("jira.filter", "All of ada@acme.example", Action.DELETE, Reason.OUT_OF_USE)
          .lane("XYZ", true, 0, Map.of())
          .items(Action.KEEP, Reason.TARGET_EDITED, 1, "mail to bob@acme.example")
          .loss("jira.filter.owner", "bob@acme.example owned it", 1)
          .note("Project ABC is led by bob@acme.example.");
    }
  }

  @Nested
  class Markdown {

    @Test
    void holdsTheFirstScreenAndEachChange() {
      Golden.assertMatches("report/plan.md", view(SamplePlan.everything()).markdown());
    }

    @Test
    void tellsAtItsEndWhatWasCut() {
      String markdown = view(crowded(5_000)).markdown();

      assertThat(markdown.length()).isBetween(50_000, 60_000);
      assertThat(markdown.lines().toList().getLast())
          .matches(
              "Cut to fit a comment: [\\d,]+ changes and [\\d,]+ projects not shown\\."
                  + " `aloft show --full` shows everything\\.");
      assertThat(CommonFences.read(markdown).open()).isFalse();
    }

    @Test
    void countsEveryChangeAsShownOrCut() {
      Plan plan = crowded(5_000).plan();

      String markdown = new PlanView(plan, Discretion.PSEUDONYMS).markdown();

      long shown = CommonFences.read(markdown).inside().stream().filter(Markdown::isHead).count();
      String cut = markdown.lines().toList().getLast().replaceAll(".*: ([\\d,]+) changes.*", "$1");
      assertThat(shown + Long.parseLong(cut.replace(",", "")))
          .isEqualTo(new PlanFacts(plan).worthShowing().size());
    }

    @Test
    void staysInItsFencesWhateverANameHolds() {
      String markdown = view(nasty()).markdown();

      CommonFences.Read read = CommonFences.read(markdown);
      assertThat(read.open()).isFalse();
      assertThat(read.outside())
          .allSatisfy(line ->
              assertThat(line)
                  .matches(
                      "|### Aloft plan `[0-9a-f]{8}`|</details>"
                          + "|<details><summary>[\\w ,]+</summary>"));
      assertThat(markdown).doesNotContainPattern(STEERING);
      Golden.assertMatches("report/plan-nasty.md", markdown);
    }

    private static boolean isHead(String line) {
      return line.matches("[^ ] [a-z.-]+\\[\".*\\(.* row \\d+\\)");
    }
  }

  @Test
  void namesOfTheSourceCannotSteerATerminal() {
    PlanView view = view(nasty());

    for (String text : List.of(view.text(Style.PLAIN), view.full(Style.PLAIN))) {
      assertThat(text).doesNotContainPattern(STEERING);
    }
    OutputSchema.assertValid("plan", view.json().print());
  }

  private static SamplePlan nasty() {
    SamplePlan plan = SamplePlan.empty();
    for (String name : NASTY) {
      plan.change(
              "jira.status",
              name,
              Action.CREATE,
              Reason.MISSING,
              Map.of(),
              Map.of("name", Value.text(name)),
              "name")
          .change("jira.priority", name, Action.CONFLICT, Reason.DIFFERENT, name)
          .lane(name, true, 0, Map.of(name, 1L))
          .items(Action.CREATE, Reason.MISSING, 1, name)
          .items(Action.CONFLICT, Reason.BOTH_EDITED, 1, name)
          .loss(name, name, 3)
          .rows(name, Outcome.NOT_YET_SUPPORTED, 3)
          .note(name);
    }
    return plan;
  }

  /** A plan with so many of everything. */
  private static SamplePlan crowded(int each) {
    SamplePlan plan = SamplePlan.everything();
    for (int i = 1; i <= each; i++) {
      plan.change("jira.status", "Taken " + i, Action.CONFLICT, Reason.DIFFERENT, "category")
          .change("user", "p" + i + "@acme.example", Action.CONFLICT, Reason.NO_STAND_IN)
          .change("jira.board", "Board " + i, Action.MANUAL, Reason.NO_PUBLIC_API)
          .change("jira.link-type", "Link " + i, Action.DELETE, Reason.OUT_OF_USE)
          .change("jira.workflow", "Flow " + i, Action.ADOPT, Reason.DECIDED_ADOPT)
          .change("group", "group-" + i, Action.USE, Reason.DECIDED_USE)
          .change("type-" + word(i) + ".thing", "x", Action.CREATE, Reason.MISSING)
          .drifted("jira.screen", "Screen " + i, Value.text("a"), Value.text("b"), "tabs")
          .lane("P" + i, i % 2 == 0, i, Map.of("comment", 9L * i, "worklog", 3L))
          .items(Action.CREATE, Reason.MISSING, 10L * i, "P" + i + "-1")
          .items(Action.CONFLICT, Reason.BOTH_EDITED, i, "P" + i + "-2")
          .items(Action.KEEP, Reason.TARGET_EDITED, i, "P" + i + "-3")
          .items(Action.KEEP, Reason.TARGET_DELETED, i, "P" + i + "-4")
          .items(Action.KEEP, Reason.SOURCE_DELETED, i, "P" + i + "-5")
          .rows("Entity" + i, Outcome.NOT_YET_SUPPORTED, i)
          .rows("Blocked" + i, Outcome.BLOCKED, i)
          .loss("jira.issue.field " + i, "left out", i)
          .leftBehind("jira.filter", "not moved: number " + i, i)
          .loss("user.account", "the stand-in: a reason that takes some words, the " + i + "th", i)
          .note("Project P" + i + " has no lead; the migration's account leads it.");
    }
    return plan;
  }

  /** The number in letters: a resource type has no digits. */
  private static String word(int number) {
    return Integer.toString(number)
        .chars()
        .mapToObj(c -> "" + (char) (c - '0' + 'a'))
        .reduce("", String::concat);
  }

  private static List<String> labels(String text) {
    return text.lines()
        .skip(2)
        .filter(line -> line.charAt(2) != ' ')
        .map(line -> line.substring(2, 14).strip())
        .toList();
  }

  private static List<String> forms(PlanView view) {
    return List.of(
        view.text(Style.PLAIN),
        view.full(Style.PLAIN),
        view.full(Style.ANSI),
        view.markdown(),
        view.json().print());
  }

  private static PlanView view(SamplePlan plan) {
    return new PlanView(plan.plan(), Discretion.PSEUDONYMS);
  }
}
