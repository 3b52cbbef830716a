package dev.aloft.cli.jira;

import dev.aloft.http.Credentials;
import dev.aloft.http.ExchangeLog;
import dev.aloft.http.Share;
import dev.aloft.http.SiteBudgets;
import dev.aloft.http.SiteClient;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.SiteSettings;
import dev.aloft.http.Sleeper;
import dev.aloft.jira.ConnectedJira;
import dev.aloft.jira.JiraMigration;
import dev.aloft.jira.JiraTarget;
import dev.aloft.jira.StampRegister;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.JiraLimits;
import dev.aloft.organization.Organization;
import dev.aloft.provisioning.ScimDirectory;
import dev.aloft.resource.Target;
import dev.aloft.run.Access;
import dev.aloft.run.ConnectedSite;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Connects Jira Cloud sites. */
record JiraConnections(
    JiraTypes types, InstantSource clock, Sleeper sleeper, RandomGenerator random) {

  /** Requests at the same time at an organization, which all admins share. */
  private static final int AT_AN_ORGANIZATION = 4;

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
        opened.clients(),
        JiraLimits.of(access.credentials()),
        opened
            .organization()
            .flatMap(one ->
                access
                    .organization()
                    .map(known ->
                        new OrganizationChecks(
                            one, opened.provisioning(), known.expectation(), opened.site()))));
  }

  /** A target for what needs no source. */
  Target target(Access access, ExchangeLog log) {
    Opened opened = open(access, log);
    return new JiraTargetAlone(opened.target(), opened.clients());
  }

  private record Opened(
      Clients clients,
      JiraCloud site,
      JiraTarget target,
      Optional<Organization> organization,
      Optional<ScimDirectory> provisioning) {}

  private Opened open(Access access, ExchangeLog log) {
    SiteClient client = client(access.site(), access.credentials(), budgets(access), log);
    Optional<SiteClient> administration =
        access.organization().map(one -> client(one.url(), one.credentials(), budgets(), log));
    Optional<Access.ProvisioningAccess> directory =
        access.organization().flatMap(Access.OrganizationAccess::provisioning);
    Optional<SiteClient> scim =
        directory.map(one -> client(one.url(), one.credentials(), budgets(), log));
    Clients clients = new Clients(client, administration, scim);
    try {
      JiraCloud site = new JiraCloud(client, clock, sleeper);
      StampRegister stamps = new StampRegister(site, site.connect().accountId());
      Optional<Organization> organization =
          access
              .organization()
              .flatMap(one -> administration.map(behind -> new Organization(behind, one.id())));
      Optional<ScimDirectory> provisioning =
          directory.flatMap(one -> scim.map(behind -> new ScimDirectory(behind, one.directory())));
      JiraTarget target =
          new JiraTarget(
              access.target(),
              new ConnectedJira(site, stamps, organization, provisioning),
              types.inOrder(),
              types.lane());
      return new Opened(clients, site, target, organization, provisioning);
    } catch (RuntimeException e) {
      clients.close();
      throw e;
    }
  }

  private SiteClient client(
      String url, Credentials credentials, SiteBudgets budgets, ExchangeLog log) {
    return new SiteClient(SiteSettings.of(url), credentials, budgets, log, clock, sleeper, random);
  }

  /** An organization tells its limits in its answers. */
  private SiteBudgets budgets() {
    return new SiteBudgets(
        SiteLimits.onlyInFlight(AT_AN_ORGANIZATION), Share.WHOLE, sleeper.time(), sleeper);
  }
}
