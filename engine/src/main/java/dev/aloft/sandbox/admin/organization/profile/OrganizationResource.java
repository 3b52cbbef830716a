package dev.aloft.sandbox.admin.organization.profile;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.admin.organization.place.OrganizationPages;
import dev.aloft.sandbox.admin.organization.place.Place;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The organization that a key opens, its verified domains and its directories. */
public final class OrganizationResource implements Resource<AdminCall> {

  private final Organization organization;
  private final Place place;

  /** The profile of an organization. */
  public OrganizationResource(Organization organization) {
    this.organization = organization;
    this.place = new Place(organization);
  }

  @Override
  public void register(Operations<AdminCall> operations) {
    operations.on("getOrgs").query("cursor").answer(this::organizations);
    operations
        .on("getOrgById")
        .answer(call -> {
          place.organization(call);
          return OrganizationPages.one(view(call));
        });
    operations.on("getDomains").query("cursor").answer(this::domains);
    operations.on("getDomainById").answer(this::domain);
    operations
        .on("getDirectoriesForOrg")
        .query("accountId", "directoryIds", "searchTerm", "cursor", "limit")
        .answer(this::directories);
  }

  private Reply organizations(AdminCall call) {
    return OrganizationPages.page(
        List.of(organization), call.query("cursor"), OrganizationPages.LARGEST, one -> view(call));
  }

  private ObjectNode view(AdminCall call) {
    String self = root(call);
    ObjectNode view = Json.object();
    view.put("id", organization.id()).put("type", "orgs");
    view.putObject("attributes").put("name", organization.name());
    ObjectNode relationships = view.putObject("relationships");
    relationships.putObject("domains").putObject("links").put("related", self + "/domains");
    relationships.putObject("users").putObject("links").put("related", self + "/users");
    view.putObject("links").put("self", self);
    return view;
  }

  private String root(AdminCall call) {
    return call.request().base() + "/admin/v1/orgs/" + organization.id();
  }

  private Reply domains(AdminCall call) {
    place.organization(call);
    return OrganizationPages.page(
        organization.directory().domains(),
        call.query("cursor"),
        OrganizationPages.LARGEST,
        domain -> view(call, domain));
  }

  private Reply domain(AdminCall call) {
    place.organization(call);
    return organization.directory().domains().stream()
        .filter(domain -> id(domain).equals(call.path("domainId")))
        .findFirst()
        .map(domain -> OrganizationPages.one(view(call, domain)))
        .orElseThrow(() ->
            Refusal.notFound("No domain of the organization has this id.").coded("ADMIN-404-3"));
  }

  private ObjectNode view(AdminCall call, String domain) {
    ObjectNode view = Json.object();
    view.put("id", id(domain)).put("type", "domains");
    ObjectNode attributes = view.putObject("attributes").put("name", domain);
    attributes.putObject("claim").put("type", "dns").put("status", "verified");
    view.putObject("links").put("self", root(call) + "/domains/" + id(domain));
    return view;
  }

  private static String id(String domain) {
    return UUID.nameUUIDFromBytes(("domain/" + domain).getBytes(StandardCharsets.UTF_8)).toString();
  }

  private Reply directories(AdminCall call) {
    place.organization(call);
    List<String> ids = call.queries("directoryIds");
    Optional<String> account = call.query("accountId");
    Optional<String> term = call.query("searchTerm").map(OrganizationResource::small);
    return OrganizationPages.page(
        organization.directories().entrySet().stream()
            .filter(one -> ids.isEmpty() || ids.contains(one.getKey()))
            .filter(one -> account.filter(id -> !isIn(one.getKey(), id)).isEmpty())
            .filter(one -> term.filter(word -> !small(one.getValue()).contains(word)).isEmpty())
            .toList(),
        call.query("cursor"),
        call.integer("limit", OrganizationPages.LARGEST),
        one -> Json.object().put("directoryId", one.getKey()).put("name", one.getValue()));
  }

  private boolean isIn(String directory, String accountId) {
    return organization.accounts().find(accountId).isPresent()
        && organization.directoryOf(accountId).equals(directory);
  }

  private static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
