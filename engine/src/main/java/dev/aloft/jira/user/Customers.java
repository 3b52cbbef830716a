package dev.aloft.jira.user;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.People;
import dev.aloft.jira.source.SourceOrganizationMember;
import dev.aloft.jira.source.SourceRole;
import dev.aloft.jira.source.SourceRoleActor;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who only asks at the service desks of a source. That is who has the role of customers at a desk,
 * is in an organization of customers, or is named by a desk that moves (where everybody may ask,
 * nobody has the role), and may log in to no application. Where the source does not tell which
 * groups let people log in, whoever is in a group passes for one who may.
 */
final class Customers {

  /** As the product makes it; a role that was renamed is not recognized. */
  static final String ROLE = "Service Desk Customers";

  private static final String DESK = "service_desk";

  private final Derivation derivation;
  private final JiraSource source;
  private final GroupMembers members;

  private Customers(Derivation derivation, GroupMembers members) {
    this.derivation = derivation;
    this.source = derivation.source();
    this.members = members;
  }

  /** Their keys. */
  static Set<String> of(Derivation derivation, GroupMembers members) {
    return new Customers(derivation, members).keys();
  }

  private Set<String> keys() {
    People people = source.people();
    Set<String> keys =
        Stream.of(inRole(), inOrganizations(), named())
            .flatMap(references -> references)
            .filter(reference -> !reference.isBlank())
            .map(reference -> people.person(reference).key())
            .collect(Collectors.toCollection(HashSet::new));
    if (!keys.isEmpty()) {
      keys.removeAll(usingApplications());
    }
    return keys;
  }

  private Stream<String> inRole() {
    Set<String> roles =
        source.roles().stream()
            .filter(role -> role.name().strip().equalsIgnoreCase(ROLE))
            .map(SourceRole::id)
            .collect(Collectors.toUnmodifiableSet());
    return source.roleActors().stream()
        .filter(SourceRoleActor::isUser)
        .filter(actor -> actor.projectId().isPresent() && roles.contains(actor.roleId()))
        .map(SourceRoleActor::parameter);
  }

  private Stream<String> inOrganizations() {
    return source.customerOrganizations().members().stream().map(SourceOrganizationMember::user);
  }

  private Stream<String> named() {
    return derivation.projects().stream()
        .filter(project -> project.source().type().filter(DESK::equals).isPresent())
        .flatMap(project -> derivation.usage().of(project).people().stream());
  }

  private Set<String> usingApplications() {
    Collection<String> groups = LoginGroups.of(source);
    return groups.isEmpty()
        ? members.groupsByPerson().keySet()
        : groups.stream()
            .flatMap(group -> members.people(group).stream())
            .collect(Collectors.toUnmodifiableSet());
  }
}
