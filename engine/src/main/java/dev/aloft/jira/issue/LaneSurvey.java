package dev.aloft.jira.issue;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.spec.Content;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Looks at all issues of a lane before it is planned: what they lose, and whether they can move.
 */
final class LaneSurvey {

  private final IssueScope scope;
  private final MovingProject project;
  private final LaneCensus census;

  LaneSurvey(IssueScope scope, MovingProject project, LaneCensus census) {
    this.scope = scope;
    this.project = project;
    this.census = census;
  }

  LaneNotes notes() {
    LaneNotes notes = new LaneNotes(project);
    check(notes);
    LaneLosses losses = new LaneLosses(scope, project);
    try (Stream<SourceIssueBundle> issues = scope.source().issues(project.source().id())) {
      issues
          .filter(bundle -> census.obstacleOf(bundle.issue().id()).isEmpty())
          .forEach(losses::add);
    }
    losses.tell(notes);
    subtasksAndObstacles(notes);
    return notes;
  }

  private void check(LaneNotes notes) {
    Content.Moved terms = project.content().orElseThrow();
    if (terms.history() == Content.History.SUMMARY || terms.history() == Content.History.COMMENT) {
      notes.problem(
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
      notes.problem(
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

  private void subtasksAndObstacles(LaneNotes notes) {
    notes.lose(
        "jira.issue.issueType",
        "sub-tasks without a parent become ordinary issues; their type is kept in the issue"
            + " property "
            + PropertyKeys.KEPT,
        census.becomingOrdinary());
    if (census.belowParent() > 0) {
      notes.note(
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
            notes.lose(
                IssueSchema.TYPE,
                "does not move: " + reason.words() + " (aloft explain " + reason.id() + ")",
                count));
  }
}
