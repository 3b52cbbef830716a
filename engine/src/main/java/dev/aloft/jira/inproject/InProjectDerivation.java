package dev.aloft.jira.inproject;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.SourceProject;
import dev.aloft.ledger.Outcome;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Role;
import dev.aloft.resource.TypeSchema;
import dev.aloft.spec.Decision;
import dev.aloft.text.ShortNames;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Wants the things of moving projects; those of one project that get one name become one. */
final class InProjectDerivation<T> {

  /** The rule of rows whose project has no row. */
  private static final String DANGLING = "dangling";

  private final InProjectType<T> kind;
  private final TypeSchema schema;
  private final Derivation derivation;

  InProjectDerivation(InProjectType<T> kind, Derivation derivation) {
    this.kind = kind;
    this.schema = kind.schema();
    this.derivation = derivation;
  }

  void derive() {
    Map<String, List<InProjectThing<T>>> byProject =
        kind.things(derivation.source()).stream()
            .sorted(
                Comparator.comparingLong((InProjectThing<T> thing) -> thing.order())
                    .thenComparingLong(thing -> thing.row().ordinal()))
            .collect(Collectors.groupingBy(InProjectThing::projectId));
    for (MovingProject project : derivation.projects()) {
      List<InProjectThing<T>> things = byProject.remove(project.source().id());
      if (things != null) {
        want(project, things);
      }
    }
    Set<String> known =
        derivation.source().projects().stream().map(SourceProject::id).collect(Collectors.toSet());
    byProject.forEach((project, things) ->
        things.forEach(thing -> {
          if (known.contains(project)) {
            derivation.claim(thing.row(), Outcome.DROPPED_BY_DECISION, Derivation.NOT_SELECTED);
          } else {
            derivation.claim(thing.row(), Outcome.TECHNICAL, DANGLING);
          }
        }));
  }

  private void want(MovingProject project, List<InProjectThing<T>> things) {
    Map<String, Address> byName = new HashMap<>();
    Optional<Address> before = Optional.empty();
    for (InProjectThing<T> thing : things) {
      Optional<Decision> decision = derivation.decide(schema.type(), thing.name().strip());
      String name = name(thing, decision);
      String folded = SiteText.folded(name);
      Address known = byName.get(folded);
      if (known != null) {
        derivation.names().put(schema.type(), thing.id(), known);
        derivation.claim(thing.row(), Outcome.TRANSFORMED, known);
        continue;
      }
      String key = project.selected().targetKey();
      Address address = Address.of(schema.type(), key + "/" + name);
      byName.put(folded, address);
      Map<String, Value> attributes = new TreeMap<>(kind.attributes(derivation, thing.source()));
      attributes.put(InProjectType.NAME, Value.text(name));
      attributes.put(InProjectType.PROJECT, Value.reference(project.address()));
      if (kind.ordered()) {
        attributes.put(InProjectType.AFTER, before.map(Value::reference).orElse(Value.NONE));
      }
      derivation.want(
          Desired.of(
              address,
              naturalKey(key, name),
              attributes,
              Derivation.onExisting(decision, schema.onExisting()),
              Role.MIGRATED,
              Derivation.cause(decision, thing.row())));
      derivation.names().put(schema.type(), thing.id(), address);
      derivation.claim(thing.row(), Outcome.MOVED, address);
      before = Optional.of(address);
    }
  }

  private String name(InProjectThing<T> thing, Optional<Decision> decision) {
    String own = thing.name().strip();
    String whole = SiteText.line(decision.map(line -> line.targetName(own)).orElse(own));
    String name = ShortNames.fit(whole, InProjectType.LONGEST_NAME);
    if (!name.equals(whole)) {
      derivation.lose(
          schema.type() + ".name",
          "shortened to " + InProjectType.LONGEST_NAME + " characters, with a mark",
          1);
    }
    return name;
  }

  /** What identifies a thing on a target. */
  static String naturalKey(String projectKey, String name) {
    return projectKey + "/" + SiteText.folded(name);
  }
}
