package dev.aloft.jira.customerorganization;

import dev.aloft.jira.AuditScope;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.source.SourceCustomerOrganization;
import dev.aloft.jira.user.UserType;
import dev.aloft.people.EmailAddress;
import dev.aloft.resource.Actual;
import dev.aloft.resource.Audit;
import dev.aloft.resource.Expected;
import dev.aloft.resource.Identity;
import dev.aloft.resource.TypeSchema;
import dev.aloft.spec.Decision;
import dev.aloft.spec.Users;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Organizations of customers and who is in them, by the rows of members. */
final class CustomerOrganizationAudit implements Audit {

  private final AuditScope scope;
  private final JiraCloud site;

  CustomerOrganizationAudit(AuditScope scope, JiraCloud site) {
    this.scope = scope;
    this.site = site;
  }

  @Override
  public TypeSchema schema() {
    return CustomerOrganizationType.SCHEMA;
  }

  @Override
  public void expect(Consumer<Expected> sink) {
    Map<Address, List<SourceCustomerOrganization>> sources = new LinkedHashMap<>();
    scope
        .source()
        .customerOrganizations()
        .all()
        .forEach(organization ->
            scope
                .names()
                .find(CustomerOrganizationType.TYPE, organization.id())
                .ifPresent(address ->
                    sources.computeIfAbsent(address, any -> new ArrayList<>()).add(organization)));
    sources.forEach((address, organizations) -> sink.accept(expected(address, organizations)));
  }

  private Expected expected(Address address, List<SourceCustomerOrganization> organizations) {
    SourceCustomerOrganization first = organizations.getFirst();
    Optional<Decision> decision =
        scope
            .blueprint()
            .decisions()
            .decide(CustomerOrganizationType.TYPE, scope.sourceName(), first.name().strip());
    Optional<Decision.OnExisting> choice = decision.flatMap(Decision::onExisting);
    Map<String, Value> values = new TreeMap<>();
    if (choice.filter(Decision.OnExisting.ADOPT::equals).isEmpty()) {
      // One that was there is spelt as it is there.
      values.put(
          CustomerOrganizationType.NAME,
          Value.text(CustomerOrganizationType.targetName(first, decision)));
    }
    boolean theirs =
        choice
            .filter(one -> one == Decision.OnExisting.USE || one == Decision.OnExisting.MERGE)
            .isPresent();
    if (!theirs && scope.blueprint().users().provisioning() != Users.Provisioning.NONE) {
      values.put(
          CustomerOrganizationType.MEMBERS,
          Value.set(
              organizations.stream()
                  .flatMap(organization -> members(organization.id()).stream())
                  .map(Value::reference)
                  .toList()));
    }
    return Expected.of(address, values);
  }

  private Set<Address> members(String organization) {
    Set<Address> members = new HashSet<>();
    scope.source().customerOrganizations().members().stream()
        .filter(row -> row.organizationId().equals(organization))
        .forEach(row -> scope.person(row.user()).ifPresent(members::add));
    members.removeIf(person -> EmailAddress.parse(person.key()).isEmpty());
    UserType.standIn(scope.blueprint().users()).ifPresent(members::remove);
    return members;
  }

  /** Most sites have no service desks: nothing is asked where nothing of ours is there. */
  @Override
  public List<Actual> actual(Identity identity, List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Set<String> wanted = Set.copyOf(ids);
    List<Actual> found = new ArrayList<>();
    for (JsonNode organization : site.customerOrganizations().all()) {
      String id = organization.path("id").asString("");
      if (wanted.contains(id)) {
        String name = organization.path("name").asString("");
        List<Value> members = new ArrayList<>();
        site.customerOrganizations()
            .members(id)
            .forEach(member ->
                members.add(
                    new Value.Pointer(UserType.TYPE, member.path("accountId").asString(""))));
        found.add(
            new Actual(
                id,
                CustomerOrganizationType.folded(name),
                Optional.empty(),
                Map.of(
                    CustomerOrganizationType.NAME,
                    Value.text(name),
                    CustomerOrganizationType.MEMBERS,
                    Value.set(members)),
                List.of()));
      }
    }
    return List.copyOf(found);
  }
}
