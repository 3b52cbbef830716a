package dev.aloft.jira.mutation;

import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Address;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a mutation alters.
 *
 * @param type its type, with the kind of part if it is one
 * @param address the resource or item
 * @param told how verify names it
 */
record Subject(String type, Address address, String told) {

  static Subject of(String type, String key) {
    Address address = Address.of(type, key);
    return new Subject(type, address, address.toString());
  }

  /** A part of this. */
  Subject part(String kind, String sourceId) {
    return new Subject(type + " " + kind, address, address + " " + kind + "/" + sourceId);
  }

  /** Its id on the site. */
  String id(JiraWorld world) {
    return world.idOf(address);
  }

  Mutation changed(String attribute, Consumer<JiraWorld> change) {
    return changed(attribute, "changed", change);
  }

  /** A further way to alter one attribute. */
  Mutation changed(String attribute, String how, Consumer<JiraWorld> change) {
    return altered(attribute, how, change, told + " DIFFERENT " + attribute);
  }

  /** An attribute without which the thing is not found again. */
  Mutation altered(String attribute, String how, Consumer<JiraWorld> change, String... findings) {
    return new Mutation(
        type, attribute + " " + how, Optional.of(attribute), change, List.of(findings));
  }

  Mutation dropped(Consumer<JiraWorld> change) {
    return other("dropped", change, told + " MISSING");
  }

  /** Anything else. */
  Mutation other(String name, Consumer<JiraWorld> change, String... findings) {
    return new Mutation(type, name, Optional.empty(), change, List.of(findings));
  }
}
