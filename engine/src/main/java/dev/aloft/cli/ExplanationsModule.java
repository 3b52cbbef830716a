package dev.aloft.cli;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.aloft.apply.ApplyCode;
import dev.aloft.diagnostics.Explanation;
import dev.aloft.encryption.EncryptionCode;
import dev.aloft.http.SiteCode;
import dev.aloft.jira.cloud.JiraCloudCode;
import dev.aloft.jira.datacenter.DataCenterCode;
import dev.aloft.jira.issue.IssueCode;
import dev.aloft.jira.issue.IssueObstacle;
import dev.aloft.jira.named.NamedCode;
import dev.aloft.jira.project.ProjectCode;
import dev.aloft.ledger.Outcome;
import dev.aloft.organization.OrganizationCheck;
import dev.aloft.origin.OriginCode;
import dev.aloft.origin.database.DatabaseCode;
import dev.aloft.people.PeopleCode;
import dev.aloft.people.check.TargetCheck;
import dev.aloft.people.check.UserCheck;
import dev.aloft.plan.Action;
import dev.aloft.plan.PlanCode;
import dev.aloft.plan.Reason;
import dev.aloft.run.RunCode;
import dev.aloft.sandbox.fault.FaultCode;
import dev.aloft.spec.SpecCode;
import dev.aloft.staging.StagingCode;
import dev.aloft.state.StateCode;
import java.util.List;

/**
 * Everything that {@code aloft explain} knows: one line for each enum of diagnostic codes, actions,
 * reasons or outcomes. A test fails if an enum is missing here.
 */
final class ExplanationsModule extends AbstractModule {

  @Override
  protected void configure() {
    add(CliCode.values());
    add(SpecCode.values());
    add(OriginCode.values());
    add(StagingCode.values());
    add(EncryptionCode.values());
    add(SiteCode.values());
    add(JiraCloudCode.values());
    add(DataCenterCode.values());
    add(DatabaseCode.values());
    add(NamedCode.values());
    add(ProjectCode.values());
    add(IssueCode.values());
    add(IssueObstacle.values());
    add(PlanCode.values());
    add(ApplyCode.values());
    add(StateCode.values());
    add(RunCode.values());
    add(PeopleCode.values());
    add(UserCheck.values());
    add(TargetCheck.values());
    add(OrganizationCheck.values());
    add(FaultCode.values());
    add(Reason.values());
    add(Action.values());
    add(Outcome.values());
  }

  private void add(Explanation... explanations) {
    Multibinder.newSetBinder(binder(), Explanations.class)
        .addBinding()
        .toInstance(new Explanations(List.of(explanations)));
  }
}
