package dev.aloft.sandbox.sites;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.admin.organization.OrganizationAdmin;
import dev.aloft.sandbox.admin.provisioning.Provisioning;
import dev.aloft.sandbox.admin.usermanagement.UserManagement;
import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.confluence.cloud.ConfluenceCloud;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.servicemanagement.ServiceManagement;
import dev.aloft.sandbox.jira.software.JiraSoftware;
import dev.aloft.sandbox.jira.software.app.DevelopmentTools;
import dev.aloft.sandbox.migration.AppMigration;
import dev.aloft.sandbox.migration.service.MigrationCall;
import dev.aloft.sandbox.migration.service.Migrations;
import dev.aloft.sandbox.migration.service.Pace;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.store.MemoryStore;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Address;
import dev.aloft.sandbox.web.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/**
 * An organization's sites with all their products, and {@code api.atlassian.com} beside them: the
 * addresses at which the cloud answers.
 */
public final class CloudSites {

  /** The name of the address that stands for {@code api.atlassian.com}. */
  public static final String API = "api.atlassian.com";

  /**
   * The products of one site.
   *
   * @param jira the platform
   * @param software boards and sprints over it
   * @param serviceManagement service desks over it
   * @param confluence below {@code /wiki}
   */
  public record Products(
      WholeSite jira,
      Api<CloudCall> software,
      Api<CloudCall> serviceManagement,
      ConfluenceCloud confluence) {

    /** All of them over one Jira, with an empty Confluence. */
    public static Products over(WholeSite jira) {
      return over(jira, ConfluenceCloud.inMemory(jira.site().cloud()));
    }

    /** All of them over one Jira and one Confluence of the same site. */
    public static Products over(WholeSite jira, ConfluenceCloud confluence) {
      return new Products(jira, JiraSoftware.over(jira), ServiceManagement.over(jira), confluence);
    }

    private Address jiraFamily() {
      Address address =
          Address.of(jira.site().name(), jira.product())
              .with(JiraSoftware.ROOT, software)
              .with(JiraSoftware.LATEST, software)
              .with(JiraSoftware.LISTS, software)
              .with(ServiceManagement.ROOT, serviceManagement);
      for (String root : DevelopmentTools.ROOTS) {
        address = address.with(root, software);
      }
      return address;
    }

    /** The address of the site. */
    public Address address() {
      return jiraFamily()
          .with(ConfluenceCloud.ROOT, confluence.product())
          .with(TenantInfo.PATH, new TenantInfo(site()));
    }

    private CloudSite site() {
      return jira.site().cloud();
    }
  }

  private final Organization organization;
  private final List<Products> sites;
  private final Api<AdminCall> organizationAdmin;
  private final Map<String, Api<AdminCall>> administration = new TreeMap<>();
  private final Migrations migrations;
  private final Api<MigrationCall> migrationApi;

  /**
   * The sites of an organization that forgets what was provisioned when the process ends, and where
   * tasks of migrations are over before they are answered.
   */
  public CloudSites(Organization organization, List<Products> sites) {
    this(organization, sites, new MemoryStore(), Runnable::run, Pace.free());
  }

  /**
   * The sites of an organization.
   *
   * @param store where what was provisioned is kept
   * @param executor does what tasks of migrations say, one after the other
   * @param pace how often the migration API may be called
   */
  public CloudSites(
      Organization organization, List<Products> sites, Store store, Executor executor, Pace pace) {
    this.organization = organization;
    this.migrations =
        new Migrations(organization, sites.stream().map(Products::jira).toList(), executor);
    this.migrationApi = migrations.api(pace);
    this.sites = List.copyOf(sites);
    this.organizationAdmin = OrganizationAdmin.over(organization, store);
    administration.put(OrganizationAdmin.ROOT, organizationAdmin);
    administration.put(UserManagement.ROOT, UserManagement.over(organization, store));
    administration.put(Provisioning.ROOT, Provisioning.over(organization, store));
    administration.put(AppMigration.ROOT, AppMigration.over(organization));
  }

  /** The addresses: one a site, under its name, and {@link #API}. */
  public List<Product> addresses() {
    List<Product> addresses = new ArrayList<>();
    sites.forEach(site -> addresses.add(site.address()));
    addresses.add(api());
    return addresses;
  }

  /** Administration, and a gateway to each site for tokens with scopes. */
  private Address api() {
    Address address = Address.of(API, organizationAdmin);
    for (Map.Entry<String, Api<AdminCall>> product : administration.entrySet()) {
      address = address.with(product.getKey(), product.getValue());
    }
    address = address.with(Migrations.ROOT, migrationApi);
    for (Products site : sites) {
      String cloudId = site.site().cloudId();
      address =
          address
              .below("/ex/jira/" + cloudId, site.jiraFamily())
              .below("/ex/confluence/" + cloudId, site.confluence().product());
    }
    return address;
  }

  /** The organization. */
  public Organization organization() {
    return organization;
  }

  /** Where servers that are to be migrated announce themselves. */
  public Migrations migrations() {
    return migrations;
  }

  /** Jobs and tasks of migrations. */
  public Api<MigrationCall> migrationApi() {
    return migrationApi;
  }

  /** The administrators' products by the path at which each begins. */
  public Map<String, Api<AdminCall>> administration() {
    return Map.copyOf(administration);
  }
}
