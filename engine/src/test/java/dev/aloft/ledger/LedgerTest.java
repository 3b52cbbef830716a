package dev.aloft.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private final Ledger ledger = new Ledger(Map.of("Issue", 3L, "Action", 2L));

  @Test
  void isCompleteWhenEveryRowIsClaimedOnce() {
    for (int row = 1; row <= 3; row++) {
      ledger.claim(new Claim("Issue", row, Outcome.MOVED, "jira.issue"));
    }
    ledger.claimRest("Action", Outcome.NOT_YET_SUPPORTED, "later");

    assertThat(ledger.totals().complete()).isTrue();
    assertThat(ledger.totals().byOutcome())
        .containsEntry(Outcome.MOVED, 3L)
        .containsEntry(Outcome.NOT_YET_SUPPORTED, 2L);
    assertThat(ledger.totals().notYetSupported()).containsExactly(Map.entry("Action", 2L));
  }

  @Test
  void namesTheRowsThatNobodyClaimed() {
    ledger.claim(new Claim("Issue", 1, Outcome.MOVED, "jira.issue"));

    assertThat(ledger.totals().complete()).isFalse();
    assertThat(ledger.totals().unaccounted())
        .containsOnly(Map.entry("Issue", 2L), Map.entry("Action", 2L));
  }

  @Test
  void countsARowClaimedTwiceOnceAndRemembersTheDefect() {
    ledger.claim(new Claim("Issue", 1, Outcome.MOVED, "jira.issue"));
    ledger.claim(new Claim("Issue", 1, Outcome.BLOCKED, "other"));

    assertThat(ledger.totals().accountedRows()).isEqualTo(1);
    assertThat(ledger.totals().defects()).containsExactly("Issue row 1 claimed again by other");
  }

  @Test
  void takesClaimsOfSeveralThreads() {
    Ledger rows = new Ledger(Map.of("Row", 20_000L));
    IntStream.rangeClosed(1, 20_000)
        .parallel()
        .forEach(row -> rows.claim(new Claim("Row", row, Outcome.MOVED, "type-" + row % 3)));

    assertThat(rows.totals().complete()).isTrue();
    assertThat(rows.totals().accountedRows()).isEqualTo(20_000);
    assertThat(rows.totals().lines()).hasSize(3);
  }

  @Test
  void refusesARowThatWasNeverRead() {
    ledger.claim(new Claim("Issue", 4, Outcome.MOVED, "jira.issue"));
    ledger.claim(new Claim("Nothing", 1, Outcome.MOVED, "jira.issue"));

    assertThat(ledger.totals().accountedRows()).isZero();
    assertThat(ledger.totals().defects()).hasSize(2);
  }

  @Property
  void theRestIsWhateverIsLeft(@ForAll @IntRange(max = 50) int claimed) {
    Ledger rows = new Ledger(Map.of("Row", 50L));
    for (int row = 1; row <= claimed; row++) {
      rows.claim(new Claim("Row", row, Outcome.MOVED, "type"));
    }
    rows.claimRest("Row", Outcome.TECHNICAL, "rest");

    assertThat(rows.totals().complete()).isTrue();
    assertThat(rows.totals().byOutcome()).containsEntry(Outcome.TECHNICAL, 50L - claimed);
  }
}
