package dev.aloft.jira.datacenter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Turns what an issue shows in custom fields into the rows that a backup has of it. */
final class FieldValues {

  /** The column of short texts holds so many characters. */
  private static final int SHORT = 255;

  private final SourceRows rows;
  private final Fields fields;
  private final People people;

  FieldValues(SourceRows rows, Fields fields, People people) {
    this.rows = rows;
    this.fields = fields;
    this.people = people;
  }

  /** All custom fields of an issue that hold something. */
  void read(String issue, JsonNode shown) {
    for (Map.Entry<String, JsonNode> entry : shown.properties()) {
      if (!entry.getValue().isNull()) {
        fields
            .find(entry.getKey())
            .ifPresent(field -> values(issue, entry.getKey(), field, entry.getValue()));
      }
    }
  }

  private void values(String issue, String name, Fields.Field field, JsonNode value) {
    List<JsonNode> each = value.isArray() ? value.valueStream().toList() : List.of(value);
    for (JsonNode one : each) {
      switch (FieldTypes.form(field.type())) {
        case SHORT_TEXT -> put(issue, field, "stringvalue", SourceRows.text(one));
        case LONG_TEXT -> put(issue, field, "textvalue", SourceRows.text(one));
        case NUMBER -> put(issue, field, "numbervalue", SourceRows.text(one));
        case DATE -> put(issue, field, "datevalue", SourceRows.text(one));
        case TIME -> put(issue, field, "datevalue", SourceRows.time(one));
        case OPTION -> option(issue, field, one, Optional.empty());
        case CASCADE -> {
          option(issue, field, one, Optional.empty());
          if (one.path("child").isObject()) {
            Optional<String> parent = Optional.of(SourceRows.text(one.path("id")));
            option(issue, field, one.path("child"), parent);
          }
        }
        case PERSON -> put(issue, field, "stringvalue", people.key(one));
        case GROUP -> put(issue, field, "stringvalue", SourceRows.text(one.path("name")));
        case NUMBERED -> put(issue, field, "numbervalue", SourceRows.text(one.path("id")));
        case LABELS ->
            rows.of("Label")
                .put("issue", issue)
                .put("fieldid", name)
                .put("label", SourceRows.text(one))
                .add();
        case FOREIGN -> foreign(issue, field, one);
      }
    }
  }

  private void option(String issue, Fields.Field field, JsonNode option, Optional<String> parent) {
    fields.chosen(field, option, parent);
    rows.of("CustomFieldValue")
        .put("issue", issue)
        .put("customfield", field.id())
        .some("parentkey", parent.orElse(""))
        .put("stringvalue", SourceRows.text(option.path("id")))
        .add();
  }

  private void foreign(String issue, Fields.Field field, JsonNode value) {
    String text = value.isValueNode() ? SourceRows.text(value) : value.toString();
    if (value.isNumber()) {
      put(issue, field, "numbervalue", text);
    } else {
      put(issue, field, text.length() > SHORT ? "textvalue" : "stringvalue", text);
    }
  }

  private void put(String issue, Fields.Field field, String column, String value) {
    rows.of("CustomFieldValue")
        .put("issue", issue)
        .put("customfield", field.id())
        .put(column, value)
        .add();
  }
}
