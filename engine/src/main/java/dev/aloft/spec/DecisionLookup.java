package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides while deriving, and tells afterwards which lines spoke about nothing. Safe for use by
 * several threads.
 */
public final class DecisionLookup {

  private final Decisions decisions;
  private final Set<Decision.Name> used = new HashSet<>();
  private final Map<String, Set<String>> seen = new HashMap<>();

  DecisionLookup(Decisions decisions) {
    this.decisions = decisions;
  }

  /** What was decided for a thing of a source; every thing of every type has to be asked for. */
  public Optional<Decision> decide(String type, String source, String name) {
    return decide(type, source, name, "");
  }

  /** The same for a custom field of a type. */
  public synchronized Optional<Decision> decide(
      String type, String source, String name, String fieldType) {
    seen.computeIfAbsent(type, any -> new TreeSet<>()).add(name);
    Optional<Decisions.Found> found = decisions.find(type, source, name, fieldType);
    found.ifPresent(f -> used.add(f.name()));
    return found.map(Decisions.Found::decision);
  }

  /**
   * The names in Decisions that no thing answered to, in the order of the spec.
   *
   * @param types the types that were derived; lines of other types are not judged
   */
  public synchronized List<Diagnostic> unmatched(Collection<String> types) {
    return decisions.all().stream()
        .filter(decision -> types.contains(decision.type()))
        .flatMap(decision ->
            decision.from().stream()
                .filter(name -> !used.contains(name))
                .map(name -> unmatched(decision.type(), name)))
        .toList();
  }

  private Diagnostic unmatched(String type, Decision.Name name) {
    String where = name.source().map(source -> "source " + source).orElse("any source");
    String fieldType = name.fieldType().map(t -> " of type " + Excerpt.of(t)).orElse("");
    Diagnostic diagnostic =
        Diagnostic.of(
                SpecCode.DECISION_UNMATCHED,
                name.location().toLocation(),
                "no %s \"%s\"%s in %s".formatted(type, Excerpt.of(name.name()), fieldType, where))
            .next("correct the name or remove it");
    return NearestName.of(name.name(), seen.getOrDefault(type, Set.of()))
        .map(near -> diagnostic.expected("did you mean \"" + Excerpt.of(near) + "\"?"))
        .orElse(diagnostic);
  }
}
