package dev.aloft.sandbox.jira.datacenter.issue;

import dev.aloft.sandbox.jira.datacenter.field.Field;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which fields a caller wants: {@code *all}, {@code *navigable}, names, and with a minus what he
 * does not want.
 */
public record FieldSelection(Set<String> words) {

  /** Keeps a copy. */
  public FieldSelection {
    words = new LinkedHashSet<>(words);
  }

  /** What the words of a caller ask for; without any, what is usual. */
  public static FieldSelection of(List<String> words, String usual) {
    Set<String> all = new LinkedHashSet<>(words);
    if (all.isEmpty() || all.stream().allMatch(word -> word.startsWith("-"))) {
      all.add(usual);
    }
    return new FieldSelection(all);
  }

  /** Whether a field is wanted. */
  public boolean wants(Field field) {
    return !words.contains("-" + field.id())
        && (words.contains("*all")
            || (words.contains("*navigable") && field.navigable())
            || words.contains(field.id()));
  }

  /** Whether a field is wanted that only some views have; it counts as navigable. */
  public boolean wants(String id) {
    return !words.contains("-" + id)
        && (words.contains("*all") || words.contains("*navigable") || words.contains(id));
  }
}
