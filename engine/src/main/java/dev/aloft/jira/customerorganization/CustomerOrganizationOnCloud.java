package dev.aloft.jira.customerorganization;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.Relevance;
import dev.aloft.jira.StampRegister;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.user.UserType;
import dev.aloft.people.PeopleCode;
import dev.aloft.resource.Draft;
import dev.aloft.resource.Observed;
import dev.aloft.resource.TargetType;
import dev.aloft.resource.TypeSchema;
import dev.aloft.resource.Wanted;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Organizations of customers on a Jira Cloud site. */
final class CustomerOrganizationOnCloud implements TargetType {

  private final JiraCloud site;
  private final StampRegister stamps;

  CustomerOrganizationOnCloud(JiraCloud site, StampRegister stamps) {
    this.site = site;
    this.stamps = stamps;
  }

  @Override
  public TypeSchema schema() {
    return CustomerOrganizationType.SCHEMA;
  }

  /** Most sites have no service desks: nothing is asked unless something is wanted or known. */
  @Override
  public List<Observed> observe(Wanted wanted) {
    if (wanted.resources().isEmpty() && wanted.knownIds().isEmpty()) {
      return List.of();
    }
    Relevance relevance = new Relevance(CustomerOrganizationType.TYPE, wanted, stamps);
    List<Observed> found = new ArrayList<>();
    for (JsonNode organization : all()) {
      String id = organization.path("id").asString("");
      String name = organization.path("name").asString("");
      String key = CustomerOrganizationType.folded(name);
      if (relevance.concerns(id, key)) {
        Observed seen =
            relevance.observed(
                id,
                key,
                Map.of(
                    CustomerOrganizationType.NAME,
                    Value.text(name),
                    CustomerOrganizationType.MEMBERS,
                    Value.set(
                        members(id).stream()
                            .<Value>map(account -> new Value.Pointer(UserType.TYPE, account))
                            .toList())));
        found.add(organization.path("scimManaged").asBoolean(false) ? seen.kept() : seen);
      }
    }
    return List.copyOf(found);
  }

  private List<JsonNode> all() {
    try {
      return site.customerOrganizations().all().list();
    } catch (SiteRefusal refusal) {
      if (refusal.status() == 403 || refusal.status() == 404) {
        ProblemException problem =
            new ProblemException(
                ExitCode.INVALID_INPUT,
                Diagnostic.of(
                        PeopleCode.NO_SERVICE_DESKS,
                        Location.NONE,
                        "the site shows no organizations of customers (HTTP "
                            + refusal.status()
                            + ")")
                    .next(
                        "add Jira Service Management to the site and make the migration's account"
                            + " an agent, or say `customers: stand-in` under Users"));
        problem.initCause(refusal);
        throw problem;
      }
      throw refusal;
    }
  }

  private Set<String> members(String id) {
    Set<String> accounts = new LinkedHashSet<>();
    site.customerOrganizations()
        .members(id)
        .forEach(member -> accounts.add(member.path("accountId").asString("")));
    return accounts;
  }

  @Override
  public String create(Draft draft) {
    String id =
        site.customerOrganizations()
            .create(draft.text(CustomerOrganizationType.NAME))
            .path("id")
            .asString("");
    site.customerOrganizations().add(id, draft.ids(CustomerOrganizationType.MEMBERS));
    return id;
  }

  @Override
  public void update(String id, Draft draft, Set<String> changed) {
    if (!changed.contains(CustomerOrganizationType.MEMBERS)) {
      return;
    }
    Set<String> present = members(id);
    Set<String> wanted = new LinkedHashSet<>(draft.ids(CustomerOrganizationType.MEMBERS));
    site.customerOrganizations()
        .add(id, wanted.stream().filter(account -> !present.contains(account)).toList());
    site.customerOrganizations()
        .remove(id, present.stream().filter(account -> !wanted.contains(account)).toList());
  }

  @Override
  public void delete(String id) {
    site.customerOrganizations().delete(id);
  }
}
