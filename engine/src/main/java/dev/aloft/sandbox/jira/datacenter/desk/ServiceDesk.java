package dev.aloft.sandbox.jira.datacenter.desk;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.operation.Resource;
import java.util.List;

/** Jira Service Management over the Jira of the same site. */
public final class ServiceDesk {

  /** Where its tree begins. */
  public static final String ROOT = "/rest/servicedeskapi";

  private ServiceDesk() {}

  /** All resources. */
  public static List<Resource<DataCenterCall>> resources(JiraSite site) {
    Desks desks = new Desks(site);
    return List.of(
        new DeskResource(site, desks),
        new RequestResource(site, desks),
        new OrganizationResource(site, desks));
  }
}
