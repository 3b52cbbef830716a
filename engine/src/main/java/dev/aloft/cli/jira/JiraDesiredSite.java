package dev.aloft.cli.jira;

import dev.aloft.http.ExchangeLog;
import dev.aloft.jira.JiraMigration;
import dev.aloft.resource.Derived;
import dev.aloft.run.Access;
import dev.aloft.run.ConnectedSite;
import dev.aloft.run.DesiredSite;

/** What a spec and a Jira source want. */
record JiraDesiredSite(JiraMigration migration, JiraConnections connections)
    implements DesiredSite {

  @Override
  public Derived derived() {
    return migration;
  }

  @Override
  public ConnectedSite connect(Access access, ExchangeLog log) {
    return connections.connect(migration, access, log);
  }
}
