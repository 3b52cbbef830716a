package dev.aloft.jira;

import dev.aloft.jira.source.SourceCustomField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which custom fields hold people or groups, by number. */
record PickerFields(Set<String> people, Set<String> groups) {

  static PickerFields of(List<SourceCustomField> fields) {
    return new PickerFields(
        withTypes(fields, Set.of("userpicker", "multiuserpicker")),
        withTypes(fields, Set.of("grouppicker", "multigrouppicker")));
  }

  private static Set<String> withTypes(List<SourceCustomField> fields, Set<String> types) {
    return fields.stream()
        .filter(field ->
            types.contains(field.typeKey().substring(field.typeKey().lastIndexOf(':') + 1)))
        .map(SourceCustomField::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
