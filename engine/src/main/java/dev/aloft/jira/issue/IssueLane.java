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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A project's issues with everything on them. One object serves a whole run: what it derived, it
 * remembers, so that files can be read again when they are uploaded.
 */
public final class IssueLane implements JiraLane {

  private static final String ENTERS =
      "Each permission scheme that Aloft makes grants its account what writing issues takes. Where"
          + " a project's own scheme leaves it without a permission that it needs, it enters the"
          + " project's role Administrators. Both stay for later runs.";

  private final LaneFiles files = new LaneFiles();
  private final Map<Derivation, Known> known = new ConcurrentHashMap<>();

  @Inject
  public IssueLane() {}

  @Override
  public LaneSchema schema() {
    return IssueSchema.SCHEMA;
  }

  /** What is known of the lanes of one derivation. */
  private record Known(IssueAddresses addresses, Map<String, LaneSurvey> surveys) {

    static Known of(Derivation derivation) {
      return new Known(new IssueAddresses(IssueScope.of(derivation)), new ConcurrentHashMap<>());
    }

    IssueScope scope() {
      return addresses.scope();
    }

    LaneSurvey survey(Derivation derivation, MovingProject project) {
      return surveys.computeIfAbsent(
          project.source().id(),
          id -> new LaneSurvey(scope(), addresses, project, derivation.cache()));
    }
  }

  private Known known(Derivation derivation) {
    return known.computeIfAbsent(derivation, Known::of);
  }

  @Override
  public List<DerivedLane> derive(Derivation derivation, List<MovingProject> projects) {
    Known here = known(derivation);
    List<DerivedLane> lanes = new ArrayList<>();
    Abreast.each(
            projects.stream(),
            project -> Map.entry(project, here.survey(derivation, project).problems()))
        .forEach(looked -> {
          looked.getValue().forEach(derivation::problem);
          lanes.add(lane(here, looked.getKey(), derivation.cache()));
        });
    return lanes;
  }

  private DerivedLane lane(Known here, MovingProject project, DerivedCache cache) {
    IssueScope scope = here.scope();
    Lane lane = new Lane(project.address(), IssueSchema.TYPE, project.keepsKeys());
    files.add(lane.container(), scope, here.addresses(), project);
    WantedIssues wanted = new WantedIssues(scope, here.addresses(), project, cache);
    return new DerivedLane(
        lane,
        "rest",
        project.content().orElseThrow().later(),
        wanted::items,
        wanted::outlines,
        stamp -> scope.sourceId(stamp).flatMap(here.addresses()::byId));
  }

  @Override
  public void tell(Derivation derivation, List<MovingProject> projects) {
    Known here = known(derivation);
    if (!projects.isEmpty()) {
      derivation.note(ENTERS);
    }
    Abreast.each(projects.stream(), project -> here.survey(derivation, project).notes())
        .forEach(notes -> notes.tell(derivation));
  }

  /** Passes over all issues, and counts what they lose on the way if nobody did yet. */
  @Override
  public void account(Derivation derivation, MovingProject project, Fates fates, Ledger ledger) {
    Known here = known(derivation);
    LaneSurvey survey = here.survey(derivation, project);
    Optional<LaneLosses> losses = survey.counting();
    new IssueAccount(
            here.scope(),
            here.addresses(),
            project,
            fates,
            ledger,
            bundle -> losses.ifPresent(counting -> counting.add(bundle)))
        .account();
    losses.ifPresent(survey::counted);
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
