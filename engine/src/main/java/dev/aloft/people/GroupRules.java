package dev.aloft.people;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.spec.Decision;
import dev.aloft.spec.GroupRule;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Says what becomes of a group by the rules of the Users document, where no line under Decisions
 * does. The first rule that fits decides. Patterns pass over groups whose names may grant access:
 * somebody has to name these.
 */
public final class GroupRules {

  private final List<GroupRule> rules;

  public GroupRules(List<GroupRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** What a rule decides about a group of the source, as a line under Decisions would. */
  public Optional<Decision> decide(String group) {
    return ruling(group).map(GroupRule.Ruling::decision);
  }

  /** Whether a group is decided by a pattern and not by its name. */
  public boolean byPattern(String group) {
    return ruling(group).filter(ruling -> ruling.by().isPattern()).isPresent();
  }

  private Optional<GroupRule.Ruling> ruling(String group) {
    return rules.stream()
        .flatMap(rule -> rule.about(group).stream())
        .filter(ruling -> !ruling.by().isPattern() || !ReservedGroups.isReserved(group))
        .findFirst();
  }

  /**
   * What is wrong with the rules in the light of a source: a name that no group has is an error, a
   * pattern that fits none a warning.
   *
   * @param groups the names of the source's groups
   */
  public List<Diagnostic> problems(String source, Collection<String> groups) {
    return rules.stream()
        .flatMap(rule -> rule.match().stream())
        .filter(name -> groups.stream().noneMatch(name::fits))
        .map(name ->
            Diagnostic.of(
                    name.isPattern()
                        ? PeopleCode.GROUP_PATTERN_UNMATCHED
                        : PeopleCode.GROUP_RULE_UNMATCHED,
                    name.location().toLocation(),
                    "no group \"" + name.text() + "\" in source " + source)
                .next("correct the name or remove it"))
        .toList();
  }
}
