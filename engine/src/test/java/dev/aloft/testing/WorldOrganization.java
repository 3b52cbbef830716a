package dev.aloft.testing;

import dev.aloft.http.Credentials;
import dev.aloft.http.ExchangeLog;
import dev.aloft.http.FakeTime;
import dev.aloft.http.Secret;
import dev.aloft.http.Share;
import dev.aloft.http.Site;
import dev.aloft.http.SiteBudgets;
import dev.aloft.http.SiteClient;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.SiteSettings;
import dev.aloft.jira.ConnectedJira;
import dev.aloft.jira.StampRegister;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.organization.Organization;
import dev.aloft.provisioning.ScimDirectory;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.admin.organization.OrganizationAdmin;
import dev.aloft.sandbox.admin.provisioning.Provisioning;
import dev.aloft.sandbox.store.MemoryStore;
import dev.aloft.sandbox.web.Address;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The administration of the organization behind a world's site, and its directory. */
record WorldOrganization(
    Sandbox sandbox, SiteClient administration, SiteClient scim, String id, String directoryId)
    implements AutoCloseable {

  private static final String KEY = "k3y";

  static WorldOrganization of(dev.aloft.sandbox.cloud.Organization organization, FakeTime time) {
    organization.key(KEY);
    Sandbox sandbox =
        Sandbox.start(
            Address.of("administration", OrganizationAdmin.over(organization, new MemoryStore()))
                .with(Provisioning.ROOT, Provisioning.over(organization, new MemoryStore())));
    return new WorldOrganization(
        sandbox,
        client(sandbox.address() + "/admin", time),
        client(sandbox.address() + Provisioning.ROOT, time),
        organization.id(),
        organization.directoryId());
  }

  private static SiteClient client(String url, FakeTime time) {
    return new SiteClient(
        SiteSettings.of(url),
        new Credentials.Bearer(Secret.of(KEY)),
        new SiteBudgets(SiteLimits.onlyInFlight(4), Share.WHOLE, time, time),
        ExchangeLog.NONE,
        time,
        time,
        () -> 0L);
  }

  /** A site that is connected, with what of its organization there is. */
  static ConnectedJira connected(
      JiraCloud site,
      StampRegister stamps,
      Optional<WorldOrganization> organization,
      UnaryOperator<Site> wire) {
    return new ConnectedJira(
        site,
        stamps,
        organization.map(one -> new Organization(wire.apply(one.administration), one.id)),
        organization.map(one -> new ScimDirectory(wire.apply(one.scim), one.directoryId)));
  }

  @Override
  public void close() {
    administration.close();
    scim.close();
    sandbox.close();
  }
}
