package dev.aloft.spec;

import dev.aloft.resource.OnTargetChange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All lines of all Decisions documents, in the order of files and lines. */
public record Decisions(List<Decision> all) {

  public Decisions {
    all = List.copyOf(all);
  }

  /** The lines about one resource type. */
  public List<Decision> forType(String type) {
    return all.stream().filter(decision -> decision.type().equals(type)).toList();
  }

  /** What becomes of edits on the target, by resource type. */
  public Map<String, OnTargetChange> onTargetChange() {
    Map<String, OnTargetChange> byType = new TreeMap<>();
    all.forEach(decision ->
        decision.onTargetChange().ifPresent(choice -> byType.put(decision.type(), choice)));
    return byType;
  }

  /** What was decided for a thing; a line that names its source wins over one that does not. */
  public Optional<Decision> decide(String type, String source, String name) {
    return decide(type, source, name, "");
  }

  /**
   * The same for a custom field.
   *
   * @param fieldType its type in the words of the source; empty where it is not known
   */
  public Optional<Decision> decide(String type, String source, String name, String fieldType) {
    return find(type, source, name, fieldType).map(Found::decision);
  }

  /** A look-up that keeps account of the lines that were used. One a derivation. */
  public DecisionLookup lookup() {
    return new DecisionLookup(this);
  }

  Optional<Found> find(String type, String source, String name, String fieldType) {
    Optional<Found> best = Optional.empty();
    int bestRank = -1;
    for (Decision decision : forType(type)) {
      for (Decision.Name from : decision.from()) {
        int rank = rank(type, from, source, name, fieldType);
        if (rank > bestRank) {
          bestRank = rank;
          best = Optional.of(new Found(decision, from));
        }
      }
    }
    return best;
  }

  /** How narrowly a line speaks about a thing; -1 if it does not. */
  private static int rank(
      String type, Decision.Name from, String source, String name, String fieldType) {
    boolean same =
        key(type, from.name()).equals(key(type, name))
            && from.source().map(source::equals).orElse(true)
            && from.fieldType().map(fieldType::equals).orElse(true);
    return same ? (from.source().isPresent() ? 2 : 0) + (from.fieldType().isPresent() ? 1 : 0) : -1;
  }

  /** What two names have to share to be one: groups ignore case (design: natural keys). */
  static String key(String type, String name) {
    return type.equals("group") ? name.toLowerCase(Locale.ROOT) : name;
  }

  /** A line and the name in it that fitted. */
  record Found(Decision decision, Decision.Name name) {}
}
