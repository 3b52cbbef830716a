package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.NearestName;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.resource.LaneSchema;
import dev.aloft.run.Product;
import dev.aloft.spec.SpecOptions;
import dev.aloft.spec.SpecReader;
import dev.aloft.state.StateStore;
import dev.aloft.value.Address;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the state of a spec, and what a word means in it. */
final class StatePlace {

  private final Environment environment;
  private final SpecReader specs;
  private final Product product;

  @Inject
  StatePlace(Environment environment, SpecReader specs, Product product) {
    this.environment = environment;
    this.specs = specs;
    this.product = product;
  }

  Path of(SpecOption spec) {
    return specs
        .read(
            List.of(environment.folder().resolve(spec.path)),
            spec.options().withSecrets(SpecOptions.Secrets.NAMED_ONLY))
        .blueprint()
        .migration()
        .state();
  }

  /** The lanes that the state knows, by their container's address, with their schema. */
  Optional<LaneSchema> laneOf(Address container) {
    return product.laneSchemas().stream()
        .filter(schema -> schema.containerType().equals(container.type()))
        .findFirst();
  }

  /** Whether things of this type are items of lanes. */
  boolean isItemType(String type) {
    return product.laneSchemas().stream().anyMatch(schema -> schema.itemType().equals(type));
  }

  /** Every name that a type may have in the state. */
  Set<String> types() {
    return product.resourceTypes();
  }

  /**
   * Reads an address.
   *
   * @throws ProblemException exit 3 if it is none
   */
  static Address address(String text) {
    try {
      return Address.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          ExitCode.INVALID_INPUT,
          Diagnostic.of(CliCode.BAD_ARGUMENT, Location.NONE, "`" + text + "` is not an address")
              .expected("such as jira.status[\"Open\"], in single quotes for the shell")
              .next("aloft plan --full and aloft state list print addresses"),
          e);
    }
  }

  /** Nothing stands under the address; the nearest that does is proposed. */
  static ProblemException unknown(Address address, StateStore state) {
    Diagnostic diagnostic =
        Diagnostic.of(
                CliCode.BAD_ARGUMENT,
                Location.address(address.toString()),
                "the state knows nothing under this address")
            .next("aloft state list");
    Optional<String> nearest =
        NearestName.of(
            address.toString(),
            state.resources().stream().map(one -> one.address().toString()).toList());
    return new ProblemException(
        ExitCode.INVALID_INPUT, nearest.map(diagnostic::expected).orElse(diagnostic));
  }
}
