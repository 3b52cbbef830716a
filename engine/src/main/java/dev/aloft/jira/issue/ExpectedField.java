package dev.aloft.jira.issue;

import dev.aloft.jira.source.SourceCustomField;
import dev.aloft.jira.source.SourceFieldValue;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.SourceLabel;
import dev.aloft.jira.source.SourceOption;
import dev.aloft.origin.SourceTime;
import dev.aloft.text.ShortNames;
import dev.aloft.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the rows of one issue say of a custom field, for verify. */
final class ExpectedField {

  private static final Set<String> MANY =
      Set.of(
          "multiselect", "multicheckboxes", "multiuserpicker", "multigrouppicker", "multiversion");

  private final IssueScope scope;
  private final SourceIssueBundle bundle;

  ExpectedField(IssueScope scope, SourceIssueBundle bundle) {
    this.scope = scope;
    this.bundle = bundle;
  }

  /** A value, and whether the target can hold the whole of it. */
  record Read(Value value, boolean complete) {}

  private List<SourceFieldValue> rows(SourceCustomField field) {
    List<SourceFieldValue> rows = new ArrayList<>();
    for (SourceFieldValue row : bundle.fieldValues()) {
      if (row.fieldId().equals(field.id())) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The field's first stored text. */
  String first(SourceCustomField field) {
    List<SourceFieldValue> rows = rows(field);
    return rows.isEmpty() ? "" : rows.getFirst().value();
  }

  Read read(SourceCustomField field) {
    List<SourceFieldValue> rows = rows(field);
    rows.removeIf(row -> row.value().isBlank());
    if (rows.isEmpty()) {
      return new Read(Value.NONE, true);
    }
    String type = FieldValues.type(field).orElse("");
    if (type.equals("cascadingselect")) {
      return path(field, rows);
    }
    List<Value> values = new ArrayList<>();
    for (SourceFieldValue row : rows) {
      single(type, field, row.value()).ifPresent(values::add);
      if (!MANY.contains(type)) {
        break;
      }
    }
    if (values.isEmpty()) {
      return new Read(Value.NONE, false);
    }
    if (MANY.contains(type)) {
      return new Read(Value.set(values), values.size() == rows.size());
    }
    boolean cut =
        values.getFirst() instanceof Value.Text(String text)
            && Set.of("textfield", "readonlyfield").contains(type)
            && !text.equals(SourceTexts.mended(rows.getFirst().value()));
    return new Read(values.getFirst(), !cut);
  }

  private Optional<Value> single(String type, SourceCustomField field, String stored) {
    return switch (type) {
      case "textfield", "readonlyfield" -> {
        String text = SourceTexts.mended(stored);
        yield Optional.of(Value.text(text.length() > 255 ? FieldValues.cut(text, 255) : text));
      }
      case "url" ->
          stored.strip().matches("[a-zA-Z][a-zA-Z0-9+.-]*:\\S+") && stored.strip().length() <= 255
              ? Optional.of(Value.text(stored.strip()))
              : Optional.empty();
      case "float", "importid" -> decimal(stored);
      case "datepicker" -> SourceTime.local(stored).map(at -> Value.day(at.toLocalDate()));
      case "datetime" ->
          SourceTime.local(stored)
              .map(at -> Value.moment(at.atZone(scope.source().header().zone()).toInstant()));
      case "select", "radiobuttons", "multiselect", "multicheckboxes" ->
          option(field, stored).map(ExpectedField::text);
      case "userpicker", "multiuserpicker" -> scope.user(stored).map(Value::reference);
      case "grouppicker", "multigrouppicker" ->
          scope.names().find(IssueSchema.GROUP, stored).map(Value::reference);
      case "version", "multiversion" ->
          scope.names().find(IssueSchema.VERSION, integer(stored)).map(Value::reference);
      case "project" ->
          scope.projects().stream()
              .filter(project -> project.source().id().equals(integer(stored)))
              .map(project -> Value.reference(project.address()))
              .findFirst();
      default -> Optional.empty();
    };
  }

  private static Optional<Value> decimal(String text) {
    try {
      return Optional.of(Value.number(new BigDecimal(text.strip())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String integer(String number) {
    return number.strip().split("\\.", 2)[0];
  }

  private static Optional<SourceOption> option(SourceCustomField field, String stored) {
    List<SourceOption> options =
        field.contexts().stream().flatMap(context -> context.options().stream()).toList();
    return options.stream()
        .filter(option -> option.id().equals(integer(stored)))
        .findFirst()
        .or(() -> options.stream().filter(option -> option.value().equals(stored)).findFirst());
  }

  private static Value text(SourceOption option) {
    return Value.text(ShortNames.fit(option.value(), FieldValues.SHORT));
  }

  private static Read path(SourceCustomField field, List<SourceFieldValue> rows) {
    List<Value> path = new ArrayList<>();
    boolean complete = true;
    for (boolean below : List.of(false, true)) {
      for (SourceFieldValue row : rows) {
        boolean lower = row.parentKey().isPresent();
        if (lower == below && path.size() == (below ? 1 : 0)) {
          Optional<SourceOption> option = option(field, row.value());
          option.ifPresent(found -> path.add(text(found)));
          complete &= option.isPresent();
        }
      }
    }
    return path.isEmpty() ? new Read(Value.NONE, false) : new Read(Value.list(path), complete);
  }

  /** Adds the rows as they are to what has no place. */
  void keep(SourceCustomField field, ObjectNode outside) {
    ArrayNode raw = IssueRecords.values(rows(field));
    for (SourceLabel label : bundle.labels()) {
      if (label
          .fieldId()
          .filter(id -> id.replace("customfield_", "").equals(field.id()))
          .isPresent()) {
        raw.add(SourceTexts.mended(label.label()));
      }
    }
    if (!raw.isEmpty()) {
      outside.set(SourceTexts.mended(field.name()) + "#" + field.id(), raw);
    }
  }
}
