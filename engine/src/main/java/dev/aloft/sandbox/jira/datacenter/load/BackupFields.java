package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.origin.SourceTime;
import dev.aloft.sandbox.jira.datacenter.field.Field;
import dev.aloft.sandbox.jira.datacenter.field.Fields;
import dev.aloft.sandbox.jira.datacenter.field.Kind;
import dev.aloft.sandbox.jira.datacenter.site.FreshSite;
import dev.aloft.sandbox.jira.datacenter.tables.CustomField;
import dev.aloft.sandbox.jira.datacenter.tables.CustomField.Option;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes in custom fields with their options, and what issues hold in them. Fields of boards that a
 * backup lacks stay as on a fresh site, with other numbers.
 */
final class BackupFields {

  /** How the types begin whose fields boards bring along: epics, sprints, ranks. */
  private static final String OF_BOARDS = "com.pyxis.greenhopper.jira:";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Tables tables;
  private final Fields fields;
  private final BackupRows rows;
  private final BackupPeople people;
  private final LeftOut leftOut;

  BackupFields(Tables tables, BackupRows rows, BackupPeople people, LeftOut leftOut) {
    this.tables = tables;
    this.fields = new Fields(tables);
    this.rows = rows;
    this.people = people;
    this.leftOut = leftOut;
  }

  void load() {
    List<CustomField> fresh = tables.fields().where(field -> field.type().startsWith(OF_BOARDS));
    List<Option> freshOptions = tables.options().all();
    tables.fields().all().forEach(field -> tables.fields().remove(field.id()));
    freshOptions.forEach(option -> tables.options().remove(option.id()));
    rows.all("CustomField")
        .forEach(row ->
            row.id()
                .ifPresent(id ->
                    tables.fields().put(field(id, row.textOr("customfieldtypekey", ""), row))));
    rows.all("CustomFieldOption")
        .forEach(row -> row.id().ifPresent(id -> tables.options().put(option(id, row))));
    fresh.stream()
        .filter(field -> fields.ofType(field.type()).isEmpty())
        .forEach(field -> stay(field, freshOptions));
  }

  /** Boards need a field even where a backup is of a time before boards. */
  private void stay(CustomField field, List<Option> options) {
    long id = tables.fields().nextId();
    tables
        .fields()
        .put(
            new CustomField(
                id,
                field.name(),
                field.description(),
                field.type(),
                field.searcher(),
                field.projects(),
                Set.of()));
    options.stream()
        .filter(option -> option.owner() == field.id())
        .forEach(option ->
            tables
                .options()
                .put(
                    new Option(
                        tables.options().nextId(),
                        id,
                        0,
                        option.value(),
                        option.disabled(),
                        option.position())));
  }

  /** The number of the field that ranks issues. */
  Optional<Long> rank() {
    return tables.fields().first(field -> field.type().equals(FreshSite.RANK)).map(CustomField::id);
  }

  private static CustomField field(long id, String type, BackupRow row) {
    return new CustomField(
        id,
        row.textOr("name", ""),
        row.textOr("description", ""),
        type,
        row.text("customfieldsearcherkey"),
        Set.of(),
        Set.of());
  }

  private static Option option(long id, BackupRow row) {
    return new Option(
        id,
        row.number("customfield").orElse(0L),
        row.number("parentoptionid").orElse(0L),
        row.textOr("value", ""),
        row.flag("disabled"),
        row.number("sequence").orElse(0L));
  }

  /** Puts what an issue holds in custom fields among its values. */
  void values(List<BackupRow> stored, List<BackupRow> labels, ObjectNode values) {
    Map<String, ArrayNode> found = new TreeMap<>();
    for (BackupRow row : stored) {
      Optional<Field> field = field(row, "customfield");
      field
          .flatMap(one -> value(one, row))
          .ifPresentOrElse(
              value ->
                  found
                      .computeIfAbsent(field.orElseThrow().id(), id -> JSON.arrayNode())
                      .add(value),
              () -> leftOut.add("values of custom fields", 1));
    }
    for (BackupRow row : labels) {
      field(row, "fieldid")
          .ifPresent(field ->
              found
                  .computeIfAbsent(field.id(), id -> JSON.arrayNode())
                  .add(row.textOr("label", "")));
    }
    found.forEach((id, all) -> {
      Kind kind = fields.find(id).orElseThrow().kind();
      values.set(id, kind.many() || kind == Kind.CASCADE ? all : all.get(0));
    });
  }

  private Optional<Field> field(BackupRow row, String attribute) {
    return row.number(attribute).flatMap(tables.fields()::find).map(Fields::of);
  }

  private Optional<JsonNode> value(Field field, BackupRow row) {
    return switch (field.kind()) {
      case TEXT, WIKI, READ_ONLY, URL ->
          row.text("textvalue").or(() -> row.text("stringvalue")).map(JSON::stringNode);
      case NUMBER -> row.text("numbervalue").flatMap(BackupFields::decimal);
      case DATE ->
          row.text("datevalue")
              .flatMap(SourceTime::date)
              .map(date -> JSON.stringNode(date.toString()));
      case TIME -> row.time("datevalue").map(JSON::numberNode);
      case USER, USERS -> people.key(row.text("stringvalue")).map(JSON::stringNode);
      case GROUP, GROUPS -> row.text("stringvalue").map(JSON::stringNode);
      case OPTION, OPTIONS, CASCADE -> option(field, row).map(JSON::numberNode);
      case VERSION, VERSIONS, PROJECT -> row.number("numbervalue").map(JSON::numberNode);
      case SPRINTS -> row.number("stringvalue").map(JSON::numberNode);
      default -> Optional.empty();
    };
  }

  private static Optional<JsonNode> decimal(String text) {
    try {
      return Optional.of(JSON.numberNode(new BigDecimal(text)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Values name options by number; those of old eras by what they say. */
  private Optional<Long> option(Field field, BackupRow row) {
    long owner = field.custom().map(CustomField::id).orElse(0L);
    return row.number("stringvalue")
        .filter(id -> tables.options().find(id).isPresent())
        .or(() ->
            tables
                .options()
                .first(one ->
                    one.owner() == owner && one.value().equals(row.textOr("stringvalue", "")))
                .map(Option::id));
  }
}
