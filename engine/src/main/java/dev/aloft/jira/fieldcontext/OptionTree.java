package dev.aloft.jira.fieldcontext;

import dev.aloft.jira.source.SourceContext;
import dev.aloft.jira.source.SourceOption;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The options of contexts as one tree. A site tells options of one level apart by their text,
 * ignoring case and blanks around it: of several that it would take for one the first stands.
 */
final class OptionTree {

  /** Most characters of an option: {@code createCustomFieldOption}, jira-cloud-platform-v3.json. */
  static final int LONGEST = 255;

  private static final String TOP = "";

  private final Map<String, List<SourceOption>> byParent;
  private int dropped;

  OptionTree(List<SourceContext> contexts) {
    byParent =
        contexts.stream()
            .flatMap(context -> context.options().stream())
            .sorted(Comparator.comparingLong(SourceOption::sequence))
            .collect(Collectors.groupingBy(option -> option.parentId().orElse(TOP)));
  }

  /** The tree as a value. */
  Value value() {
    return Value.list(level(TOP));
  }

  /** How many options stand for another, or have no text. */
  int dropped() {
    return dropped;
  }

  private List<Value> level(String parent) {
    List<Value> values = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (SourceOption option : byParent.getOrDefault(parent, List.of())) {
      String text = text(option.value());
      if (text.isEmpty() || !taken.add(text.toLowerCase(Locale.ROOT))) {
        dropped++;
      } else {
        values.add(FieldContextType.option(text, option.disabled(), level(option.id())));
      }
    }
    return values;
  }

  /** An option's text as a site keeps it. */
  static String text(String value) {
    String text = value.strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip();
  }
}
