package dev.aloft.sandbox.admin.organization.policy;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.admin.organization.place.Place;
import dev.aloft.sandbox.admin.organization.place.SiteRoles;
import dev.aloft.sandbox.cloud.Happening.Action;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Cursor;
import dev.aloft.sandbox.web.Reply;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Policies: every change is taken (202) and applied after the reply, a scheduled one when its time
 * has come.
 */
public final class PolicyResource implements Resource<AdminCall> {

  private static final int PAGE = 100;

  private final Organization organization;
  private final Place place;
  private final PolicyForm form;
  private final Policies policies;

  /**
   * The policies of an organization.
   *
   * @param store where they are kept
   */
  public PolicyResource(Organization organization, Store store) {
    this.organization = organization;
    this.place = new Place(organization);
    this.form = new PolicyForm(new SiteRoles(organization));
    this.policies = new Policies(organization, store);
  }

  @Override
  public void register(Operations<AdminCall> operations) {
    operations.on("getPolicies").query("cursor", "type").answer(this::list);
    operations.on("createPolicy").body("data").answer(this::create);
    operations.on("getPolicyById").answer(call -> one(200, policy(call), "applied"));
    operations.on("updatePolicy").body("data").answer(this::update);
    operations.on("deletePolicy").answer(this::delete);
    operations.on("addResourceToPolicy").body("id", "links", "meta").answer(this::cover);
    operations.on("updatePolicyResource").body("links", "meta").answer(this::recover);
    operations.on("deletePolicyResource").answer(this::uncover);
    operations.on("validatePolicy").answer(this::validate);
  }

  private Policy policy(AdminCall call) {
    place.organization(call);
    return policies
        .find(call.path("policyId"))
        .orElseThrow(() ->
            Refusal.notFound("No policy of the organization has this id.").coded("ADMIN-404-5"));
  }

  private Policy.Covered covered(AdminCall call, Policy policy) {
    return policy
        .resource(call.path("resourceId"))
        .orElseThrow(() -> Refusal.notFound("The policy is not for this resource."));
  }

  private Reply list(AdminCall call) {
    place.organization(call);
    List<Policy> all =
        policies.all().stream()
            .filter(
                policy -> call.query("type").filter(type -> !type.equals(policy.type())).isEmpty())
            .toList();
    int from =
        call.query("cursor")
            .map(text ->
                Cursor.read(text)
                    .orElseThrow(() ->
                        Refusal.field("cursor", "The cursor is not valid.").coded("ADMIN-400-1")))
            .map(at -> Math.min(at, all.size()))
            .orElse(0);
    int to = Math.min(from + PAGE, all.size());
    ObjectNode document = Json.object();
    ArrayNode data = document.putArray("data");
    all.subList(from, to).forEach(policy -> data.add(view(policy, "applied")));
    String self = call.request().base() + "/admin/v1/orgs/" + organization.id() + "/policies";
    ObjectNode meta = document.putObject("meta").put("page_size", to - from);
    ObjectNode links = document.putObject("links").put("self", self);
    if (to < all.size()) {
      meta.put("next", Cursor.at(to));
      links.put("next", self + "?cursor=" + Cursor.at(to));
    } else {
      meta.putNull("next");
    }
    return Reply.ok(document);
  }

  private Reply create(AdminCall call) {
    place.organization(call);
    Policy policy = form.read(call.json(), policies.freeId(), Optional.empty());
    return one(202, policies.put(policy, Action.POLICY_CREATED), "applying");
  }

  private Reply update(AdminCall call) {
    Policy before = policy(call);
    Policy policy = form.read(call.json(), before.id(), Optional.of(before));
    return one(202, policies.put(policy, Action.POLICY_UPDATED), "applying");
  }

  private Reply delete(AdminCall call) {
    policies.remove(policy(call));
    return Reply.empty(202);
  }

  private Reply cover(AdminCall call) {
    Policy policy = policy(call);
    Policy.Covered covered = form.resource(call.json());
    if (policy.resource(covered.id()).isPresent()) {
      throw Refusal.badRequest("The policy is for this resource already.");
    }
    return one(
        202,
        policies.put(policy.with(covered), Action.POLICY_RESOURCE_ADDED, covered.id()),
        "applying");
  }

  private Reply recover(AdminCall call) {
    Policy policy = policy(call);
    Policy.Covered covered =
        form.covered(Form.of(call.json(), "links", "meta"), covered(call, policy).id());
    return one(
        202,
        policies.put(policy.with(covered), Action.POLICY_RESOURCE_UPDATED, covered.id()),
        "applying");
  }

  private Reply uncover(AdminCall call) {
    Policy policy = policy(call);
    Policy.Covered covered = covered(call, policy);
    policies.put(policy.without(covered), Action.POLICY_RESOURCE_REMOVED, covered.id());
    return Reply.noContent();
  }

  /** By the contract custom domains of mails are validated, and no policy of them can be made. */
  private Reply validate(AdminCall call) {
    place.organization(call);
    throw Refusal.badRequest("There is nothing to validate about this policy.");
  }

  private Reply one(int status, Policy policy, String application) {
    ObjectNode document = Json.object();
    document.set("data", view(policy, application));
    return Reply.json(status, document);
  }

  private ObjectNode view(Policy policy, String application) {
    ObjectNode view = Json.object().put("id", policy.id()).put("type", "policy");
    ObjectNode attributes = view.putObject("attributes").put("type", policy.type());
    policy.name().ifPresent(name -> attributes.put("name", name));
    attributes.put("status", policy.enabled() ? "enabled" : "disabled");
    policy.in().ifPresent(in -> attributes.putObject("rule").set("in", Json.texts(in)));
    ArrayNode resources = attributes.putArray("resources");
    for (Policy.Covered covered : policy.resources()) {
      ObjectNode one = resources.addObject().put("id", covered.id());
      one.put("applicationStatus", scheduled(covered) ? "scheduled" : application);
      covered.ticket().ifPresent(ticket -> one.putObject("links").put("ticket", ticket));
      if (!covered.meta().isEmpty()) {
        ObjectNode meta = one.putObject("meta");
        covered.meta().forEach(meta::put);
      }
    }
    return view;
  }

  private boolean scheduled(Policy.Covered covered) {
    return Optional.ofNullable(covered.meta().get("scheduledDate"))
        .flatMap(PolicyResource::time)
        .filter(organization.now()::isBefore)
        .isPresent();
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
