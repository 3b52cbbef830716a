package dev.aloft.jira.fieldcontext;

import dev.aloft.jira.source.SourceContext;
import dev.aloft.jira.source.SourceCustomField;
import dev.aloft.jira.source.SourceOption;
import dev.aloft.text.ShortNames;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The options of contexts as one tree. A site tells options of one level apart by their text,
 * ignoring case and blanks around it: of several that it would take for one the first stands, and
 * has what is below any of them.
 */
final class OptionTree {

  /** Most characters of an option: {@code createCustomFieldOption}, jira-cloud-platform-v3.json. */
  static final int LONGEST = 255;

  private static final String TOP = "";

  private final Map<String, SourceOption> options = new LinkedHashMap<>();
  private final Set<String> added = new HashSet<>();
  private Map<String, List<SourceOption>> byParent = Map.of();
  private int dropped;

  OptionTree(List<SourceContext> contexts) {
    contexts.forEach(context -> context.options().forEach(this::put));
  }

  private boolean put(SourceOption option) {
    return options.putIfAbsent(option.id(), option) == null;
  }

  /**
   * Adds the options, with what is above them, that issues have although the contexts do not.
   *
   * @param stored as rows say it: ids, in old backups texts
   */
  void add(SourceCustomField field, Collection<String> stored) {
    for (String value : stored) {
      field.chosen(value).ifPresent(option -> add(field, option));
    }
  }

  private void add(SourceCustomField field, SourceOption option) {
    if (put(option)) {
      added.add(option.id());
      option.parentId().flatMap(field::option).ifPresent(parent -> add(field, parent));
    }
  }

  /** The tree as a value. */
  Value value() {
    byParent =
        options.values().stream()
            .sorted(Comparator.comparingLong(SourceOption::sequence))
            .collect(Collectors.groupingBy(option -> option.parentId().orElse(TOP)));
    dropped = 0;
    return Value.list(level(List.of(TOP)));
  }

  /** How many options stand for another, or have no text. */
  int dropped() {
    return dropped;
  }

  /** How many options came in because issues have them. */
  int added() {
    return added.size();
  }

  private List<Value> level(List<String> parents) {
    Map<String, List<SourceOption>> same = new LinkedHashMap<>();
    for (String parent : parents) {
      for (SourceOption option : byParent.getOrDefault(parent, List.of())) {
        String text = text(option.value());
        if (text.isEmpty()) {
          dropped++;
        } else {
          same.computeIfAbsent(text.toLowerCase(Locale.ROOT), any -> new ArrayList<>()).add(option);
        }
      }
    }
    List<Value> values = new ArrayList<>();
    for (List<SourceOption> options : same.values()) {
      SourceOption first = options.getFirst();
      dropped += (int) options.stream().skip(1).filter(one -> !added.contains(one.id())).count();
      values.add(
          FieldContextType.option(
              text(first.value()),
              first.disabled(),
              level(options.stream().map(SourceOption::id).toList())));
    }
    return values;
  }

  /** An option's text as a site keeps it. */
  static String text(String value) {
    return ShortNames.fit(value, LONGEST);
  }
}
