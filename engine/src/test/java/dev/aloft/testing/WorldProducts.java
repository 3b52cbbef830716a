package dev.aloft.testing;

import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.servicemanagement.ServiceManagement;
import dev.aloft.sandbox.web.Address;
import dev.aloft.sandbox.web.Product;

/** What answers at the address of a {@link JiraWorld}: Jira, and its service desks. */
final class WorldProducts {

  private WorldProducts() {}

  /** The products of a site; once a site. */
  static Product of(WholeSite jira) {
    return Address.of(jira.site().name(), jira.product())
        .with(ServiceManagement.ROOT, ServiceManagement.over(jira));
  }
}
