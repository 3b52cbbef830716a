package dev.aloft.sandbox.jira.cloud.issue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which fields a reader asks for: names, {@code *all}, {@code *navigable}, and {@code -name} for
 * what is to be left out.
 */
public final class FieldSelection {

  private static final Set<String> NOT_NAVIGABLE =
      Set.of("comment", "worklog", "attachment", "timetracking");

  private final boolean all;
  private final boolean navigable;
  private final Set<String> names = new HashSet<>();
  private final Set<String> without = new HashSet<>();

  private FieldSelection(List<String> asked) {
    boolean onlyWithout = !asked.isEmpty();
    boolean every = false;
    boolean most = false;
    for (String name : asked) {
      if (name.startsWith("-")) {
        without.add(name.substring(1));
        continue;
      }
      onlyWithout = false;
      switch (name) {
        case "*all" -> every = true;
        case "*navigable" -> most = true;
        default -> names.add(name);
      }
    }
    this.all = every || onlyWithout;
    this.navigable = most;
  }

  /** What a reader asks for, or what he gets who asks for nothing. */
  public static FieldSelection of(List<String> asked, String usual) {
    return new FieldSelection(asked.isEmpty() ? List.of(usual) : asked);
  }

  /** Whether a field is wanted. */
  public boolean wants(String field) {
    return !without.contains(field)
        && (all || names.contains(field) || (navigable && !NOT_NAVIGABLE.contains(field)));
  }

  /** Whether no field at all is wanted: only id and key are. */
  public boolean nothing() {
    return !all && !navigable && (names.isEmpty() || names.equals(Set.of("id")));
  }
}
