package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.resource.OnTargetChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds all Decisions documents, which together may speak about a thing only once. */
final class DecisionsBinder {

  private final Binding binding;
  private final Map<List<Object>, SpecLocation> spokenOf = new HashMap<>();

  DecisionsBinder(Binding binding) {
    this.binding = binding;
  }

  Decisions bind(List<Document> documents) {
    List<Decision> decisions = new ArrayList<>();
    for (Document document : documents) {
      if (document.spec() instanceof Tree.Sequence(List<Tree> items, Tree.Range _)) {
        for (Tree item : items) {
          Section.of(item, item.start()).ifPresent(line -> decisions.add(decision(line)));
        }
      }
    }
    return new Decisions(decisions);
  }

  private Decision decision(Section line) {
    String type = line.textOrBlank("type");
    checkType(line, type);
    Decision decision =
        new Decision(
            type,
            names(line),
            line.text("to").map(Tree.Scalar::text),
            line.choice("onExisting", Decision.OnExisting.class),
            line.choice("onTargetChange", OnTargetChange.class),
            line.head());
    if (line.has("onTargetChange")) {
      checkWholeType(line, decision);
      return decision;
    }
    checkSense(line, decision);
    decision.from().forEach(name -> checkOnce(type, name));
    return decision;
  }

  private void checkType(Section line, String type) {
    if (!binding.resourceTypes().isEmpty()
        && !type.isEmpty()
        && !binding.resourceTypes().contains(type)) {
      binding
          .problems()
          .add(
              Diagnostic.of(
                      SpecCode.UNKNOWN_RESOURCE_TYPE,
                      line.at("type").toLocation(),
                      "unknown resource type \"" + Excerpt.of(type) + "\"")
                  .expected(NearestName.instead(type, binding.resourceTypes())));
    }
  }

  private void checkSense(Section line, Decision decision) {
    boolean rename = decision.onExisting().filter(Decision.OnExisting.RENAME::equals).isPresent();
    if (decision.from().isEmpty() && !line.has("from")) {
      missing(line.head(), "the line names nothing", "from: NAME, or onTargetChange: for a type");
    } else if (decision.to().isEmpty()
        && decision.onExisting().isEmpty()
        && !line.has("to")
        && !line.has("onExisting")) {
      missing(line.head(), "the line decides nothing", "to: or onExisting:");
    } else if (rename && decision.to().isEmpty() && !line.has("to")) {
      missing(line.at("onExisting"), "rename needs the new name", "to: NAME");
    } else if (rename && decision.from().size() > 1) {
      conflict(
          line.at("onExisting"),
          "several things cannot all be renamed to one name",
          "merge, or a line for each");
    }
  }

  /** It is said of a type: what may be edited on the target does not hang on a name. */
  private void checkWholeType(Section line, Decision decision) {
    for (String key : List.of("from", "to", "onExisting", "fieldType")) {
      if (line.has(key)) {
        conflict(
            line.at(key),
            "onTargetChange speaks about all things of a type",
            "a line of its own: {type: " + decision.type() + ", onTargetChange: …}");
      }
    }
    SpecLocation first =
        spokenOf.putIfAbsent(List.of(decision.type(), "onTargetChange"), line.head());
    if (first != null) {
      conflict(
          line.at("onTargetChange"),
          "edits of %s on the target are decided twice".formatted(decision.type()),
          "one line; the other is " + first);
    }
  }

  private void checkOnce(String type, Decision.Name name) {
    SpecLocation first =
        spokenOf.putIfAbsent(
            List.of(type, name.source(), Decisions.key(type, name.name()), name.fieldType()),
            name.location());
    if (first != null) {
      conflict(
          name.location(),
          "%s \"%s\" is decided twice".formatted(type, Excerpt.of(name.name())),
          "one line; the other is " + first);
    }
  }

  private List<Decision.Name> names(Section line) {
    Optional<Tree.Scalar> fieldType = line.text("fieldType");
    return line.mapping()
        .get("from")
        .map(from ->
            switch (from) {
              case Tree.Mapping mapping -> List.of(named(mapping, fieldType));
              case Tree.Scalar _, Tree.Sequence _ ->
                  Section.asTexts(from).stream()
                      .map(text -> name(text, fieldType.map(Tree.Scalar::text)))
                      .toList();
            })
        .orElse(List.of());
  }

  private Decision.Name named(Tree.Mapping mapping, Optional<Tree.Scalar> outer) {
    Section from = new Section(mapping, mapping.start());
    Optional<Tree.Scalar> inner = from.text("fieldType");
    if (inner.isPresent() && outer.isPresent() && !inner.get().text().equals(outer.get().text())) {
      conflict(inner.get().start(), "the line names two field types", "one fieldType");
    }
    Optional<String> source =
        from.text("source")
            .map(said ->
                binding.declared().source(Optional.of(said), from.head(), binding.problems()));
    return new Decision.Name(
        source,
        from.textOrBlank("name"),
        inner.or(() -> outer).map(Tree.Scalar::text),
        from.at("name"));
  }

  /**
   * "source/name" if the part before the slash is a source, else a name that holds a slash. A part
   * that is nearly a source is taken for a misspelt one, since nothing would ever answer to it.
   */
  private Decision.Name name(Tree.Scalar scalar, Optional<String> fieldType) {
    String text = scalar.text();
    int slash = text.indexOf('/');
    String prefix = slash < 0 ? "" : text.substring(0, slash);
    String rest = text.substring(slash + 1);
    if (!prefix.isEmpty() && !rest.isEmpty()) {
      if (binding.declared().sources().contains(prefix)) {
        return new Decision.Name(Optional.of(prefix), rest, fieldType, scalar.start());
      }
      Optional<String> near = NearestName.of(prefix, binding.declared().sources());
      if (near.isPresent()) {
        binding
            .problems()
            .add(
                Diagnostic.of(
                        SpecCode.UNKNOWN_SOURCE,
                        scalar.start().toLocation(),
                        "source \"" + Excerpt.of(prefix) + "\" is not declared")
                    .expected("did you mean \"" + near.get() + "/" + Excerpt.of(rest) + "\"?")
                    .next("write {name: …} if the slash belongs to the name"));
      }
    }
    return new Decision.Name(Optional.empty(), text, fieldType, scalar.start());
  }

  private void missing(SpecLocation place, String summary, String expected) {
    binding
        .problems()
        .add(Diagnostic.of(SpecCode.MISSING_KEY, place.toLocation(), summary).expected(expected));
  }

  private void conflict(SpecLocation place, String summary, String expected) {
    binding
        .problems()
        .add(
            Diagnostic.of(SpecCode.DECISION_CONFLICT, place.toLocation(), summary)
                .expected(expected));
  }
}
