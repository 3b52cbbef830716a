package dev.aloft.cli.jira;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.Workload;
import dev.aloft.jira.JiraMigration;
import dev.aloft.jira.JiraTarget;
import dev.aloft.jira.access.AccessComparison;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.plan.Change;
import dev.aloft.plan.LaneSummary;
import dev.aloft.resource.Audit;
import dev.aloft.resource.LaneAudit;
import dev.aloft.resource.Target;
import dev.aloft.resource.TextComparison;
import dev.aloft.run.AccessReview;
import dev.aloft.run.ConnectedSite;
import java.util.List;
import java.util.Optional;

/** A Jira Cloud site that answered, for one migration. */
record JiraConnectedSite(
    JiraTypes types,
    JiraMigration migration,
    JiraCloud site,
    JiraTarget jiraTarget,
    Clients clients,
    SiteLimits limits,
    Optional<OrganizationChecks> checks)
    implements ConnectedSite {

  @Override
  public Target target() {
    return jiraTarget;
  }

  @Override
  public List<Audit> audits() {
    return types.inOrder().stream().map(type -> type.audit(migration.auditScope(), site)).toList();
  }

  @Override
  public LaneAudit laneAudit() {
    return types.lane().audit(migration.auditScope(), site);
  }

  @Override
  public TextComparison texts() {
    return types.texts();
  }

  @Override
  public Workload expected(List<Change> changes, List<LaneSummary> lanes) {
    return ExpectedCalls.of(changes, lanes);
  }

  @Override
  public List<Diagnostic> unmet() {
    return checks.map(OrganizationChecks::unmet).orElse(List.of());
  }

  @Override
  public AccessReview access() {
    return new AccessComparison(migration.auditScope(), site)::of;
  }

  @Override
  public void close() {
    jiraTarget.close();
    clients.close();
  }
}
