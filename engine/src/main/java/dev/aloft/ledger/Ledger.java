package dev.aloft.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Adds up claims while they stream by: one bit a row, one counter an outcome. A row that is claimed
 * twice is counted once and remembered as a defect. Safe for several threads.
 */
public final class Ledger {

  private static final int REMEMBERED = 20;

  private final Map<String, Long> read;
  private final Map<String, OfEntity> entities = new ConcurrentHashMap<>();
  private final List<String> defects = new ArrayList<>();

  /**
   * Opens a ledger.
   *
   * @param read the rows that the raw reader counted, by entity
   */
  public Ledger(Map<String, Long> read) {
    this.read = new TreeMap<>(read);
  }

  /** Enters a claim. */
  public void claim(Claim claim) {
    if (claim.ordinal() < 1 || claim.ordinal() > rows(claim.entity())) {
      defect(claim.entity() + " has no row " + claim.ordinal() + ", claimed by " + claim.rule());
    } else if (!of(claim.entity()).claim(claim)) {
      defect(claim.entity() + " row " + claim.ordinal() + " claimed again by " + claim.rule());
    }
  }

  /** Enters one claim for every row of an entity that nobody claimed yet. */
  public void claimRest(String entity, Outcome outcome, String rule) {
    of(entity).claimRest(rows(entity), new Answer(outcome, rule));
  }

  public boolean isClaimed(String entity, long ordinal) {
    return of(entity).isClaimed(ordinal);
  }

  /** The sums as they stand. */
  public LedgerTotals totals() {
    Map<String, Long> unaccounted = new TreeMap<>();
    List<LedgerLine> lines = new ArrayList<>();
    read.forEach((entity, rows) -> {
      OfEntity account = of(entity);
      account.tell(entity, lines);
      if (rows > account.accounted()) {
        unaccounted.put(entity, rows - account.accounted());
      }
    });
    synchronized (defects) {
      return new LedgerTotals(read, lines, unaccounted, defects);
    }
  }

  private long rows(String entity) {
    return read.getOrDefault(entity, 0L);
  }

  private OfEntity of(String entity) {
    return entities.computeIfAbsent(entity, name -> new OfEntity());
  }

  private void defect(String text) {
    synchronized (defects) {
      if (defects.size() < REMEMBERED) {
        defects.add(text);
      }
    }
  }

  private record Answer(Outcome outcome, String rule) implements Comparable<Answer> {
    @Override
    public int compareTo(Answer other) {
      int byOutcome = outcome.compareTo(other.outcome);
      return byOutcome != 0 ? byOutcome : rule.compareTo(other.rule);
    }
  }

  /** The claims of one entity's rows. */
  private static final class OfEntity {

    private final BitSet claimed = new BitSet();
    private final Map<Answer, Long> counts = new HashMap<>();

    /** False if the row has an answer already. */
    synchronized boolean claim(Claim claim) {
      int bit = Math.toIntExact(claim.ordinal());
      if (claimed.get(bit)) {
        return false;
      }
      claimed.set(bit);
      counts.merge(new Answer(claim.outcome(), claim.rule()), 1L, Long::sum);
      return true;
    }

    synchronized void claimRest(long rows, Answer answer) {
      long rest = rows - accounted();
      if (rest > 0) {
        claimed.set(1, Math.toIntExact(rows) + 1);
        counts.merge(answer, rest, Long::sum);
      }
    }

    synchronized boolean isClaimed(long ordinal) {
      return claimed.get(Math.toIntExact(ordinal));
    }

    synchronized long accounted() {
      return claimed.cardinality();
    }

    synchronized void tell(String entity, List<LedgerLine> lines) {
      new TreeMap<>(counts)
          .forEach((answer, number) ->
              lines.add(new LedgerLine(entity, answer.outcome(), answer.rule(), number)));
    }
  }
}
