package dev.aloft.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.plan.Action;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Reason;
import dev.aloft.resource.Digests;
import dev.aloft.resource.Recorded;
import dev.aloft.run.RehearsalResult;
import dev.aloft.run.RehearsalSites;
import dev.aloft.run.VerifyResult;
import dev.aloft.testing.Golden;
import dev.aloft.testing.OutputSchema;
import dev.aloft.value.Address;
import dev.aloft.value.Canonical;
import dev.aloft.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people and programs read of an apply, a verify, a rehearsal and the state. */
class RunViewsTest {

  @Nested
  class AnApply {

    @Test
    void tellsWhatWasWritten() {
      ApplyView view = new ApplyView(SampleRun.applied(), Discretion.PSEUDONYMS);

      Golden.assertMatches("report/apply.txt", view.text(Style.PLAIN));
      Golden.assertMatches("report/apply.json", view.json().print());
      OutputSchema.assertValid("apply", view.json().print());
    }

    @Test
    void tellsWhatWasRefusedAndHowManyMore() {
      ApplyView view = new ApplyView(SampleRun.partly(25), Discretion.PSEUDONYMS);

      Golden.assertMatches("report/apply-partly.txt", view.text(Style.PLAIN));
      Golden.assertMatches("report/apply-partly-ansi.txt", view.text(Style.ANSI));
      OutputSchema.assertValid("apply", view.json().print());
      assertThat(view.text(Style.PLAIN) + view.json().print()).doesNotContain("carol@");
    }
  }

  @Nested
  class AVerify {

    @Test
    void saysThatNothingIsLost() {
      VerifyView view = new VerifyView(SampleRun.verified(), Discretion.PSEUDONYMS);

      Golden.assertMatches("report/verify.txt", view.text(Style.PLAIN));
      OutputSchema.assertValid("verify", view.json().print());
    }

    @Test
    void namesEachDifferenceAndHidesBothValues() {
      VerifyView view = new VerifyView(SampleRun.different(), Discretion.PSEUDONYMS);

      Golden.assertMatches("report/verify-different.txt", view.text(Style.PLAIN));
      Golden.assertMatches("report/verify-different.json", view.json().print());
      OutputSchema.assertValid("verify", view.json().print());
      assertThat(view.text(Style.PLAIN) + view.json().print())
          .doesNotContain("ada@", "bob@", "nobody");
    }

    @Test
    void showsBothValuesOnceThatIsAskedFor() {
      VerifyView view = new VerifyView(SampleRun.different(), Discretion.REVEAL);

      assertThat(view.text(Style.PLAIN)).contains("in assignee: ada@acme.example there is nobody");
      OutputSchema.assertValid("verify", view.json().print());
    }
  }

  @Nested
  class ARehearsal {

    @Test
    void isCleanAndStillSaysWhatStaysBehind() {
      RehearsalView view = view(rehearsed(SamplePlan.empty().plan(), SampleRun.verified()));

      Golden.assertMatches("report/rehearsal.txt", view.text(Style.PLAIN));
      Golden.assertMatches("report/rehearsal.json", view.json().print());
      OutputSchema.assertValid("rehearsal", view.json().print());
    }

    @Test
    void hasTheFiguresThatProgramsReadWhereTheyLookForThem() {
      JsonNode json =
          JsonMapper.shared()
              .readTree(
                  view(rehearsed(SamplePlan.delta().plan(), SampleRun.different())).json().print());

      assertThat(json.at("/plan/create").asLong()).isEqualTo(1_281);
      assertThat(json.at("/plan/update").asLong()).isEqualTo(1);
      assertThat(json.at("/apply/writes").asLong()).isEqualTo(2_183);
      assertThat(json.at("/apply/seconds").asDouble()).isEqualTo(254);
      assertThat(json.at("/apply/refused").asLong()).isEqualTo(12);
      assertThat(json.at("/secondPlan/changes").asLong()).isEqualTo(51);
      assertThat(json.at("/secondPlan/manual").isNumber()).isTrue();
      assertThat(json.at("/rebuiltPlan/changes").asLong()).isEqualTo(51);
      assertThat(json.at("/verify/differences").asLong()).isEqualTo(1_006);
      assertThat(json.at("/ledger/read").asLong()).isEqualTo(1_287);
      assertThat(json.at("/ledger/accounted").asLong()).isEqualTo(1_280);
      assertThat(json.at("/ledger/byOutcome/moved").asLong()).isEqualTo(1_280);
      assertThat(json.at("/ledger/notYetSupported").isObject()).isTrue();
    }

    @Test
    void givesEachReasonWhyItIsNotClean() {
      RehearsalView view = view(rehearsed(SamplePlan.delta().plan(), SampleRun.different()));

      Golden.assertMatches("report/rehearsal-not-clean.txt", view.text(Style.PLAIN));
      Golden.assertMatches("report/rehearsal-not-clean-ansi.txt", view.text(Style.ANSI));
      OutputSchema.assertValid("rehearsal", view.json().print());
      assertThat(view.text(Style.PLAIN) + view.json().print()).doesNotContain("ada@", "bob@");
    }

    @Test
    void endsAtAPlanThatNobodyDecided() {
      SamplePlan undecided = SamplePlan.everything();
      for (int i = 0; i < 20; i++) {
        undecided.change("jira.status", "Status " + i, Action.CONFLICT, Reason.DIFFERENT, "name");
      }
      RehearsalView view =
          view(
              new RehearsalResult(
                  SampleRun.source(),
                  6_257,
                  Optional.empty(),
                  List.of(),
                  undecided.plan(),
                  Optional.empty()));

      Golden.assertMatches("report/rehearsal-undecided.txt", view.text(Style.PLAIN));
      OutputSchema.assertValid("rehearsal", view.json().print());
    }

    private static RehearsalResult rehearsed(Plan after, VerifyResult verified) {
      return new RehearsalResult(
          SampleRun.source(),
          6_257,
          Optional.empty(),
          List.of(),
          SamplePlan.first().plan(),
          Optional.of(
              new RehearsalResult.Road(
                  verified.clean() ? SampleRun.applied() : SampleRun.partly(12),
                  verified.clean()
                      ? new RehearsalSites.Mails(0, 41)
                      : new RehearsalSites.Mails(7, 0),
                  after,
                  after,
                  verified)));
    }

    private static RehearsalView view(RehearsalResult result) {
      return new RehearsalView(result, Discretion.PSEUDONYMS);
    }
  }

  @Nested
  class TheState {

    private final Digests digests =
        new Digests(
            Canonical.digest(Map.of("a", Value.NONE)), Canonical.digest(Map.of("b", Value.NONE)));

    @Test
    void isALineAResourceWithPeopleUnderPseudonyms() {
      StateView view =
          new StateView(
              42,
              List.of(
                  recorded("jira.project", "ABC", "10001", Recorded.Hold.OURS),
                  recorded("jira.status", "Open", "3", Recorded.Hold.USED),
                  recorded("jira.status", "x\u001b[2J", "4", Recorded.Hold.OURS),
                  recorded("jira.filter", "long ".repeat(30), "5", Recorded.Hold.OURS),
                  recorded("user", "ada@acme.example", "5b10ac8d", Recorded.Hold.USED),
                  recorded("user", "bob@acme.example", "5b10ac8e", Recorded.Hold.SUBSTITUTED)),
              List.of(new StateView.LaneCount("ABC", "jira.issue", 1_280)),
              List.of(),
              0,
              Discretion.PSEUDONYMS);

      Golden.assertMatches("report/state.txt", view.text(Style.PLAIN));
      Golden.assertMatches("report/state.json", view.json().print());
      OutputSchema.assertValid("state", view.json().print());
      assertThat(view.text(Style.PLAIN) + view.json().print()).doesNotContain("ada@", "bob@");
    }

    private Recorded recorded(String type, String key, String id, Recorded.Hold hold) {
      return new Recorded(Address.of(type, key), id, hold, "", Map.of("name", digests));
    }
  }
}
