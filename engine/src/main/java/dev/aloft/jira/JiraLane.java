package dev.aloft.jira;

import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.ledger.Ledger;
import dev.aloft.ledger.Outcome;
import dev.aloft.resource.DerivedLane;
import dev.aloft.resource.Fates;
import dev.aloft.resource.LaneAudit;
import dev.aloft.resource.LaneSchema;
import dev.aloft.resource.LaneTarget;
import java.util.List;
import java.util.stream.Stream;

/** The items of lanes in Jira: a project's issues with their parts. */
public interface JiraLane {

  LaneSchema schema();

  /** The wanted lanes of projects whose content moves, and what is wrong with them. */
  List<DerivedLane> derive(Derivation derivation, List<MovingProject> projects);

  /**
   * Tells what the items lose, and what a reviewer should know of them. Takes a pass over the items
   * unless the account was asked for before.
   */
  void tell(Derivation derivation, List<MovingProject> projects);

  /** Claims every row of the project's items and of what hangs on them. */
  void account(Derivation derivation, MovingProject project, Fates fates, Ledger ledger);

  /** Claims every row of items that do not move, and of what hangs on them, by a named rule. */
  void dismiss(Stream<SourceIssueBundle> items, Outcome outcome, String rule, Ledger ledger);

  LaneTarget connect(JiraCloud site);

  LaneAudit audit(AuditScope scope, JiraCloud site);
}
