package dev.aloft.jira.named;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Location;
import dev.aloft.jira.Derivation;
import dev.aloft.ledger.Outcome;
import dev.aloft.resource.Desired;
import dev.aloft.resource.Role;
import dev.aloft.resource.TypeSchema;
import dev.aloft.spec.Decision;
import dev.aloft.text.ShortNames;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Wants the used things of a named type, renamed and merged as the spec decides. */
final class NamedDerivation {

  private final Derivation derivation;
  private final NamedType type;
  private final TypeSchema schema;
  private final int longestName;
  private final Map<String, Address> byName = new HashMap<>();
  private final Map<Address, String> kinds = new HashMap<>();

  NamedDerivation(Derivation derivation, NamedType type) {
    this.derivation = derivation;
    this.type = type;
    this.schema = type.schema();
    this.longestName = type.longestName();
  }

  void derive(List<NamedThing> things) {
    things.forEach(this::derive);
  }

  private void derive(NamedThing thing) {
    String kind = type.kind(thing);
    Optional<Decision> decision = derivation.decide(schema.type(), thing.name(), kind);
    if (!thing.used()) {
      derivation.claim(thing.row(), Outcome.DROPPED_BY_DECISION, Derivation.UNUSED);
      return;
    }
    String name = name(thing, decision);
    // Names that the product takes for equal are one thing; the first says how it is written.
    Address address =
        byName.computeIfAbsent(NamedType.folded(name), any -> Address.of(schema.type(), name));
    if (!kinds.computeIfAbsent(address, any -> kind).equals(kind)) {
      derivation.problem(twoKinds(name, kind, decision, address));
    }
    Map<String, Value> attributes = new TreeMap<>(thing.attributes());
    attributes.put("name", Value.text(name));
    boolean merged = derivation.wants(address);
    derivation.names().put(schema.type(), thing.sourceId(), address);
    derivation.want(
        Desired.of(
            address,
            NamedType.folded(name),
            attributes,
            Derivation.onExisting(decision, schema.onExisting()),
            Role.MIGRATED,
            Derivation.cause(decision, thing.row())));
    boolean changed = merged || !name.equals(thing.name());
    derivation.claim(thing.row(), changed ? Outcome.TRANSFORMED : Outcome.MOVED, address);
  }

  private Diagnostic twoKinds(
      String name, String kind, Optional<Decision> decision, Address address) {
    return Diagnostic.of(
            NamedCode.TWO_KINDS,
            decision
                .map(line -> line.location().toLocation())
                .orElseGet(() -> Location.address(address.toString())),
            "\"%s\" would be the name of a %s and a %s %s"
                .formatted(
                    name,
                    kinds.getOrDefault(address, ""),
                    kind,
                    schema.type().replace("jira.", "")))
        .expected("a name of its own for each")
        .next(
            "decide one: {type: %s, from: \"%s\", fieldType: %s, to: …}"
                .formatted(schema.type(), name, kind));
  }

  private String name(NamedThing thing, Optional<Decision> decision) {
    String whole = decision.map(line -> line.targetName(thing.name())).orElse(thing.name()).strip();
    String name = ShortNames.fit(whole, longestName);
    if (!name.equals(whole)) {
      derivation.lose(
          schema.type() + ".name", "shortened to " + longestName + " characters, with a mark", 1);
    }
    return name;
  }
}
