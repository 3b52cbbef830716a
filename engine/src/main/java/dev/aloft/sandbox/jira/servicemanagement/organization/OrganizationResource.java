package dev.aloft.sandbox.jira.servicemanagement.organization;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.jira.DeskPages;
import dev.aloft.sandbox.jira.servicemanagement.customer.People;
import dev.aloft.sandbox.jira.servicemanagement.desk.DeskViews;
import dev.aloft.sandbox.jira.servicemanagement.desk.Desks;
import dev.aloft.sandbox.jira.servicemanagement.organization.Organizations.Organization;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /organization}, and the organizations of a desk. */
public final class OrganizationResource implements Resource<CloudCall> {

  private static final int LONGEST_NAME = 200;

  private final Organizations organizations;
  private final Desks desks;
  private final People people;
  private final DeskViews views;

  /** The organizations of a site. */
  public OrganizationResource(
      Organizations organizations, Desks desks, People people, DeskViews views) {
    this.organizations = organizations;
    this.desks = desks;
    this.people = people;
    this.views = views;
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("GET /rest/servicedeskapi/organization")
        .query("start", "limit", "accountId")
        .answer(call -> Reply.ok(page(call, ofAccount(call, seen(call)))));
    operations.on("createOrganization").body("name").answer(this::create);
    operations.on("getOrganization").answer(call -> Reply.ok(view(call, visible(call))));
    operations.on("deleteOrganization").administratorsOnly().answer(this::delete);
    operations
        .on("getUsersInOrganization")
        .query("start", "limit")
        .answer(call ->
            Reply.ok(DeskPages.of(call, managed(call).members(), id -> views.user(call, id))));
    operations
        .on("addUsersToOrganization")
        .body("accountIds", "usernames", "organizationId")
        .answer(call -> members(call, true));
    operations
        .on("removeUsersFromOrganization")
        .body("accountIds", "usernames", "organizationId")
        .answer(call -> members(call, false));
    operations
        .on("GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/organization")
        .query("start", "limit", "accountId")
        .answer(this::ofDesk);
    operations
        .on("addOrganization")
        .body("organizationId", "serviceDeskId")
        .answer(call -> desk(call, true));
    operations
        .on("removeOrganization")
        .body("organizationId", "serviceDeskId")
        .answer(call -> desk(call, false));
  }

  private ObjectNode page(CloudCall call, List<Organization> found) {
    return DeskPages.of(call, found, one -> view(call, one));
  }

  private static ObjectNode view(CloudCall call, Organization organization) {
    ObjectNode view = Json.object();
    view.put("id", Ids.text(organization.id()));
    view.put("name", organization.name());
    view.put("uuid", organization.uuid());
    view.put("scimManaged", false);
    view.set("created", DeskViews.time(organization.created()));
    view.putObject("_links").put("self", call.self() + "/organization/" + organization.id());
    return view;
  }

  /** Agents see every organization, customers their own. */
  private List<Organization> seen(CloudCall call) {
    return desks.agentSomewhere(call.caller())
        ? organizations.all()
        : organizations.of(call.caller());
  }

  private List<Organization> ofAccount(CloudCall call, List<Organization> all) {
    Optional<String> account = call.query("accountId");
    if (account.isPresent()) {
      desks.requireAgent(call);
    }
    return all.stream()
        .filter(one -> account.isEmpty() || one.members().contains(account.get()))
        .toList();
  }

  private Reply create(CloudCall call) {
    desks.requireAgent(call);
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    form.check();
    Organization organization =
        organizations.named(name.strip()).orElseGet(() -> organizations.add(name.strip()));
    return Reply.created(view(call, organization));
  }

  /** The organization that a path names, if the caller sees it. */
  public Organization visible(CloudCall call) {
    return seen(call).stream()
        .filter(one -> Ids.text(one.id()).equals(call.path("organizationId")))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("The organization does not exist."));
  }

  /** The organization that a path names, for agents. */
  public Organization managed(CloudCall call) {
    Organization organization = visible(call);
    desks.requireAgent(call);
    return organization;
  }

  private Reply delete(CloudCall call) {
    organizations.remove(visible(call));
    return Reply.noContent();
  }

  private Reply members(CloudCall call, boolean in) {
    organizations.members(managed(call), people.named(call), in);
    return Reply.noContent();
  }

  private Reply ofDesk(CloudCall call) {
    int desk = desks.forAgents(call).id();
    List<Organization> served =
        organizations.all().stream().filter(one -> one.desks().contains(desk)).toList();
    return Reply.ok(page(call, ofAccount(call, served)));
  }

  private Reply desk(CloudCall call, boolean in) {
    int desk = desks.forAgents(call).id();
    long id = Form.of(call).number("organizationId").orElse(0L);
    Organization organization =
        organizations
            .find(id)
            .orElseThrow(() -> Refusal.notFound("The organization does not exist."));
    organizations.desk(organization, desk, in);
    return Reply.noContent();
  }
}
