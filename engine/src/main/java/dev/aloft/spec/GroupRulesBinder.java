package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Binds the rules about groups of the Users document. */
final class GroupRulesBinder {

  private final Binding binding;
  private final Map<String, SpecLocation> named = new HashMap<>();

  GroupRulesBinder(Binding binding) {
    this.binding = binding;
  }

  List<GroupRule> bind(Section users) {
    return users.items("groups").stream()
        .flatMap(item -> Section.of(item, item.start()).stream())
        .map(this::rule)
        .toList();
  }

  private GroupRule rule(Section line) {
    GroupRule rule =
        new GroupRule(
            line.texts("match").stream()
                .map(text -> new GroupRule.Name(text.text(), text.start()))
                .toList(),
            line.text("to").map(Tree.Scalar::text),
            line.choice("onExisting", Decision.OnExisting.class),
            line.head());
    checkSense(line, rule);
    rule.match().forEach(this::check);
    return rule;
  }

  private void checkSense(Section line, GroupRule rule) {
    if (!line.has("to") && !line.has("onExisting")) {
      missing(line.head(), "the rule decides nothing", "to: or onExisting:");
    }
    if (rule.onExisting().filter(Decision.OnExisting.RENAME::equals).isPresent()
        && !line.has("to")) {
      missing(line.at("onExisting"), "rename needs the new name", "to: NAME");
    }
    boolean filled = rule.to().filter(to -> to.indexOf(GroupRule.ANY) >= 0).isPresent();
    if (filled && rule.match().stream().anyMatch(name -> !name.isPattern())) {
      binding.badValue(
          line.at("to"),
          "the * under to stands for nothing, since a name under match has none",
          "patterns with one * under match, or a name without * under to");
    }
  }

  private void check(GroupRule.Name name) {
    if (name.text().chars().filter(c -> c == GroupRule.ANY).count() > 1) {
      binding.badValue(
          name.location(),
          "\"" + Excerpt.of(name.text()) + "\" has more than one *",
          "a name, or a pattern with one * for any characters");
    }
    Optional.ofNullable(
            named.putIfAbsent(name.text().strip().toLowerCase(Locale.ROOT), name.location()))
        .ifPresent(first ->
            binding
                .problems()
                .add(
                    Diagnostic.of(
                            SpecCode.DECISION_CONFLICT,
                            name.location().toLocation(),
                            "group \"%s\" is decided twice".formatted(Excerpt.of(name.text())))
                        .expected("one rule; the other is " + first)));
  }

  private void missing(SpecLocation place, String summary, String expected) {
    binding
        .problems()
        .add(Diagnostic.of(SpecCode.MISSING_KEY, place.toLocation(), summary).expected(expected));
  }
}
