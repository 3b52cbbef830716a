package dev.aloft.jira.issue;

import dev.aloft.jira.source.SourceCustomField;
import dev.aloft.jira.source.SourceFieldValue;
import dev.aloft.jira.source.SourceOption;
import dev.aloft.origin.SourceTime;
import dev.aloft.text.ShortNames;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the stored values of a custom field by the field's type. */
final class FieldValues {

  /** What a short text holds (sandbox and product refuse more). */
  static final int SHORT = 255;

  private static final String BUILT_IN = "com.atlassian.jira.plugin.system.customfieldtypes:";
  private static final String URL = "[a-zA-Z][a-zA-Z0-9+.-]*:\\S+";

  private final IssueScope scope;

  FieldValues(IssueScope scope) {
    this.scope = scope;
  }

  /**
   * A field's value.
   *
   * @param value as the target can hold it; none if it can hold nothing of it
   * @param complete whether nothing is missing from it
   */
  record Read(Value value, boolean complete) {
    static final Read NOTHING = new Read(Value.NONE, false);
  }

  /** The type's short name; empty for one that an app brings. */
  static Optional<String> type(SourceCustomField field) {
    return field.typeKey().startsWith(BUILT_IN)
        ? Optional.of(field.typeKey().substring(BUILT_IN.length()))
        : Optional.empty();
  }

  /**
   * Whether the values are people: their keys are kept beside the value, for a stand-in takes the
   * place of a single one and nobody that of one among several.
   */
  static boolean isPeople(SourceCustomField field) {
    return type(field).filter(type -> type.endsWith("userpicker")).isPresent();
  }

  /** Whether the values are rich texts, which are read elsewhere. */
  static boolean isRich(SourceCustomField field) {
    return type(field).filter("textarea"::equals).isPresent();
  }

  /** The value of rows that are all of one issue and field. */
  Read read(SourceCustomField field, List<SourceFieldValue> rows) {
    List<SourceFieldValue> filled = rows.stream().filter(row -> !row.value().isBlank()).toList();
    if (filled.isEmpty()) {
      return new Read(Value.NONE, true);
    }
    String first = filled.getFirst().value();
    return switch (type(field).orElse("")) {
      case "textfield", "readonlyfield" -> text(first);
      case "url" -> url(first.strip());
      case "float", "importid" -> one(number(first));
      case "datepicker" -> one(SourceTime.date(first).map(Value::day));
      case "datetime" ->
          one(SourceTime.instant(first, scope.source().header().zone()).map(Value::moment));
      case "select", "radiobuttons" -> one(option(field, first));
      case "multiselect", "multicheckboxes" -> several(filled, value -> option(field, value));
      case "cascadingselect" -> cascade(field, filled);
      case "userpicker" -> one(scope.user(first).map(Value::reference));
      case "multiuserpicker" -> several(filled, value -> scope.user(value).map(Value::reference));
      case "grouppicker" -> one(named(IssueSchema.GROUP, first));
      case "multigrouppicker" -> several(filled, value -> named(IssueSchema.GROUP, value));
      case "version" -> one(named(IssueSchema.VERSION, whole(first)));
      case "multiversion" -> several(filled, value -> named(IssueSchema.VERSION, whole(value)));
      case "project" -> one(project(whole(first)));
      default -> Read.NOTHING;
    };
  }

  private static Read one(Optional<Value> value) {
    return value.map(there -> new Read(there, true)).orElse(Read.NOTHING);
  }

  private static Read several(List<SourceFieldValue> rows, Function<String, Optional<Value>> read) {
    List<Value> values = new ArrayList<>();
    rows.forEach(row -> read.apply(row.value()).ifPresent(values::add));
    return values.isEmpty()
        ? Read.NOTHING
        : new Read(Value.set(values), values.size() == rows.size());
  }

  private static Read text(String raw) {
    String text = SourceTexts.mended(raw);
    return text.length() <= SHORT
        ? new Read(Value.textOrNone(text), true)
        : new Read(Value.text(cut(text, SHORT)), false);
  }

  /** The beginning of a text, never half a character. */
  static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return text.substring(0, end).stripTrailing();
  }

  private static Read url(String url) {
    return url.matches(URL) && url.length() <= SHORT
        ? new Read(Value.text(url), true)
        : Read.NOTHING;
  }

  private static Optional<Value> number(String text) {
    try {
      return Optional.of(Value.number(new BigDecimal(text.strip())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Ids in the number column stand as {@code 10010.0}. */
  static String whole(String number) {
    int point = number.indexOf('.');
    return (point < 0 ? number : number.substring(0, point)).strip();
  }

  private static Optional<Value> option(SourceCustomField field, String stored) {
    return field.chosen(stored).map(FieldValues::text);
  }

  private static Value text(SourceOption option) {
    return Value.text(ShortNames.fit(option.value(), SHORT));
  }

  private static Read cascade(SourceCustomField field, List<SourceFieldValue> rows) {
    Optional<SourceOption> parent =
        rows.stream()
            .filter(row -> row.parentKey().isEmpty())
            .findFirst()
            .flatMap(row -> field.chosen(row.value()));
    if (parent.isEmpty()) {
      return Read.NOTHING;
    }
    List<Value> path = new ArrayList<>();
    path.add(text(parent.get()));
    Optional<SourceFieldValue> below =
        rows.stream().filter(row -> row.parentKey().isPresent()).findFirst();
    Optional<SourceOption> child = below.flatMap(row -> field.chosen(row.value()));
    child.ifPresent(option -> path.add(text(option)));
    return new Read(Value.list(path), below.isPresent() == child.isPresent());
  }

  private Optional<Value> named(String type, String sourceId) {
    return scope.names().find(type, sourceId).map(Value::reference);
  }

  private Optional<Value> project(String id) {
    return scope.projects().stream()
        .filter(project -> project.source().id().equals(id))
        .map(project -> Value.reference(project.address()))
        .findFirst();
  }

  /** The field's address, by its number or by the name that everything else calls it. */
  static Optional<Address> address(IssueScope scope, SourceCustomField field) {
    return scope
        .names()
        .find(IssueSchema.CUSTOM_FIELD, field.id())
        .or(() -> scope.names().find(IssueSchema.CUSTOM_FIELD, field.fieldId()));
  }
}
