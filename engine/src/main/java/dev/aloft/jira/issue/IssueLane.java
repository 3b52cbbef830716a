package dev.aloft.jira.issue;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.jira.Abreast;
import dev.aloft.jira.AuditScope;
import dev.aloft.jira.Derivation;
import dev.aloft.jira.JiraLane;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.ledger.Ledger;
import dev.aloft.ledger.Outcome;
import dev.aloft.resource.DerivedLane;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.Fates;
import dev.aloft.resource.ItemOutline;
import dev.aloft.resource.Lane;
import dev.aloft.resource.LaneAudit;
import dev.aloft.resource.LaneSchema;
import dev.aloft.resource.LaneTarget;
import dev.aloft.spec.Content;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A project's issues with everything on them. One object serves a whole run: what it derived, it
 * remembers, so that files can be read again when they are uploaded.
 */
public final class IssueLane implements JiraLane {

  private final LaneFiles files = new LaneFiles();
  private final Map<Derivation, IssueAddresses> addresses = new ConcurrentHashMap<>();

  @Inject
  public IssueLane() {}

  @Override
  public LaneSchema schema() {
    return IssueSchema.SCHEMA;
  }

  @Override
  public List<DerivedLane> derive(Derivation derivation, List<MovingProject> projects) {
    IssueScope scope = IssueScope.of(derivation);
    IssueAddresses known = addresses(derivation);
    List<DerivedLane> lanes = new ArrayList<>();
    Abreast.each(projects.stream(), project -> losses(scope, known, project))
        .forEach(losses -> {
          LaneCensus census = known.census(losses.project());
          check(derivation, losses.project(), census);
          tell(derivation, losses, census);
          lanes.add(lane(scope, known, losses.project(), census));
        });
    return lanes;
  }

  private DerivedLane lane(
      IssueScope scope, IssueAddresses known, MovingProject project, LaneCensus census) {
    Content.Moved terms = project.content().orElseThrow();
    Lane lane = new Lane(project.address(), IssueSchema.TYPE, project.keepsKeys());
    files.add(lane.container(), scope, known, project);
    Value type =
        census
            .ordinaryType()
            .flatMap(id -> scope.names().find(IssueSchema.ISSUE_TYPE, id))
            .map((Address address) -> Value.reference(address))
            .orElse(Value.NONE);
    boolean fill = project.keepsKeys() && !type.equals(Value.NONE);
    IssueItems items = new IssueItems(scope, known, project, terms);
    Supplier<Stream<SourceIssueBundle>> moving =
        () ->
            scope
                .source()
                .issues(project.source().id())
                .filter(bundle -> census.obstacleOf(bundle.issue().id()).isEmpty());
    return new DerivedLane(
        lane,
        "rest",
        terms.later(),
        () ->
            new IssueStream<>(
                moving.get().map(items::item),
                DesiredItem::order,
                number -> items.placeholder(number, type),
                fill),
        () ->
            new IssueStream<>(
                Abreast.many(moving.get(), bundle -> ItemOutline.of(items.item(bundle))),
                ItemOutline::order,
                number -> ItemOutline.of(items.placeholder(number, type)),
                fill),
        stamp -> scope.sourceId(stamp).flatMap(known::byId));
  }

  private IssueAddresses addresses(Derivation derivation) {
    return addresses.computeIfAbsent(
        derivation, one -> new IssueAddresses(IssueScope.of(derivation)));
  }

  private static void check(Derivation derivation, MovingProject project, LaneCensus census) {
    Content.Moved terms = project.content().orElseThrow();
    if (terms.history() == Content.History.SUMMARY || terms.history() == Content.History.COMMENT) {
      derivation.problem(
          Diagnostic.of(
                  IssueCode.HISTORY_FORM,
                  project.selected().location().toLocation(),
                  "the change history of "
                      + project.source().key()
                      + " cannot be kept as a "
                      + terms.history().name().toLowerCase(java.util.Locale.ROOT)
                      + " yet")
              .expected("property, attachment or none")
              .next("write `history: property`"));
    }
    if (project.keepsKeys() && census.gaps() > terms.maxGapShare() * census.moving()) {
      derivation.problem(
          Diagnostic.of(
                  IssueCode.TOO_MANY_GAPS,
                  project.selected().location().toLocation(),
                  "to keep the keys of "
                      + project.source().key()
                      + " would take "
                      + census.gaps()
                      + " placeholders beside "
                      + census.moving()
                      + " issues")
              .expected(
                  "at most "
                      + (long) Math.floor(terms.maxGapShare() * census.moving())
                      + " (maxGapShare "
                      + terms.maxGapShare()
                      + ")")
              .next("write `keys: new`, or a higher maxGapShare"));
    }
  }

  private static LaneLosses losses(IssueScope scope, IssueAddresses known, MovingProject project) {
    LaneCensus census = known.census(project);
    LaneLosses losses = new LaneLosses(scope, project);
    try (Stream<SourceIssueBundle> issues = scope.source().issues(project.source().id())) {
      issues
          .filter(bundle -> census.obstacleOf(bundle.issue().id()).isEmpty())
          .forEach(losses::add);
    }
    return losses;
  }

  private static void tell(Derivation derivation, LaneLosses losses, LaneCensus census) {
    MovingProject project = losses.project();
    losses.tell(derivation);
    derivation.lose(
        "jira.issue.issueType",
        "sub-tasks without a parent become ordinary issues; their type is kept in the issue"
            + " property "
            + PropertyKeys.KEPT,
        census.becomingOrdinary());
    if (census.belowParent() > 0) {
      derivation.note(
          census.belowParent()
              + " sub-tasks of "
              + project.source().key()
              + " have a lower number than their parent: each is created as an ordinary issue,"
              + " which takes its number, and moved below its parent when that is there; the"
              + " account needs the permissions to make bulk changes and to move issues");
    }
    census
        .obstacles()
        .forEach((reason, count) ->
            derivation.lose(
                IssueSchema.TYPE,
                "does not move: " + reason.words() + " (aloft explain " + reason.id() + ")",
                count));
  }

  @Override
  public void account(Derivation derivation, MovingProject project, Fates fates, Ledger ledger) {
    IssueAddresses known = addresses(derivation);
    new IssueAccount(IssueScope.of(derivation), known, project, fates, ledger).account();
  }

  @Override
  public void dismiss(
      Stream<SourceIssueBundle> items, Outcome outcome, String rule, Ledger ledger) {
    try (items) {
      items.forEach(bundle -> IssueRows.claimAll(bundle, outcome, rule, ledger));
    }
  }

  @Override
  public LaneTarget connect(JiraCloud site) {
    return new IssuesOnCloud(site, files);
  }

  @Override
  public LaneAudit audit(AuditScope scope, JiraCloud site) {
    return new IssueAudit(IssueScope.of(scope), site);
  }
}
