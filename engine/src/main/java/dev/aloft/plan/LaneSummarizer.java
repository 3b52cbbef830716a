package dev.aloft.plan;

import dev.aloft.resource.Lane;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds a lane's lines up while they stream by. */
final class LaneSummarizer implements LaneSink {

  private static final int SAMPLES = 5;
  private static final int EXCEPTIONS = 1_000;

  /** As many as the long form of a plan prints. */
  private static final int WITH_SIDES = 100;

  private final Lane lane;
  private final String executor;
  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<String, Long> parts = new TreeMap<>();
  private final List<LaneLine> samples = new ArrayList<>();
  private final List<LaneLine> exceptions = new ArrayList<>();
  private final Fingerprint fingerprint = Fingerprint.ofLane();
  private final Map<Difference.Kind, Long> differences = new EnumMap<>(Difference.Kind.class);
  private final List<Difference> differing = new ArrayList<>();
  private final int maxDeletions;
  private long placeholders;
  private long exceptionCount;

  LaneSummarizer(Lane lane, String executor, int maxDeletions) {
    this.maxDeletions = maxDeletions;
    this.lane = lane;
    this.executor = executor;
  }

  @Override
  public void accept(LaneLine line) {
    counts.merge(LaneSummary.key(line.action(), line.reason()), 1L, Long::sum);
    line.parts().forEach((kind, number) -> parts.merge(kind, (long) number, Long::sum));
    fingerprint.add(line, executor);
    if (line.placeholder()) {
      placeholders++;
    } else if (line.action().writes() && samples.size() < SAMPLES) {
      samples.add(line);
    }
    if (exceptional(line)) {
      exceptionCount++;
      if (exceptions.size() < EXCEPTIONS) {
        exceptions.add(line);
      }
    }
  }

  @Override
  public void differs(Difference difference) {
    differences.merge(difference.kind(), 1L, Long::sum);
    if (differing.size() < EXCEPTIONS) {
      differing.add(differing.size() < WITH_SIDES ? difference : difference.withoutSides());
    }
  }

  LaneSummary finish() {
    return new LaneSummary(
        lane,
        executor,
        counts,
        parts,
        placeholders,
        samples,
        exceptions,
        exceptionCount,
        fingerprint.finish(),
        new LaneDifferences(differences, differing, maxDeletions));
  }

  private static boolean exceptional(LaneLine line) {
    return switch (line.reason()) {
      case TARGET_EDITED,
          TARGET_DELETED,
          SOURCE_DELETED,
          SOURCE_MOVED,
          MOVE_BARRED,
          MOVE_MEETS_EDIT,
          MOVE_UNKNOWN,
          KEY_WAITS,
          SOURCE_RETURNED,
          EDIT_FORBIDDEN,
          BOTH_EDITED,
          STAMP_DIFFERS ->
          true;
      case MISSING,
          SOURCE_CHANGED,
          AGREED,
          UNFINISHED,
          UNCHANGED,
          FOUND_BY_STAMP,
          EQUAL,
          DECIDED_USE,
          DECIDED_ADOPT,
          DIFFERENT,
          NAME_TAKEN,
          AMBIGUOUS,
          CLAIMED_TWICE,
          EXISTING_ACCOUNT,
          INVITED,
          ENROLLED,
          PROVISIONED,
          NAMED_AGAIN,
          BACK_AGAIN,
          STAND_IN,
          NO_STAND_IN,
          UNUSED,
          BARRED,
          NO_PUBLIC_API,
          KEPT_ELSEWHERE,
          GAP,
          DEPENDS_ON_CONFLICT,
          OUT_OF_USE,
          TEMPORARY ->
          false;
    };
  }
}
