package dev.aloft.jira.project;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.permissionscheme.PermissionSchemeType;
import dev.aloft.jira.source.RowRef;
import dev.aloft.jira.source.SourceAssociation;
import dev.aloft.jira.source.SourcePermissionScheme;
import dev.aloft.jira.source.SourceProject;
import dev.aloft.ledger.Outcome;
import dev.aloft.staging.EntityRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Answers for the rows of projects, their keys and what they are associated with. */
final class ProjectRows {

  /** The rule of rows that point at a project that has no row. */
  static final String DANGLING = "dangling";

  /** The rule of schemes in whose place a generated one stands. */
  static final String GENERATED = "generated-configuration";

  private final Derivation derivation;
  private final Map<String, MovingProject> moving = new HashMap<>();
  private final Set<RowRef> claimed = new HashSet<>();

  ProjectRows(Derivation derivation) {
    this.derivation = derivation;
    derivation.projects().forEach(project -> moving.put(project.source().id(), project));
  }

  void claim() {
    for (SourceProject project : derivation.source().projects()) {
      MovingProject selected = moving.get(project.id());
      if (selected == null) {
        project.rows().forEach(this::notSelected);
        project.schemes().forEach(scheme -> notSelected(scheme.row()));
      } else {
        for (RowRef row : project.rows()) {
          claimed.add(row);
          derivation.claim(row, Outcome.MOVED, selected.address());
        }
        project.schemes().forEach(this::scheme);
      }
    }
    rest("ProjectKey", derivation.source().staging().stream("ProjectKey"));
    rest(
        "NodeAssociation",
        derivation
            .source()
            .staging()
            .unowned("NodeAssociation")
            .filter(row -> row.text("sourceNodeEntity").equals("Project")));
  }

  private void notSelected(RowRef row) {
    claimed.add(row);
    derivation.claim(row, Outcome.DROPPED_BY_DECISION, Derivation.NOT_SELECTED);
  }

  private void scheme(SourceAssociation scheme) {
    claimed.add(scheme.row());
    switch (scheme.entity()) {
      case "WorkflowScheme", "IssueTypeScreenScheme", "FieldLayoutScheme" ->
          derivation.claim(scheme.row(), Outcome.TRANSFORMED, GENERATED);
      case SourcePermissionScheme.ENTITY ->
          derivation
              .names()
              .find(PermissionSchemeType.TYPE, scheme.id())
              .ifPresentOrElse(
                  address -> derivation.claim(scheme.row(), Outcome.MOVED, address),
                  () -> derivation.claim(scheme.row(), Outcome.TECHNICAL, DANGLING));
      case "NotificationScheme" -> later(scheme, "notification-scheme");
      case "IssueSecurityScheme" -> later(scheme, "issue-security-scheme");
      case "ProjectCategory" -> derivation.claim(scheme.row(), Outcome.TECHNICAL, DANGLING);
      default -> later(scheme, "project-association");
    }
  }

  private void later(SourceAssociation scheme, String rule) {
    derivation.claim(scheme.row(), Outcome.NOT_YET_SUPPORTED, rule);
  }

  private void rest(String entity, Stream<EntityRow> rows) {
    try (rows) {
      rows.map(row -> new RowRef(entity, row.ordinal()))
          .filter(claimed::add)
          .forEach(row -> derivation.claim(row, Outcome.TECHNICAL, DANGLING));
    }
  }
}
