package dev.aloft.testing;

import dev.aloft.http.Credentials;
import dev.aloft.http.ExchangeLog;
import dev.aloft.http.FakeTime;
import dev.aloft.http.Secret;
import dev.aloft.http.Share;
import dev.aloft.http.SiteBudgets;
import dev.aloft.http.SiteClient;
import dev.aloft.http.SiteLimits;
import dev.aloft.http.SiteSettings;
import dev.aloft.organization.Organization;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.admin.organization.OrganizationAdmin;
import dev.aloft.sandbox.store.MemoryStore;
import dev.aloft.sandbox.web.Address;

/** The administration of the organization behind a world's site. */
record WorldOrganization(Sandbox sandbox, SiteClient wire, Organization client)
    implements AutoCloseable {

  private static final String KEY = "k3y";

  static WorldOrganization of(dev.aloft.sandbox.cloud.Organization organization, FakeTime time) {
    organization.key(KEY);
    Sandbox sandbox =
        Sandbox.start(
            Address.of("administration", OrganizationAdmin.over(organization, new MemoryStore())));
    SiteClient wire =
        new SiteClient(
            SiteSettings.of(sandbox.address() + "/admin"),
            new Credentials.Bearer(Secret.of(KEY)),
            new SiteBudgets(SiteLimits.onlyInFlight(4), Share.WHOLE, time, time),
            ExchangeLog.NONE,
            time,
            time,
            () -> 0L);
    return new WorldOrganization(sandbox, wire, new Organization(wire, organization.id()));
  }

  @Override
  public void close() {
    wire.close();
    sandbox.close();
  }
}
