package dev.aloft.cli.jira;

import dev.aloft.http.ExchangeLog;
import dev.aloft.http.Share;
import dev.aloft.http.SiteBudgets;
import dev.aloft.http.SiteClient;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.SiteSettings;
import dev.aloft.http.Sleeper;
import dev.aloft.jira.JiraMigration;
import dev.aloft.jira.JiraTarget;
import dev.aloft.jira.StampRegister;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.JiraLimits;
import dev.aloft.resource.Target;
import dev.aloft.run.Access;
import dev.aloft.run.ConnectedSite;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Connects Jira Cloud sites. */
record JiraConnections(
    JiraTypes types, InstantSource clock, Sleeper sleeper, RandomGenerator random) {

  private SiteBudgets budgets(Access access) {
    SiteLimits limits =
        access.share().isPresent()
            ? JiraLimits.of(access.credentials())
            : SiteLimits.onlyInFlight(SiteLimits.IN_FLIGHT);
    return new SiteBudgets(limits, access.share().orElse(Share.WHOLE), sleeper.time(), sleeper);
  }

  ConnectedSite connect(JiraMigration migration, Access access, ExchangeLog log) {
    Opened opened = open(access, log);
    return new JiraConnectedSite(
        types,
        migration,
        opened.site(),
        opened.target(),
        opened.client(),
        JiraLimits.of(access.credentials()));
  }

  /** A target for what needs no source. */
  Target target(Access access, ExchangeLog log) {
    Opened opened = open(access, log);
    return new JiraTargetAlone(opened.target(), opened.client());
  }

  private record Opened(SiteClient client, JiraCloud site, JiraTarget target) {}

  private Opened open(Access access, ExchangeLog log) {
    SiteClient client =
        new SiteClient(
            SiteSettings.of(access.site()),
            access.credentials(),
            budgets(access),
            log,
            clock,
            sleeper,
            random);
    try {
      JiraCloud site = new JiraCloud(client, clock, sleeper);
      StampRegister stamps = new StampRegister(site, site.connect().accountId());
      JiraTarget target =
          new JiraTarget(access.target(), site, stamps, types.inOrder(), types.lane());
      return new Opened(client, site, target);
    } catch (RuntimeException e) {
      client.close();
      throw e;
    }
  }
}
