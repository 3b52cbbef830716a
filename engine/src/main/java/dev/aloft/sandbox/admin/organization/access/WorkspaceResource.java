package dev.aloft.sandbox.admin.organization.access;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.admin.organization.place.OrganizationPages;
import dev.aloft.sandbox.admin.organization.place.Place;
import dev.aloft.sandbox.admin.organization.place.SiteRoles;
import dev.aloft.sandbox.admin.organization.place.SiteRoles.SiteRole;
import dev.aloft.sandbox.cloud.Group;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import tools.jackson.databind.node.ObjectNode;

/** The products of the organization's sites, with how many people each has. */
public final class WorkspaceResource implements Resource<AdminCall> {

  private final Organization organization;
  private final Place place;
  private final SiteRoles roles;

  /** The products of an organization. */
  public WorkspaceResource(Organization organization) {
    this.organization = organization;
    this.place = new Place(organization);
    this.roles = new SiteRoles(organization);
  }

  @Override
  public void register(Operations<AdminCall> operations) {
    operations.on("queryWorkspacesV2").optionalBody("cursor", "limit").reading().answer(this::list);
  }

  private Reply list(AdminCall call) {
    place.organization(call);
    Form form = Form.of(call);
    return OrganizationPages.page(
        roles.products(),
        form.text("cursor"),
        form.number("limit").orElse((long) OrganizationPages.LARGEST),
        product -> view(call, product));
  }

  private ObjectNode view(AdminCall call, SiteRole product) {
    String site =
        organization.sites().stream()
            .filter(one -> product.resource().endsWith("/" + one.cloudId()))
            .map(one -> one.name())
            .findFirst()
            .orElseThrow();
    Group access = roles.group(product.resource(), product.role());
    ObjectNode view = Json.object();
    view.put("id", product.resource());
    view.put("type", "workspaces");
    ObjectNode attributes = view.putObject("attributes");
    attributes.put("name", site);
    attributes.put("typeKey", product.product());
    attributes.put("type", product.product());
    attributes.put("owner", organization.id());
    attributes.put("status", "online");
    attributes.putArray("statusDetails");
    attributes.put("hostUrl", "https://" + site + ".atlassian.net");
    attributes.put("usage", organization.subscriptions().seats(access));
    organization.subscriptions().limit(access).ifPresent(most -> attributes.put("capacity", most));
    view.putObject("links")
        .put("self", call.request().base() + "/admin/v2/orgs/" + organization.id() + "/workspaces");
    return view;
  }
}
