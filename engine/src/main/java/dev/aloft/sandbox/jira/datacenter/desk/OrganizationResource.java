package dev.aloft.sandbox.jira.datacenter.desk;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.DeskPages;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.site.Lookup;
import dev.aloft.sandbox.jira.datacenter.tables.CustomerOrganization;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Handler;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /organization}, and the organizations of a desk. All of it is experimental. */
public final class OrganizationResource implements Resource<DataCenterCall> {

  private static final int LONGEST_NAME = 200;

  private final JiraSite site;
  private final Desks desks;
  private final DeskViews views;

  OrganizationResource(JiraSite site, Desks desks) {
    this.site = site;
    this.desks = desks;
    this.views = new DeskViews(site, desks);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getOrganizations")
        .query("start", "limit")
        .answer(experimental(call -> Reply.ok(page(call, seen(call)))));
    operations.on("createOrganization").body("name").answer(experimental(this::create));
    operations
        .on("getOrganization")
        .answer(experimental(call -> Reply.ok(views.organization(call, named(call)))));
    operations
        .on("deleteOrganization")
        .administratorsOnly()
        .answer(
            experimental(call -> {
              site.tables().organizations().remove(named(call).id());
              return Reply.noContent();
            }));
    operations
        .on("getUsersInOrganization")
        .query("start", "limit")
        .answer(
            experimental(call -> {
              requireAgent(call);
              return Reply.ok(
                  DeskPages.of(call, named(call).members(), key -> views.person(call, key)));
            }));
    operations
        .on("addUsersToOrganization")
        .body("usernames")
        .answer(experimental(call -> members(call, true)));
    operations
        .on("removeUsersFromOrganization")
        .body("usernames")
        .answer(experimental(call -> members(call, false)));
    operations
        .on("getOrganizationsOfServiceDesk")
        .query("start", "limit")
        .answer(
            experimental(call -> {
              long desk = forAgents(call).id();
              return Reply.ok(
                  page(
                      call,
                      site.tables().organizations().where(one -> one.desks().contains(desk))));
            }));
    operations
        .on("addOrganization")
        .body("organizationId")
        .answer(experimental(call -> desk(call, true)));
    operations
        .on("removeOrganization")
        .body("organizationId")
        .answer(experimental(call -> desk(call, false)));
  }

  private static Handler<DataCenterCall> experimental(Handler<DataCenterCall> handler) {
    return call -> {
      String header = call.request().header("X-ExperimentalApi").orElse("");
      if (!header.equals("opt-in") && !header.equals("true")) {
        throw Refusal.of(412, "This API is experimental and needs the header X-ExperimentalApi.");
      }
      return handler.answer(call);
    };
  }

  private ObjectNode page(DataCenterCall call, List<CustomerOrganization> found) {
    return DeskPages.of(call, found, one -> views.organization(call, one));
  }

  /** Those who work at some desk see every organization, customers their own. */
  private List<CustomerOrganization> seen(DataCenterCall call) {
    Lookup.known(call);
    return agentSomewhere(call)
        ? site.tables().organizations().all()
        : site.tables().organizations().where(one -> one.members().contains(call.caller().key()));
  }

  private boolean agentSomewhere(DataCenterCall call) {
    return desks.visible(call).stream().anyMatch(desk -> desks.agent(call, desk));
  }

  private void requireAgent(DataCenterCall call) {
    if (!agentSomewhere(call)) {
      throw Refusal.forbidden("You do not have permission to perform this operation.");
    }
  }

  private Project forAgents(DataCenterCall call) {
    Project desk = desks.named(call);
    if (!desks.agent(call, desk)) {
      throw Refusal.forbidden("You do not have permission to perform this operation.");
    }
    return desk;
  }

  private CustomerOrganization named(DataCenterCall call) {
    return seen(call).stream()
        .filter(one -> Long.toString(one.id()).equals(call.path("organizationId")))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("The organization does not exist."));
  }

  private Reply create(DataCenterCall call) {
    requireAgent(call);
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME).strip();
    form.check();
    CustomerOrganization made =
        site.tables()
            .organizations()
            .first(one -> one.name().equalsIgnoreCase(name))
            .orElseGet(() ->
                site.tables()
                    .organizations()
                    .put(
                        new CustomerOrganization(
                            site.tables().organizations().nextId(), name, List.of(), List.of())));
    return Reply.created(views.organization(call, made));
  }

  private Reply members(DataCenterCall call, boolean in) {
    requireAgent(call);
    CustomerOrganization organization = named(call);
    List<String> keys =
        Form.of(call).texts("usernames").stream()
            .map(name ->
                site.users()
                    .byName(name)
                    .map(User::key)
                    .orElseThrow(
                        () -> Refusal.badRequest("The user '" + name + "' does not exist.")))
            .toList();
    site.tables()
        .organizations()
        .put(organization.withMembers(changed(organization.members(), keys, in)));
    return Reply.noContent();
  }

  private Reply desk(DataCenterCall call, boolean in) {
    long desk = forAgents(call).id();
    CustomerOrganization organization =
        site.tables()
            .organizations()
            .find(Form.of(call).number("organizationId").orElse(0L))
            .orElseThrow(() -> Refusal.notFound("The organization does not exist."));
    site.tables()
        .organizations()
        .put(organization.withDesks(changed(organization.desks(), List.of(desk), in)));
    return Reply.noContent();
  }

  private static <T> List<T> changed(List<T> before, Collection<T> some, boolean in) {
    List<T> all = new ArrayList<>(before);
    all.removeAll(some);
    if (in) {
      all.addAll(some);
    }
    return all.stream().distinct().toList();
  }
}
