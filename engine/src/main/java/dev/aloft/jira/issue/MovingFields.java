package dev.aloft.jira.issue;

import dev.aloft.jira.source.SourceCustomField;
import dev.aloft.jira.source.SourceFieldValue;
import dev.aloft.value.Address;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The custom fields of a source, each with its place on the target; worked out once for all issues.
 */
final class MovingFields {

  private final FieldValues values;
  private final Map<String, Moving> byNumber = new HashMap<>();

  MovingFields(IssueScope scope) {
    this.values = new FieldValues(scope);
    for (SourceCustomField field : scope.source().customFields()) {
      byNumber.putIfAbsent(
          field.id(),
          new Moving(
              byNumber.size(),
              field,
              FieldValues.address(scope, field),
              FieldValues.type(field).filter("labels"::equals).isPresent(),
              FieldValues.isRich(field),
              FieldValues.isPeople(field)));
    }
  }

  /**
   * A custom field.
   *
   * @param order its place among all
   * @param address empty if it does not move
   * @param labels whether its values are labels
   * @param rich whether its values are rich texts
   * @param people whether its values are people
   */
  record Moving(
      int order,
      SourceCustomField field,
      Optional<Address> address,
      boolean labels,
      boolean rich,
      boolean people) {}

  /** The field of that number; empty if the source has none any more. */
  Optional<Moving> find(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /** The fields of those numbers, in the order of the source; those that are gone are left out. */
  List<Moving> inOrder(Collection<String> numbers) {
    return numbers.stream()
        .distinct()
        .flatMap(number -> find(number).stream())
        .sorted(Comparator.comparingInt(Moving::order))
        .toList();
  }

  /** The value of rows that are all of one issue and field. */
  FieldValues.Read read(Moving field, List<SourceFieldValue> stored) {
    return values.read(field.field(), stored);
  }

  /** Whether the target takes all that the rows of one issue say of a field. */
  boolean takes(Moving field, List<SourceFieldValue> stored) {
    return field.address().isPresent() && (field.rich() || read(field, stored).complete());
  }
}
