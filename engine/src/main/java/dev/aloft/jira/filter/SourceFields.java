package dev.aloft.jira.filter;

import dev.aloft.jira.Names;
import dev.aloft.jira.field.FieldKind;
import dev.aloft.jira.field.FieldType;
import dev.aloft.jira.source.JiraSource;
import dev.aloft.jira.source.SourceContext;
import dev.aloft.jira.source.SourceCustomField;
import dev.aloft.jira.source.SourceOption;
import dev.aloft.text.jql.Field;
import dev.aloft.value.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that queries of the source name: what they are there, and on the target. */
final class SourceFields {

  /**
   * Custom fields of Jira Software, by type, under the names that queries have for them on every
   * cloud site. A server has them in its own language.
   */
  private static final Map<String, String> PRODUCT =
      Map.of(
          "com.pyxis.greenhopper.jira:gh-lexo-rank", "Rank",
          "com.pyxis.greenhopper.jira:gh-sprint", "Sprint",
          "com.pyxis.greenhopper.jira:gh-epic-link", "Epic Link",
          "com.pyxis.greenhopper.jira:gh-epic-label", "Epic Name");

  private final JiraSource source;
  private final Names names;

  SourceFields(JiraSource source, Names names) {
    this.source = source;
    this.names = names;
  }

  /** The custom fields that a name or an id means; none for a field of the system. */
  List<SourceCustomField> custom(Field field) {
    Optional<String> id = field.customFieldId();
    if (id.isPresent()) {
      return source.customFields().stream().filter(one -> one.id().equals(id.get())).toList();
    }
    return SystemFields.field(field.name()).isPresent()
        ? List.of()
        : source.customFields().stream()
            .filter(one -> one.name().strip().equalsIgnoreCase(field.name().strip()))
            .toList();
  }

  /** What a field is compared with; of several of one name that of the first. */
  Meaning meaning(Field field) {
    return SystemFields.field(field.name())
        .orElseGet(() ->
            custom(field).stream().findFirst().map(SourceFields::meaning).orElse(Meaning.PLAIN));
  }

  private static Meaning meaning(SourceCustomField custom) {
    return Optional.ofNullable(PRODUCT.get(custom.typeKey()))
        .flatMap(SystemFields::field)
        .or(() -> FieldKind.of(custom.typeKey()).map(SourceFields::meaning))
        .orElse(Meaning.PLAIN);
  }

  private static Meaning meaning(FieldKind kind) {
    return switch (kind) {
      case USER, USERS -> Meaning.USER;
      case GROUP, GROUPS -> Meaning.GROUP;
      case VERSION, VERSIONS -> Meaning.VERSION_NAME;
      case PROJECT -> Meaning.PROJECT;
      case CASCADING_SELECT, CHECKBOXES, MULTI_SELECT, RADIO_BUTTONS, SELECT -> Meaning.OPTION;
      case DATE, DATE_TIME, NUMBER, IMPORT_ID, LABELS, READ_ONLY, TEXT_AREA, TEXT, URL ->
          Meaning.PLAIN;
    };
  }

  /** What has become of a field. */
  Found find(Field field) {
    List<SourceCustomField> custom = custom(field);
    if (custom.isEmpty()) {
      return SystemFields.field(field.name()).isPresent() || field.name().endsWith(".property")
          ? Found.SAME
          : new Found.Absent(
              "field "
                  + field
                      .customFieldId()
                      .map(id -> "cf[" + id + "]")
                      .orElse("\"" + field.name() + "\""));
    }
    List<Address> there =
        custom.stream()
            .flatMap(one -> names.find(FieldType.TYPE, one.id()).stream())
            .distinct()
            .toList();
    if (there.isEmpty()) {
      SourceCustomField first = custom.getFirst();
      return Optional.ofNullable(PRODUCT.get(first.typeKey()))
          .map(name -> product(field, name))
          .orElseGet(() -> new Found.Absent("field \"" + first.name().strip() + "\""));
    }
    boolean calledSo =
        there.stream().allMatch(address -> name(address).equalsIgnoreCase(field.name().strip()));
    return field.customFieldId().isEmpty() && calledSo
        ? Found.SAME
        : there.size() == 1
            ? new Found.Pointed(there.getFirst())
            : new Found.Absent("several fields \"" + field.name() + "\"");
  }

  private static Found product(Field field, String name) {
    return field.name().strip().equalsIgnoreCase(name) ? Found.SAME : new Found.Named(name);
  }

  private static String name(Address field) {
    return field.key().substring(0, field.key().lastIndexOf('#'));
  }

  /** The name of an option that a query means by its id; empty if it is none of the field's. */
  Optional<String> option(Field field, String id) {
    return custom(field).stream()
        .flatMap(custom -> custom.contexts().stream())
        .map(SourceContext::options)
        .flatMap(List::stream)
        .filter(option -> option.id().equals(id))
        .map(SourceOption::value)
        .findFirst();
  }
}
