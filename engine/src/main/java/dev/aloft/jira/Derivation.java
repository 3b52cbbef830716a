package dev.aloft.jira;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.RowRef;
import dev.aloft.ledger.Claim;
import dev.aloft.ledger.Ledger;
import dev.aloft.ledger.Loss;
import dev.aloft.ledger.Outcome;
import dev.aloft.resource.CheckResult;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Fates;
import dev.aloft.resource.OnExisting;
import dev.aloft.spec.Blueprint;
import dev.aloft.spec.Decision;
import dev.aloft.spec.DecisionLookup;
import dev.aloft.staging.DerivedCache;
import dev.aloft.value.Address;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The derivation of what one Jira source and the spec want on one target: what the types read, and
 * what they hand over. One thread at a time.
 */
public final class Derivation {

  /** The rule of rows that no selected project needs. */
  public static final String UNUSED = "unused";

  /** The rule of rows of projects that the spec does not select. */
  public static final String NOT_SELECTED = "not-selected";

  private final JiraSource source;
  private final String sourceName;
  private final Blueprint blueprint;
  private final DecisionLookup decisions;
  private final List<MovingProject> projects;
  private final DerivedCache cache;
  private final Usage usage;
  private final Names names = new Names();
  private final Map<Address, Desired> wanted = new LinkedHashMap<>();
  private final List<FatedClaim> claims = new ArrayList<>();
  private final Map<String, Loss> losses = new TreeMap<>();
  private final List<CheckResult> checks = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  /** Nothing is derived yet, but the issues of the projects were read. */
  public Derivation(
      JiraSource source,
      String sourceName,
      Blueprint blueprint,
      List<MovingProject> projects,
      DerivedCache cache) {
    this.source = source;
    this.sourceName = sourceName;
    this.blueprint = blueprint;
    this.decisions = blueprint.decisions().lookup();
    this.projects = List.copyOf(projects);
    this.cache = cache;
    this.usage = Usage.of(source, projects, cache);
  }

  public JiraSource source() {
    return source;
  }

  /** The source's name in the spec; it qualifies source ids. */
  public String sourceName() {
    return sourceName;
  }

  public Blueprint blueprint() {
    return blueprint;
  }

  /** The projects that move, by key. */
  public List<MovingProject> projects() {
    return projects;
  }

  /** Keeps what would be derived again just so. */
  public DerivedCache cache() {
    return cache;
  }

  public Usage usage() {
    return usage;
  }

  public Names names() {
    return names;
  }

  /** The address of the person whom a row means by a key or a name. */
  public Optional<Address> person(String reference) {
    return names.find("user", source.people().person(reference).key());
  }

  /** What the spec decides about a thing of the source. */
  public Optional<Decision> decide(String type, String name) {
    return decisions.decide(type, sourceName, name);
  }

  /** The same for types whose names repeat: what tells things of one name apart. */
  public Optional<Decision> decide(String type, String name, String fieldType) {
    return decisions.decide(type, sourceName, name, fieldType);
  }

  /** What a decision, or the type's default, says about a foreign thing of the same natural key. */
  public static OnExisting onExisting(Optional<Decision> decision, OnExisting typeDefault) {
    return decision
        .flatMap(Decision::onExisting)
        .map(choice ->
            switch (choice) {
              case USE, MERGE -> OnExisting.USE;
              case ADOPT -> OnExisting.ADOPT;
              case FAIL -> OnExisting.FAIL;
              case CREATE, RENAME -> typeDefault;
            })
        .orElse(typeDefault);
  }

  /** Where a wish comes from: the line of the decision, else the row. */
  public static String cause(Optional<Decision> decision, RowRef row) {
    return decision
        .map(line -> line.location().toLocation().display())
        .orElseGet(() -> row.entity() + " row " + row.ordinal());
  }

  /** Wants a resource; of several wishes for one address the first stands. */
  public void want(Desired desired) {
    wanted.putIfAbsent(desired.address(), desired);
  }

  public boolean wants(Address address) {
    return wanted.containsKey(address);
  }

  /** Claims a row whose outcome is certain. */
  public void claim(RowRef row, Outcome outcome, String rule) {
    claims.add(new FatedClaim(row, Optional.empty(), outcome, rule));
  }

  /** Claims a row that arrives with a resource: blocked if the resource does not. */
  public void claim(RowRef row, Outcome outcome, Address with) {
    claims.add(new FatedClaim(row, Optional.of(with), outcome, with.type()));
  }

  /** Adds to a loss that a reviewer should see: the original is kept, in another place or form. */
  public void lose(String attribute, String becomes, long count) {
    lose(new Loss(attribute, becomes, count, false));
  }

  /** Adds to what stays behind: nothing on the target keeps the original. */
  public void leaveBehind(String attribute, String why, long count) {
    lose(new Loss(attribute, why, count, true));
  }

  /** Adds to a loss; nothing if its count is 0. */
  public void lose(Loss loss) {
    if (loss.count() > 0) {
      losses.merge(
          loss.attribute() + "\0" + loss.becomes(),
          loss,
          (known, more) ->
              new Loss(
                  loss.attribute(), loss.becomes(), known.count() + more.count(), loss.gone()));
    }
  }

  public void check(CheckResult result) {
    checks.add(result);
  }

  public void note(String sentence) {
    notes.add(sentence);
  }

  public void problem(Diagnostic diagnostic) {
    problems.add(diagnostic);
  }

  List<Desired> wanted() {
    return List.copyOf(wanted.values());
  }

  void claims(Fates fates, Ledger ledger) {
    for (FatedClaim claim : claims) {
      boolean arrives = claim.with().map(fates::arrives).orElse(true);
      ledger.claim(
          new Claim(
              claim.row().entity(),
              claim.row().ordinal(),
              arrives ? claim.outcome() : Outcome.BLOCKED,
              claim.rule()));
    }
  }

  List<Loss> losses() {
    return List.copyOf(losses.values());
  }

  List<CheckResult> checks() {
    return List.copyOf(checks);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  List<Diagnostic> problems(List<String> types) {
    List<Diagnostic> all = new ArrayList<>(problems);
    all.addAll(decisions.unmatched(types));
    return all;
  }

  private record FatedClaim(RowRef row, Optional<Address> with, Outcome outcome, String rule) {}
}
