package dev.aloft.jira.customerorganization;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.CustomerOrganizations;
import dev.aloft.jira.source.RowRef;
import dev.aloft.jira.source.SourceCustomerOrganization;
import dev.aloft.jira.source.SourceOrganizationDesk;
import dev.aloft.jira.source.SourceOrganizationMember;
import dev.aloft.jira.user.Involved;
import dev.aloft.jira.user.UserType;
import dev.aloft.ledger.Outcome;
import dev.aloft.people.EmailAddress;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Role;
import dev.aloft.spec.Decision;
import dev.aloft.spec.Users;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Wants the organizations of customers whom moving desks serve. */
final class CustomerOrganizationDerivation {

  /** The rule of members and desks whose organization has no row. */
  private static final String OF_NOTHING = "part-of-missing-organization";

  /** The rule of everything where customers become the stand-in. */
  private static final String NOT_MOVED = "customers-not-moved";

  private final Derivation derivation;
  private final CustomerOrganizations source;
  private final Users users;
  private final Set<String> moving;
  private final Map<String, Address> addresses = new HashMap<>();
  private final Map<Address, Set<Value>> members = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  CustomerOrganizationDerivation(Derivation derivation) {
    this.derivation = derivation;
    this.source = derivation.source().customerOrganizations();
    this.users = derivation.blueprint().users();
    this.moving = new Involved(derivation).organizations();
  }

  void derive() {
    Map<Address, List<SourceCustomerOrganization>> byTarget = new LinkedHashMap<>();
    for (SourceCustomerOrganization organization : source.all()) {
      known.add(organization.id());
      if (moving.contains(organization.id())) {
        Address address = address(organization);
        addresses.put(organization.id(), address);
        byTarget.computeIfAbsent(address, any -> new ArrayList<>()).add(organization);
        derivation.claim(organization.row(), Outcome.MOVED, address);
      } else {
        stays(organization.row());
      }
    }
    source.members().forEach(this::member);
    source.desks().forEach(this::desk);
    byTarget.forEach(this::want);
  }

  private Optional<Decision> decision(SourceCustomerOrganization organization) {
    return derivation.decide(CustomerOrganizationType.TYPE, organization.name().strip());
  }

  private Address address(SourceCustomerOrganization organization) {
    String name = CustomerOrganizationType.targetName(organization, decision(organization));
    return Address.of(CustomerOrganizationType.TYPE, CustomerOrganizationType.folded(name));
  }

  /** Several that a decision gives one name become one. */
  private void want(Address address, List<SourceCustomerOrganization> organizations) {
    SourceCustomerOrganization first = organizations.getFirst();
    Optional<Decision> decision = decision(first);
    String name = CustomerOrganizationType.targetName(first, decision);
    Map<String, Value> attributes = new TreeMap<>();
    attributes.put(CustomerOrganizationType.NAME, Value.text(name));
    if (membersMove()) {
      attributes.put(
          CustomerOrganizationType.MEMBERS, Value.set(members.getOrDefault(address, Set.of())));
    }
    derivation.want(
        Desired.of(
            address,
            address.key(),
            attributes,
            Derivation.onExisting(decision, CustomerOrganizationType.SCHEMA.onExisting()),
            Role.MIGRATED,
            Derivation.cause(decision, first.row())));
    for (SourceCustomerOrganization organization : organizations) {
      derivation.names().put(CustomerOrganizationType.TYPE, organization.id(), address);
    }
    if (!name.equals(CustomerOrganizationType.wholeName(first, decision))) {
      derivation.lose(
          CustomerOrganizationType.TYPE + ".name",
          "shortened to " + name.length() + " characters, with a mark",
          1);
    }
  }

  private boolean membersMove() {
    return users.provisioning() != Users.Provisioning.NONE;
  }

  private void member(SourceOrganizationMember member) {
    Address organization = addresses.get(member.organizationId());
    if (organization == null) {
      staysOrHangs(member.row(), member.organizationId());
      return;
    }
    Optional<Address> account = account(member.user());
    if (!membersMove()) {
      derivation.claim(member.row(), Outcome.DROPPED_BY_DECISION, "members-not-managed");
    } else if (account.isPresent()) {
      members
          .computeIfAbsent(organization, any -> new HashSet<>())
          .add(Value.reference(account.get()));
      derivation.claim(member.row(), Outcome.MOVED, organization);
    } else {
      derivation.claim(member.row(), Outcome.DROPPED_BY_DECISION, "member-without-account");
      derivation.lose(
          CustomerOrganizationType.TYPE + ".members",
          "not in the organization: they have no account of their own",
          1);
    }
  }

  /** A person's own account: never the stand-in, nor anybody whom the stand-in represents. */
  private Optional<Address> account(String reference) {
    return derivation
        .person(reference)
        .filter(address -> EmailAddress.parse(address.key()).isPresent())
        .filter(address -> UserType.standIn(users).filter(address::equals).isEmpty());
  }

  /** No project is a service desk on the target yet, so that none can serve anybody. */
  private void desk(SourceOrganizationDesk desk) {
    if (!addresses.containsKey(desk.organizationId())) {
      staysOrHangs(desk.row(), desk.organizationId());
    } else if (selected().contains(desk.projectId())) {
      derivation.claim(desk.row(), Outcome.NOT_YET_SUPPORTED, "service-desks (E)");
      derivation.leaveBehind(
          CustomerOrganizationType.TYPE + ".desks",
          "no desk serves them on the target until somebody adds them to one",
          1);
    } else {
      derivation.claim(desk.row(), Outcome.DROPPED_BY_DECISION, Derivation.NOT_SELECTED);
    }
  }

  private Set<String> selected() {
    return derivation.projects().stream()
        .map(MovingProject::source)
        .map(project -> project.id())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void staysOrHangs(RowRef row, String organization) {
    if (known.contains(organization)) {
      stays(row);
    } else {
      derivation.claim(row, Outcome.TECHNICAL, OF_NOTHING);
    }
  }

  private void stays(RowRef row) {
    derivation.claim(
        row,
        Outcome.DROPPED_BY_DECISION,
        users.customers() == Users.Customers.STAND_IN ? NOT_MOVED : Derivation.UNUSED);
  }
}
