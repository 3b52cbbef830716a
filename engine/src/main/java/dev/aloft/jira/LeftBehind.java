package dev.aloft.jira;

import dev.aloft.staging.EntityRow;
import dev.aloft.staging.Staging;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells by name what of the source stays there because no resource type moves it yet. The ledger
 * counts its rows; a reviewer wants to know what it is, and whether it would have been dangerous.
 */
final class LeftBehind {

  private static final String STAYS = "not moved";

  /** How many names a sentence gives. */
  private static final int NAMED = 3;

  private final Derivation derivation;
  private final Staging staging;

  LeftBehind(Derivation derivation) {
    this.derivation = derivation;
    this.staging = derivation.source().staging();
  }

  void tell() {
    workflows();
  }

  private void workflows() {
    Collection<String> names = new TreeSet<>();
    Map<String, Collection<String>> rules = new TreeMap<>();
    rows("Workflow")
        .forEach(row -> {
          String name = quoted(row.get("name").orElseGet(() -> row.text("workflowname")));
          names.add(name);
          AppRules.in(row.text("descriptor"))
              .forEach(rule ->
                  rules
                      .computeIfAbsent(rule.kind(), any -> new TreeSet<>())
                      .add(rule.className() + " in " + name));
        });
    leave(
        "jira.workflow",
        STAYS + ", statuses lead to each other freely",
        names,
        staging.count("Workflow"));
    rules.forEach(
        (kind, those) -> leave("jira.workflow." + kind, "of an app", those, those.size()));
  }

  private Stream<EntityRow> rows(String entity) {
    return staging.stream(entity);
  }

  private void leave(String attribute, String why, Collection<String> names, long count) {
    if (count > 0) {
      String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
      derivation.leaveBehind(
          attribute,
          why + ": " + names.stream().limit(NAMED).collect(Collectors.joining(", ")) + more,
          count);
    }
  }

  private static String quoted(String name) {
    return "\"" + name.strip() + "\"";
  }
}
