package dev.aloft.jira.user;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.People;
import dev.aloft.jira.source.SourceGrant;
import dev.aloft.jira.source.SourceRoleActor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What of that which moves names people whom the spec excludes, and so gets their substitute. */
final class ExcludedPlaces {

  private final Derivation derivation;
  private final People people;
  private final Set<String> excluded;
  private final Set<String> projectIds;

  /**
   * @param excluded the keys of the people
   */
  ExcludedPlaces(Derivation derivation, Set<String> excluded) {
    this.derivation = derivation;
    this.people = derivation.source().people();
    this.excluded = Set.copyOf(excluded);
    this.projectIds =
        derivation.projects().stream()
            .map(project -> project.source().id())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The places, most lasting first; empty if nobody is excluded. */
  Optional<String> sentence() {
    if (excluded.isEmpty()) {
      return Optional.empty();
    }
    List<String> places = new ArrayList<>();
    add(places, leads(), "the lead of ");
    long components =
        derivation.source().components().stream()
            .filter(component -> projectIds.contains(component.projectId()))
            .filter(component -> component.lead().filter(this::isExcluded).isPresent())
            .count();
    count(places, components, "component lead", "component leads");
    long roles =
        derivation.source().roleActors().stream()
            .filter(actor -> actor.projectId().filter(projectIds::contains).isPresent())
            .filter(SourceRoleActor::isUser)
            .filter(actor -> isExcluded(actor.parameter()))
            .count();
    count(places, roles, "place in a role", "places in roles");
    long grants =
        derivation
            .source()
            .permissionSchemes()
            .grantsIn(derivation.projects().stream().map(MovingProject::source).toList())
            .filter(SourceGrant::isUser)
            .filter(grant -> isExcluded(grant.parameter()))
            .count();
    count(places, grants, "permission", "permissions");
    add(places, projectsWithIssues(), "a person of issues in ");
    String who =
        excluded.size() == 1 ? "1 person is excluded" : excluded.size() + " people are excluded";
    return Optional.of(
        places.isEmpty()
            ? who + ", and nothing that moves names them"
            : who + ", and their substitute becomes " + String.join(", ", places));
  }

  private List<String> leads() {
    return derivation.projects().stream()
        .map(MovingProject::source)
        .filter(project -> project.lead().filter(this::isExcluded).isPresent())
        .map(project -> project.key())
        .toList();
  }

  private List<String> projectsWithIssues() {
    return derivation.projects().stream()
        .filter(
            project -> derivation.usage().of(project).people().stream().anyMatch(this::isExcluded))
        .map(project -> project.source().key())
        .toList();
  }

  private boolean isExcluded(String reference) {
    return !reference.isBlank() && excluded.contains(people.person(reference).key());
  }

  private static void add(List<String> places, Collection<String> keys, String before) {
    if (!keys.isEmpty()) {
      places.add(before + String.join(", ", keys));
    }
  }

  private static void count(List<String> places, long count, String one, String many) {
    if (count > 0) {
      places.add(count == 1 ? "1 " + one : count + " " + many);
    }
  }
}
