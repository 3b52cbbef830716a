package dev.aloft.jira.issue;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.ledger.Loss;
import dev.aloft.spec.Content;
import dev.aloft.staging.DerivedCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be told of one lane: what is wrong with it, and what its issues lose. The latter takes
 * a pass over all issues, which somebody may make who passes over them for another reason. Safe for
 * several threads.
 */
final class LaneSurvey {

  private final IssueScope scope;
  private final IssueAddresses addresses;
  private final MovingProject project;
  private final DerivedCache cache;

  /** Once they are known; those of a lane with problems are not kept. */
  private Optional<LaneNotes> notes;

  LaneSurvey(
      IssueScope scope, IssueAddresses addresses, MovingProject project, DerivedCache cache) {
    this.scope = scope;
    this.addresses = addresses;
    this.project = project;
    this.cache = cache;
    this.notes = LaneNotes.known(cache, project);
  }

  MovingProject project() {
    return project;
  }

  /** What is wrong with the lane. */
  synchronized List<Diagnostic> problems() {
    return notes.isPresent() ? List.of() : check(addresses.census(project));
  }

  /** What counts the losses of issues that move, if nobody did yet; ends with {@link #counted}. */
  synchronized Optional<LaneLosses> counting() {
    return notes.isPresent()
        ? Optional.empty()
        : Optional.of(new LaneLosses(scope, addresses, project));
  }

  /** All issues that move were counted. */
  synchronized void counted(LaneLosses losses) {
    LaneCensus census = addresses.census(project);
    LaneNotes found = new LaneNotes(project);
    losses.tell(found);
    subtasksAndObstacles(found, census);
    if (check(census).isEmpty()) {
      found.keep(cache);
    }
    notes = Optional.of(found);
  }

  /** What the issues lose and what a reviewer should know of them. */
  synchronized LaneNotes notes() {
    counting()
        .ifPresent(losses -> {
          LaneCensus census = addresses.census(project);
          try (Stream<SourceIssueBundle> issues = scope.source().issues(project.source().id())) {
            issues
                .filter(bundle -> census.obstacleOf(bundle.issue().id()).isEmpty())
                .forEach(losses::add);
          }
          counted(losses);
        });
    return notes.orElseThrow();
  }

  private List<Diagnostic> check(LaneCensus census) {
    List<Diagnostic> problems = new ArrayList<>();
    Content.Moved terms = project.content().orElseThrow();
    if (terms.history() == Content.History.SUMMARY || terms.history() == Content.History.COMMENT) {
      problems.add(
          Diagnostic.of(
                  IssueCode.HISTORY_FORM,
                  project.selected().location().toLocation(),
                  "the change history of "
                      + project.source().key()
                      + " cannot be kept as a "
                      + terms.history().name().toLowerCase(Locale.ROOT)
                      + " yet")
              .expected("property, attachment or none")
              .next("write `history: property`"));
    }
    if (project.keepsKeys() && census.gaps() > terms.maxGapShare() * census.moving()) {
      problems.add(
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
    return problems;
  }

  private void subtasksAndObstacles(LaneNotes found, LaneCensus census) {
    found.lose(
        new Loss(
            "jira.issue.issueType",
            "sub-tasks without a parent become ordinary issues; their type is kept in the issue"
                + " property "
                + PropertyKeys.KEPT,
            census.becomingOrdinary(),
            false));
    if (census.belowParent() > 0) {
      found.note(
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
            found.lose(
                new Loss(
                    IssueSchema.TYPE,
                    "does not move: " + reason.words() + " (aloft explain " + reason.id() + ")",
                    count,
                    true)));
  }
}
