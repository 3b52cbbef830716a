package dev.aloft.spec;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule about groups: what those of some names are called in the target, and what happens when the
 * target already holds a group of that name. Of several rules the first that fits decides; a line
 * under Decisions wins over all of them.
 *
 * @param match whom the rule speaks about
 * @param to the name in the target, in which a {@code *} stands for what the pattern's matched;
 *     empty where the name stays
 * @param onExisting empty for the default of groups, which is to stop
 */
public record GroupRule(
    List<Name> match,
    Optional<String> to,
    Optional<Decision.OnExisting> onExisting,
    SpecLocation location) {

  static final char ANY = '*';

  public GroupRule {
    match = List.copyOf(match);
  }

  /**
   * The name of a group, ignoring case, or a pattern: a name with one {@code *} for any characters.
   */
  public record Name(String text, SpecLocation location) {

    public boolean isPattern() {
      return text.indexOf(ANY) >= 0;
    }

    /** Whether a group's name fits. */
    public boolean fits(String group) {
      return rest(group).isPresent();
    }

    /** What the {@code *} stands for in a group's name; empty if the name does not fit. */
    Optional<String> rest(String group) {
      String name = group.strip();
      int star = text.indexOf(ANY);
      if (star < 0) {
        return text.strip().equalsIgnoreCase(name) ? Optional.of("") : Optional.empty();
      }
      String folded = name.toLowerCase(Locale.ROOT);
      String before = text.substring(0, star).toLowerCase(Locale.ROOT);
      String after = text.substring(star + 1).toLowerCase(Locale.ROOT);
      boolean fits =
          folded.length() == name.length()
              && folded.length() >= before.length() + after.length()
              && folded.startsWith(before)
              && folded.endsWith(after);
      return fits
          ? Optional.of(name.substring(before.length(), name.length() - after.length()))
          : Optional.empty();
    }
  }

  /**
   * What the rule says about a group.
   *
   * @param by the name or pattern that fits it
   * @param decision as a line under Decisions would say it
   */
  public record Ruling(Name by, Decision decision) {}

  /** What the rule says about a group; empty if it does not speak about it. */
  public Optional<Ruling> about(String group) {
    return match.stream()
        .flatMap(name -> name.rest(group).map(rest -> ruling(name, group, rest)).stream())
        .findFirst();
  }

  private Ruling ruling(Name name, String group, String rest) {
    return new Ruling(
        name,
        new Decision(
            "group",
            List.of(
                new Decision.Name(
                    Optional.empty(), group.strip(), Optional.empty(), name.location())),
            to.map(text -> text.replace(String.valueOf(ANY), rest)),
            onExisting,
            Optional.empty(),
            location));
  }
}
