package dev.aloft.jira.user;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.Usage;
import dev.aloft.jira.source.People;
import dev.aloft.jira.source.SourceGrant;
import dev.aloft.jira.source.SourceGroup;
import dev.aloft.jira.source.SourceOrganizationDesk;
import dev.aloft.jira.source.SourceOrganizationMember;
import dev.aloft.jira.source.SourceRoleActor;
import dev.aloft.people.GroupRules;
import dev.aloft.people.ReservedGroups;
import dev.aloft.spec.Decision;
import dev.aloft.spec.Users;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The groups and people whom moving projects involve. */
public final class Involved {

  /** The type of group resources, under which decisions speak of groups. */
  public static final String GROUP = "group";

  private final Derivation derivation;
  private final People people;
  private final GroupMembers members;
  private final GroupRules rules;
  private final Set<String> projectIds;

  public Involved(Derivation derivation) {
    this.derivation = derivation;
    this.people = derivation.source().people();
    this.members = new GroupMembers(people);
    this.rules = new GroupRules(derivation.blueprint().users().groups());
    this.projectIds =
        derivation.projects().stream()
            .map(project -> project.source().id())
            .collect(Collectors.toUnmodifiableSet());
  }

  public GroupMembers members() {
    return members;
  }

  /**
   * A group that something refers to.
   *
   * @param decision what a line or a rule of the spec says of it
   * @param byPattern whether that is a rule that does not name it
   */
  public record InvolvedGroup(SourceGroup group, Optional<Decision> decision, boolean byPattern) {

    /** Its name in the target. */
    public String targetName() {
      String name = group.name().strip();
      return decision.map(line -> line.targetName(name)).orElse(name);
    }

    /** Whether its name may grant access and nobody who named it said what becomes of it. */
    public boolean undecided() {
      return (decision.isEmpty() || byPattern) && ReservedGroups.isReserved(targetName());
    }

    /** Whether the target's own group is referred to, whoever is in it. */
    public boolean onlyReferred() {
      return says(Decision.OnExisting.USE);
    }

    /** Whether the spec says this about a group that the target has already. */
    public boolean says(Decision.OnExisting choice) {
      return decision.flatMap(Decision::onExisting).filter(choice::equals).isPresent();
    }
  }

  /**
   * Groups that hold a role or a permission in a moving project, restrict a text, or are a field's
   * value.
   */
  public List<InvolvedGroup> groups() {
    Set<String> names = new TreeSet<>();
    derivation.usage().all().stream()
        .flatMap(usage -> usage.groups().stream())
        .map(GroupMembers::folded)
        .forEach(names::add);
    actors()
        .filter(SourceRoleActor::isGroup)
        .map(actor -> GroupMembers.folded(actor.parameter()))
        .forEach(names::add);
    grants()
        .filter(SourceGrant::isGroup)
        .map(grant -> GroupMembers.folded(grant.parameter()))
        .forEach(names::add);
    return people.groups().stream()
        .map(this::involved)
        .filter(group -> names.contains(GroupMembers.folded(group.group().name())))
        .toList();
  }

  private InvolvedGroup involved(SourceGroup group) {
    Optional<Decision> line = derivation.decide(GROUP, group.name().strip());
    return new InvolvedGroup(
        group,
        line.or(() -> rules.decide(group.name())),
        line.isEmpty() && rules.byPattern(group.name()));
  }

  /** Whether who is in the group is written at all. */
  public boolean membersMove(InvolvedGroup group) {
    return !group.undecided()
        && !group.onlyReferred()
        && derivation.blueprint().users().provisioning() != Users.Provisioning.NONE;
  }

  /** The keys of those who have to be named by an account. */
  public Set<String> people() {
    Set<String> keys = new TreeSet<>();
    derivation.usage().all().stream()
        .map(Usage.OfProject::people)
        .forEach(references -> references.forEach(reference -> add(reference, keys)));
    for (MovingProject project : derivation.projects()) {
      project.source().lead().ifPresent(lead -> add(lead, keys));
    }
    derivation.source().components().stream()
        .filter(component -> projectIds.contains(component.projectId()))
        .forEach(component -> component.lead().ifPresent(lead -> add(lead, keys)));
    actors().filter(SourceRoleActor::isUser).forEach(actor -> add(actor.parameter(), keys));
    grants().filter(SourceGrant::isUser).forEach(grant -> add(grant.parameter(), keys));
    groups().stream()
        .filter(this::membersMove)
        .forEach(group -> keys.addAll(members.people(group.group().name())));
    organizationMembers().forEach(member -> add(member.user(), keys));
    return keys;
  }

  /**
   * The ids of the organizations of customers that a moving desk serves: none where customers
   * become the stand-in.
   */
  public Set<String> organizations() {
    return derivation.blueprint().users().customers() == Users.Customers.STAND_IN
        ? Set.of()
        : derivation.source().customerOrganizations().desks().stream()
            .filter(desk -> projectIds.contains(desk.projectId()))
            .map(SourceOrganizationDesk::organizationId)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Who is in them, if that is written at all. */
  public List<SourceOrganizationMember> organizationMembers() {
    if (derivation.blueprint().users().provisioning() == Users.Provisioning.NONE) {
      return List.of();
    }
    Set<String> moving = organizations();
    return derivation.source().customerOrganizations().members().stream()
        .filter(member -> moving.contains(member.organizationId()))
        .toList();
  }

  /** The keys of those whose names only stand in words. */
  Set<String> authors() {
    Set<String> keys = new TreeSet<>();
    derivation.usage().all().stream()
        .map(Usage.OfProject::authors)
        .forEach(references -> references.forEach(reference -> add(reference, keys)));
    return keys;
  }

  private void add(String reference, Set<String> keys) {
    if (!reference.isBlank()) {
      keys.add(people.person(reference).key());
    }
  }

  /** What the permission schemes of the moving projects grant. */
  private java.util.stream.Stream<SourceGrant> grants() {
    return derivation
        .source()
        .permissionSchemes()
        .grantsIn(derivation.projects().stream().map(MovingProject::source).toList());
  }

  private java.util.stream.Stream<SourceRoleActor> actors() {
    return derivation.source().roleActors().stream()
        .filter(actor -> actor.projectId().filter(projectIds::contains).isPresent());
  }
}
