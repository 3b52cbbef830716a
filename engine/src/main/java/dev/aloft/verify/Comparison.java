package dev.aloft.verify;

import dev.aloft.resource.Attribute;
import dev.aloft.resource.Identity;
import dev.aloft.resource.References;
import dev.aloft.resource.TextComparison;
import dev.aloft.value.Address;
import dev.aloft.value.Canonical;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares the values of one thing, each by the equivalence that its attribute declares. */
final class Comparison {

  private final Identity identity;
  private final TextComparison texts;

  Comparison(Identity identity, TextComparison texts) {
    this.identity = identity;
    this.texts = texts;
  }

  List<Finding> compare(
      Address address,
      String part,
      List<Attribute> attributes,
      Map<String, Value> expected,
      Map<String, Value> actual) {
    List<Finding> findings = new ArrayList<>();
    for (Attribute attribute : attributes) {
      Value wanted = expected.get(attribute.name());
      if (wanted == null) {
        continue;
      }
      Value seen = actual.getOrDefault(attribute.name(), Value.NONE);
      difference(attribute, wanted, seen)
          .ifPresent(words ->
              findings.add(
                  Finding.different(
                      address, part, attribute.name(), words.expected(), words.actual())));
    }
    return findings;
  }

  private record Words(String expected, String actual) {}

  private java.util.Optional<Words> difference(Attribute attribute, Value wanted, Value seen) {
    return switch (attribute.equivalence()) {
      case EXACT -> unless(same(wanted, seen), wanted, seen);
      case MAPPED, PRESERVED_AT -> unless(same(mapped(wanted), mapped(seen)), wanted, seen);
      case AMONG -> unless(among(mapped(wanted), mapped(seen)), wanted, seen);
      case TEXT -> text(wanted, seen);
      case LOST, UNCOMPARED -> java.util.Optional.empty();
    };
  }

  private java.util.Optional<Words> text(Value wanted, Value seen) {
    List<String> differences = texts.compare(wanted, seen, identity);
    return differences.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            new Words(ValueWords.of(texts.readable(wanted)), differences.getFirst()));
  }

  private static java.util.Optional<Words> unless(boolean same, Value wanted, Value seen) {
    return same
        ? java.util.Optional.empty()
        : java.util.Optional.of(new Words(ValueWords.of(wanted), ValueWords.of(seen)));
  }

  private Value mapped(Value value) {
    return References.toPointers(Map.of("value", value), identity, new TreeSet<>())
        .getOrDefault("value", Value.NONE);
  }

  private static boolean same(Value wanted, Value seen) {
    return Canonical.digest(orNone(wanted)).equals(Canonical.digest(orNone(seen)));
  }

  private static boolean among(Value wanted, Value seen) {
    return wanted instanceof Value.Bag few
        && seen instanceof Value.Bag all
        && new HashSet<>(all.items()).containsAll(few.items());
  }

  /** Sites do not tell an empty list from none; a list of stand-ins only becomes empty. */
  private static Value orNone(Value value) {
    return value instanceof Value.Bag bag && bag.items().isEmpty() ? Value.NONE : value;
  }
}
