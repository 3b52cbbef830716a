package dev.aloft.jira;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.ledger.Ledger;
import dev.aloft.ledger.LedgerTotals;
import dev.aloft.ledger.Loss;
import dev.aloft.resource.CheckResult;
import dev.aloft.resource.Derived;
import dev.aloft.resource.DerivedLane;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Fates;
import dev.aloft.resource.Lane;
import dev.aloft.resource.OnTargetChange;
import dev.aloft.resource.References;
import dev.aloft.resource.TypeSchema;
import dev.aloft.spec.Blueprint;
import dev.aloft.staging.DerivedCache;
import dev.aloft.value.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one Jira source and the spec want on one target. */
public final class JiraMigration implements Derived {

  private final Derivation derivation;
  private final List<JiraType> types;
  private final JiraLane lane;
  private final RowRules rules;
  private final List<DerivedLane> lanes;
  private final Set<String> temporaryTypes;
  private boolean told;

  private JiraMigration(
      Derivation derivation, List<JiraType> types, JiraLane lane, RowRules rules) {
    this.derivation = derivation;
    this.types = types;
    this.lane = lane;
    this.rules = rules;
    this.lanes = List.copyOf(lane.derive(derivation, moving(derivation)));
    this.temporaryTypes =
        types.stream()
            .map(JiraType::schema)
            .filter(TypeSchema::temporary)
            .map(TypeSchema::type)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Derives.
   *
   * @param cache what was derived before from the same source, spec and version of Aloft
   */
  public static JiraMigration derive(
      JiraSource source,
      String sourceName,
      Blueprint blueprint,
      List<MovingProject> projects,
      List<JiraType> types,
      JiraLane lane,
      DerivedCache cache) {
    Derivation derivation = new Derivation(source, sourceName, blueprint, projects, cache);
    types.forEach(type -> type.derive(derivation));
    return new JiraMigration(derivation, types, lane, new RowRules());
  }

  private static List<MovingProject> moving(Derivation derivation) {
    return derivation.projects().stream().filter(project -> project.content().isPresent()).toList();
  }

  /** What an audit of this migration may know. */
  public AuditScope auditScope() {
    return new AuditScope(
        derivation.source(),
        derivation.sourceName(),
        derivation.blueprint(),
        derivation.projects(),
        derivation.names());
  }

  @Override
  public List<Desired> configuration() {
    return derivation.wanted().stream().filter(desired -> !temporary(desired)).toList();
  }

  @Override
  public List<DerivedLane> lanes() {
    return lanes;
  }

  /**
   * Types want their scaffolding with the rest; it is planned only where a lane is written, and
   * what is for one project only where that project's is.
   */
  @Override
  public List<Desired> scaffolding(List<Lane> written) {
    if (written.isEmpty()) {
      return List.of();
    }
    Set<Address> others =
        lanes.stream().map(one -> one.lane().container()).collect(Collectors.toSet());
    written.forEach(one -> others.remove(one.container()));
    return derivation.wanted().stream()
        .filter(this::temporary)
        .filter(desired -> References.in(desired.attributes()).stream().noneMatch(others::contains))
        .toList();
  }

  private boolean temporary(Desired desired) {
    return temporaryTypes.contains(desired.type());
  }

  @Override
  public Map<String, OnTargetChange> onTargetChange() {
    return derivation.blueprint().decisions().onTargetChange();
  }

  @Override
  public Map<String, Long> rowsRead() {
    return derivation.source().staging().counts();
  }

  @Override
  public void account(Fates fates, Ledger ledger) {
    derivation.claims(fates, ledger);
    List<MovingProject> moving = moving(derivation);
    if (fates.settled().isPresent()) {
      Abreast.forEach(moving.stream(), project -> lane.account(derivation, project, fates, ledger));
    } else {
      moving.forEach(project -> lane.account(derivation, project, fates, ledger));
    }
    rules.account(derivation, lane, ledger);
  }

  /** Settled fates give the same sums again, which are kept. */
  @Override
  public LedgerTotals totals(Fates fates) {
    if (fates.settled().isEmpty()) {
      return Derived.super.totals(fates);
    }
    String name = "ledger-" + fates.settled().get();
    Optional<LedgerTotals> known = CachedJson.read(derivation.cache(), name, LedgerTotals.class);
    if (known.isPresent()) {
      return known.get();
    }
    LedgerTotals totals = Derived.super.totals(fates);
    CachedJson.keep(derivation.cache(), name, totals);
    return totals;
  }

  @Override
  public List<Loss> losses() {
    tell();
    return derivation.losses();
  }

  @Override
  public List<CheckResult> checks() {
    return derivation.checks();
  }

  @Override
  public List<String> notes() {
    tell();
    return derivation.notes();
  }

  private synchronized void tell() {
    if (!told) {
      told = true;
      lane.tell(derivation, moving(derivation));
      new LeftBehind(derivation).tell();
    }
  }

  @Override
  public List<Diagnostic> problems() {
    return derivation.problems(types.stream().map(type -> type.schema().type()).toList());
  }
}
