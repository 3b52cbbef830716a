package dev.aloft.sandbox.sites;

import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.web.Product;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;

/**
 * {@code /_edge/tenant_info}: tells anybody the id under which the gateway knows the site, as
 * Atlassian's page "How to find your Atlassian Cloud site's Cloud ID" says.
 */
final class TenantInfo implements Product {

  /** Where it answers at a site's address. */
  static final String PATH = "/_edge/tenant_info";

  private final CloudSite site;

  TenantInfo(CloudSite site) {
    this.site = site;
  }

  @Override
  public String name() {
    return site.name();
  }

  @Override
  public Reply answer(Request request) {
    if (!request.rawPath().equals(PATH)) {
      return Reply.empty(404);
    }
    return request.method().equals("GET")
        ? Reply.ok(Json.object().put("cloudId", site.cloudId()))
        : Reply.empty(405).with("Allow", "GET");
  }
}
