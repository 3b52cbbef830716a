package dev.aloft.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.plan.Difference;
import dev.aloft.plan.Effort;
import dev.aloft.plan.LaneDifferences;
import dev.aloft.plan.LaneLine;
import dev.aloft.plan.LaneSummary;
import dev.aloft.plan.Plan;
import dev.aloft.plan.Standing;
import dev.aloft.plan.Tally;
import dev.aloft.resource.CheckResult;
import dev.aloft.value.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A plan as JSON. */
final class PlanDocument {

  private final PlanFacts facts;
  private final Discretion discretion;

  PlanDocument(PlanFacts facts, Discretion discretion) {
    this.facts = facts;
    this.discretion = discretion;
  }

  JsonDocument json() {
    Plan plan = facts.plan();
    return new JsonDocument(
        "Plan",
        new Body(
            Header.of(plan, discretion),
            StandingItem.of(plan),
            plan.applyable(),
            plan.changeCount(),
            plan.fingerprint(),
            counts(plan),
            facts.worthShowing().stream().map(this::item).toList(),
            facts.lanes().stream().map(this::lane).toList(),
            LedgerDocument.of(plan.ledger(), discretion),
            plan.losses().stream()
                .map(loss ->
                    new LossItem(
                        loss.attribute(),
                        discretion.text(loss.becomes()),
                        loss.count(),
                        loss.gone()))
                .toList(),
            plan.checks().stream().map(this::check).toList(),
            AccessDocument.of(plan.access(), discretion),
            plan.notes().stream().map(discretion::text).toList(),
            plan.effort().map(EffortItem::of)));
  }

  static Map<String, Long> counts(Plan plan) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Action action : Action.values()) {
      counts.put(word(action), plan.count(action));
    }
    return counts;
  }

  private Item item(Change change) {
    boolean hidden = discretion.hides(change.address().type());
    return new Item(
        discretion.address(change.address()),
        word(change.action()),
        change.reason().label(),
        change.role().name().toLowerCase(Locale.ROOT),
        hidden || change.before().isEmpty()
            ? Optional.empty()
            : Optional.of(values(change.before())),
        hidden || change.after().isEmpty() ? Optional.empty() : Optional.of(values(change.after())),
        change.changed(),
        change.drifted(),
        discretion.text(change.cause()));
  }

  private Map<String, String> values(Map<String, Value> values) {
    Map<String, String> words = new TreeMap<>();
    values.forEach((name, value) -> words.put(name, discretion.value(value)));
    return words;
  }

  private LaneItem lane(LaneSummary lane) {
    Map<String, Long> counts = new TreeMap<>();
    lane.counts()
        .forEach((key, count) -> counts.put(key.toLowerCase(Locale.ROOT).replace('_', '-'), count));
    return new LaneItem(
        lane.lane().name(),
        lane.lane().itemType(),
        lane.executor(),
        lane.lane().keepKeys(),
        counts,
        lane.parts(),
        lane.placeholders(),
        lane.samples().stream().map(this::line).toList(),
        lane.exceptions().stream().map(this::line).toList(),
        lane.exceptionCount(),
        lane.fingerprint(),
        differences(lane.differences()));
  }

  private DifferencesItem differences(LaneDifferences differences) {
    Map<String, Long> counts = new LinkedHashMap<>();
    differences.counts().forEach((kind, count) -> counts.put(DifferenceWords.id(kind), count));
    return new DifferencesItem(
        counts,
        differences.maxDeletions(),
        differences.first().stream().map(this::difference).toList());
  }

  private DifferenceItem difference(Difference difference) {
    return new DifferenceItem(
        discretion.address(difference.item()),
        Optional.of(difference.subject())
            .filter(subject -> !subject.isEmpty())
            .map(discretion::text),
        DifferenceWords.id(difference.kind()),
        difference.now().map(discretion::address),
        Optional.of(difference.version()).filter(version -> !version.isEmpty()),
        discretion
            .sides(difference)
            .map(sides ->
                new SidesItem(
                    sides.recorded().toString(),
                    discretion.value(sides.desired()),
                    discretion.value(sides.observed()))));
  }

  private LineItem line(LaneLine line) {
    return new LineItem(
        discretion.address(line.address()), word(line.action()), line.reason().label());
  }

  private static String word(Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Body(
      Header header,
      StandingItem standing,
      boolean applyable,
      long changes,
      String fingerprint,
      Map<String, Long> counts,
      List<Item> configuration,
      List<LaneItem> lanes,
      LedgerDocument ledger,
      List<LossItem> losses,
      List<CheckItem> checks,
      AccessDocument access,
      List<String> notes,
      Optional<EffortItem> time) {}

  private CheckItem check(CheckResult result) {
    return new CheckItem(
        result.check(),
        result.sentence(),
        result.count(),
        result.samples().stream().map(discretion::address).toList());
  }

  private record CheckItem(String check, String sentence, long count, List<String> samples) {}

  private record EffortItem(
      long calls, double documentedSeconds, double cautiousSeconds, double share) {
    static EffortItem of(Effort effort) {
      return new EffortItem(
          effort.calls(),
          effort.documented().toMillis() / 1000.0,
          effort.cautious().toMillis() / 1000.0,
          effort.share());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record StandingItem(
      Optional<String> lastApply, Optional<String> lastFullLook, Optional<EnvelopeItem> envelope) {
    static StandingItem of(Plan plan) {
      return new StandingItem(
          plan.standing().lastApply().map(Instant::toString),
          plan.standing().lastFullLook().map(Instant::toString),
          plan.standing().allowance().map(allowance -> EnvelopeItem.of(plan, allowance)));
    }
  }

  private record EnvelopeItem(
      String wave,
      boolean inside,
      List<String> exceeded,
      Tally allowed,
      Tally used,
      Tally planned) {
    static EnvelopeItem of(Plan plan, Standing.Allowance allowance) {
      Tally planned = Tally.of(plan);
      List<String> exceeded = allowance.exceeded(planned, plan.header().createdAt());
      return new EnvelopeItem(
          allowance.wave(),
          exceeded.isEmpty(),
          exceeded,
          allowance.allowed(),
          allowance.used(),
          planned);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Header(
      String migration,
      String specDigest,
      Map<String, String> snapshots,
      String target,
      String site,
      String createdAt,
      String version,
      Optional<String> undoes,
      List<String> targets) {
    static Header of(Plan plan, Discretion discretion) {
      return new Header(
          plan.header().migration(),
          plan.header().specDigest(),
          plan.header().snapshots(),
          plan.header().target(),
          plan.header().site(),
          plan.header().createdAt().toString(),
          plan.header().version(),
          plan.header().undoes(),
          plan.header().targets().stream().map(discretion::address).toList());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Item(
      String address,
      String action,
      String reason,
      String role,
      Optional<Map<String, String>> before,
      Optional<Map<String, String>> after,
      Set<String> changed,
      Set<String> drifted,
      String cause) {}

  private record LaneItem(
      String name,
      String itemType,
      String executor,
      boolean keysKept,
      Map<String, Long> counts,
      Map<String, Long> parts,
      long placeholders,
      List<LineItem> samples,
      List<LineItem> exceptions,
      long exceptionCount,
      String fingerprint,
      DifferencesItem differences) {}

  private record DifferencesItem(
      Map<String, Long> counts, int maxDeletions, List<DifferenceItem> first) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record DifferenceItem(
      String address,
      Optional<String> subject,
      String kind,
      Optional<String> now,
      Optional<String> targetChanged,
      Optional<SidesItem> sides) {}

  private record SidesItem(String recorded, String desired, String observed) {}

  private record LineItem(String address, String action, String reason) {}

  private record LossItem(String attribute, String becomes, long count, boolean gone) {}

  /** The sums of a ledger, as every document has them. */
  record LedgerDocument(
      long read,
      long accounted,
      Map<String, Long> byOutcome,
      Map<String, Long> notYetSupported,
      Map<String, Long> unaccounted,
      List<String> defects) {
    static LedgerDocument of(LedgerTotals totals, Discretion discretion) {
      Map<String, Long> outcomes = new LinkedHashMap<>();
      totals.byOutcome().forEach((outcome, rows) -> outcomes.put(outcome.label(), rows));
      return new LedgerDocument(
          totals.readRows(),
          totals.accountedRows(),
          outcomes,
          totals.notYetSupported(),
          totals.unaccounted(),
          totals.defects().stream().map(discretion::text).toList());
    }
  }
}
