package dev.aloft.jira.field;

import dev.aloft.jira.Derivation;
import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.SourceCustomField;
import dev.aloft.ledger.Outcome;
import dev.aloft.resource.Desired;
import dev.aloft.resource.OnExisting;
import dev.aloft.resource.Role;
import dev.aloft.spec.Content;
import dev.aloft.spec.Decision;
import dev.aloft.text.ShortNames;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Wants every custom field that a moving project has, or has values of.
 *
 * <p>Names of fields repeat, in the source and on the target. Two of the source that have one name
 * and type stay two, told apart by their ids, unless a decision gives one the other's name: then
 * they become one.
 */
final class FieldDerivation {

  static final int LONGEST_NAME = 255;
  static final int LONGEST_DESCRIPTION = 40_000;

  private static final String CREATED_NAME = "Created in source";
  private static final String PRODUCT = "com.pyxis.greenhopper.jira:";

  private final Derivation derivation;
  private final Map<String, Address> byNaturalKey = new HashMap<>();
  private final Set<String> renamed = new HashSet<>();

  FieldDerivation(Derivation derivation) {
    this.derivation = derivation;
  }

  void derive() {
    for (SourceCustomField field : derivation.source().customFields()) {
      Optional<FieldKind> kind = FieldKind.of(field.typeKey());
      Optional<Decision> decision = decide(field, kind);
      if (!FieldUse.reaches(derivation, field)) {
        derivation.claim(field.row(), Outcome.DROPPED_BY_DECISION, Derivation.UNUSED);
      } else if (kind.isPresent()) {
        want(field, kind.get(), decision);
      } else {
        withoutCounterpart(field);
      }
    }
    wantCreated();
  }

  private Optional<Decision> decide(SourceCustomField field, Optional<FieldKind> kind) {
    String name = field.name().strip();
    return kind.map(known -> derivation.decide(FieldType.TYPE, name, known.shortKey()))
        .orElseGet(() -> derivation.decide(FieldType.TYPE, name, field.typeKey()));
  }

  private void want(SourceCustomField field, FieldKind kind, Optional<Decision> decision) {
    String own = field.name().strip();
    String whole = decision.map(d -> d.targetName(own)).orElse(own).strip();
    String name = ShortNames.fit(whole, LONGEST_NAME);
    if (!name.equals(whole)) {
      derivation.lose(
          "jira.custom-field.name", "shortened to " + LONGEST_NAME + " characters, with a mark", 1);
    }
    Address address = address(name, field);
    String key = naturalKey(name, kind.typeKey());
    Address first = byNaturalKey.putIfAbsent(key, address);
    boolean decided = !whole.equals(own);
    if (first != null && (decided || renamed.contains(key))) {
      derivation.names().put(FieldType.TYPE, field.id(), first);
      derivation.claim(field.row(), Outcome.TRANSFORMED, first);
      return;
    }
    if (decided) {
      renamed.add(key);
    }
    derivation.names().put(FieldType.TYPE, field.id(), address);
    derivation.want(
        Desired.of(
            address,
            key,
            Map.of(
                "name",
                Value.text(name),
                "type",
                Value.text(kind.typeKey()),
                "searcher",
                field.searcherKey().isPresent() ? Value.text(kind.searcherKey()) : Value.NONE,
                "description",
                Value.textOrNone(cut(field.description().strip(), LONGEST_DESCRIPTION))),
            Derivation.onExisting(decision, OnExisting.USE_IF_EQUAL),
            Role.MIGRATED,
            Derivation.cause(decision, field.row())));
    derivation.claim(field.row(), Outcome.MOVED, address);
  }

  private void withoutCounterpart(SourceCustomField field) {
    boolean product = field.typeKey().startsWith(PRODUCT);
    if (!FieldUse.hasValues(derivation, field)) {
      derivation.claim(
          field.row(), Outcome.DROPPED_BY_DECISION, product ? "product-field" : "app-field");
      return;
    }
    derivation.claim(field.row(), Outcome.KEPT_OUTSIDE, product ? "product-field" : "app-field");
    derivation.lose(
        "jira.custom-field.values",
        product
            ? "a property of the issue: the field belongs to the product"
            : "a property of the issue: the field's type came from an app",
        1);
  }

  private void wantCreated() {
    if (derivation.projects().stream().noneMatch(FieldDerivation::keepsCreated)) {
      return;
    }
    Address address = Address.of(FieldType.TYPE, CREATED_NAME + "#" + FieldType.CREATED);
    derivation.names().put(FieldType.TYPE, FieldType.CREATED, address);
    derivation.want(
        Desired.of(
            address,
            naturalKey(CREATED_NAME, FieldKind.DATE_TIME.typeKey()),
            Map.of(
                "name",
                Value.text(CREATED_NAME),
                "type",
                Value.text(FieldKind.DATE_TIME.typeKey()),
                "searcher",
                Value.text(FieldKind.DATE_TIME.searcherKey()),
                "description",
                Value.NONE),
            OnExisting.USE_IF_EQUAL,
            Role.GENERATED,
            "content.created: field"));
  }

  private static boolean keepsCreated(MovingProject project) {
    return project.content().filter(c -> c.created() == Content.Created.FIELD).isPresent();
  }

  private static Address address(String name, SourceCustomField field) {
    return Address.of(FieldType.TYPE, name + "#" + field.id());
  }

  /** What identifies a field on a target, as far as anything does. */
  static String naturalKey(String name, String typeKey) {
    return name + "\n" + typeKey;
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest).strip();
  }
}
