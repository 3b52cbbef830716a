package dev.aloft.jira.issue;

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
import dev.aloft.resource.Fates;
import dev.aloft.resource.Lane;
import dev.aloft.resource.LaneAudit;
import dev.aloft.resource.LaneSchema;
import dev.aloft.resource.LaneTarget;
import dev.aloft.staging.DerivedCache;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A project's issues with everything on them. One object serves a whole run: what it derived, it
 * remembers, so that files can be read again when they are uploaded.
 */
public final class IssueLane implements JiraLane {

  private final LaneFiles files = new LaneFiles();
  private final Map<Derivation, IssueAddresses> addresses = new ConcurrentHashMap<>();

  private static final String ENTERS =
      "Where the roles of a project leave Aloft's account without a permission that it needs to"
          + " write issues, it enters the project's role Administrators, and stays there for later"
          + " runs.";

  @Inject
  public IssueLane() {}

  @Override
  public LaneSchema schema() {
    return IssueSchema.SCHEMA;
  }

  @Override
  public List<DerivedLane> derive(Derivation derivation, List<MovingProject> projects) {
    IssueAddresses known = addresses(derivation);
    IssueScope scope = known.scope();
    List<DerivedLane> lanes = new ArrayList<>();
    DerivedCache cache = derivation.cache();
    if (!projects.isEmpty()) {
      derivation.note(ENTERS);
    }
    Abreast.each(
            projects.stream(),
            project ->
                LaneNotes.known(cache, project)
                    .orElseGet(() -> {
                      LaneNotes notes =
                          new LaneSurvey(scope, project, known.census(project)).notes();
                      notes.keep(cache);
                      return notes;
                    }))
        .forEach(notes -> {
          notes.tell(derivation);
          lanes.add(lane(scope, known, notes.project(), cache));
        });
    return lanes;
  }

  private DerivedLane lane(
      IssueScope scope, IssueAddresses known, MovingProject project, DerivedCache cache) {
    Lane lane = new Lane(project.address(), IssueSchema.TYPE, project.keepsKeys());
    files.add(lane.container(), scope, known, project);
    WantedIssues wanted = new WantedIssues(scope, known, project, cache);
    return new DerivedLane(
        lane,
        "rest",
        project.content().orElseThrow().later(),
        wanted::items,
        wanted::outlines,
        stamp -> scope.sourceId(stamp).flatMap(known::byId));
  }

  private IssueAddresses addresses(Derivation derivation) {
    return addresses.computeIfAbsent(
        derivation, one -> new IssueAddresses(IssueScope.of(derivation)));
  }

  @Override
  public void account(Derivation derivation, MovingProject project, Fates fates, Ledger ledger) {
    IssueAddresses known = addresses(derivation);
    new IssueAccount(known.scope(), known, project, fates, ledger).account();
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
