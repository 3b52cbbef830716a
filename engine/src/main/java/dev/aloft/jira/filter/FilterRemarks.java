package dev.aloft.jira.filter;

import dev.aloft.jira.Derivation;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a reviewer should know of filters: which stay and why, which find something else. */
final class FilterRemarks {

  /** How many names a sentence gives. */
  private static final int NAMED = 3;

  private final Derivation derivation;
  private final Map<String, Collection<String>> staying = new TreeMap<>();
  private final Collection<String> clock = new TreeSet<>();
  private final Collection<String> dates = new TreeSet<>();

  FilterRemarks(Derivation derivation) {
    this.derivation = derivation;
  }

  void stays(String name, String why) {
    staying.computeIfAbsent(why, any -> new TreeSet<>()).add(quoted(name));
  }

  void moves(String name, RewrittenQuery query) {
    if (!query.clock().isEmpty()) {
      clock.add(quoted(name) + " (" + query.clock().getFirst() + ")");
    } else if (!query.dates().isEmpty()) {
      dates.add(quoted(name) + " (" + query.dates().getFirst() + ")");
    }
  }

  void share(String becomes) {
    derivation.lose(FilterType.TYPE + "." + FilterType.SHARES, becomes, 1);
  }

  void tell() {
    staying.forEach((why, names) -> leave(FilterType.TYPE, "not moved, " + why, names));
    leave(FilterType.TYPE + "." + FilterType.JQL, "goes by relative dates", clock);
    leave(
        FilterType.TYPE + "." + FilterType.JQL, "asks for moments that the site notes anew", dates);
  }

  private void leave(String attribute, String why, Collection<String> names) {
    String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
    derivation.leaveBehind(
        attribute,
        why + ": " + names.stream().limit(NAMED).collect(Collectors.joining(", ")) + more,
        names.size());
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }
}
