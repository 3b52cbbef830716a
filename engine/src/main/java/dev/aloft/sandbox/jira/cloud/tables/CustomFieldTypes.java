package dev.aloft.sandbox.jira.cloud.tables;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The custom field types that {@code POST /field} accepts, with the searchers that fit each (Jira
 * Cloud platform v3 contract, schema {@code CustomFieldDefinitionJsonBean}).
 */
public final class CustomFieldTypes {

  public static final String PREFIX = "com.atlassian.jira.plugin.system.customfieldtypes:";

  private static final Map<String, FieldType> TYPES = new LinkedHashMap<>();
  private static final Map<String, List<String>> SEARCHERS = new LinkedHashMap<>();

  static {
    add(
        "cascadingselect",
        "option-with-child",
        "",
        "Select List (cascading)",
        "cascadingselectsearcher");
    add("datepicker", "date", "", "Date Picker", "daterange");
    add("datetime", "datetime", "", "Date Time Picker", "datetimerange");
    add("float", "number", "", "Number Field", "exactnumber", "numberrange");
    add("grouppicker", "group", "", "Group Picker (single group)", "grouppickersearcher");
    add("importid", "number", "", "Import Id", "exactnumber", "numberrange");
    add("labels", "array", "string", "Labels", "labelsearcher");
    add("multicheckboxes", "array", "option", "Checkboxes", "multiselectsearcher");
    add(
        "multigrouppicker",
        "array",
        "group",
        "Group Picker (multiple groups)",
        "multiselectsearcher");
    add("multiselect", "array", "option", "Select List (multiple choices)", "multiselectsearcher");
    add(
        "multiuserpicker",
        "array",
        "user",
        "User Picker (multiple users)",
        "userpickergroupsearcher");
    add(
        "multiversion",
        "array",
        "version",
        "Version Picker (multiple versions)",
        "versionsearcher");
    add("project", "project", "", "Project Picker (single project)", "projectsearcher");
    add("radiobuttons", "option", "", "Radio Buttons", "multiselectsearcher");
    add("readonlyfield", "string", "", "Text Field (read only)", "textsearcher");
    add("select", "option", "", "Select List (single choice)", "multiselectsearcher");
    add("textarea", "string", "", "Paragraph (supports rich text)", "textsearcher");
    add("textfield", "string", "", "Short text (plain text only)", "textsearcher");
    add("url", "string", "", "URL Field", "exacttextsearcher");
    add("userpicker", "user", "", "User Picker (single user)", "userpickergroupsearcher");
    add("version", "version", "", "Version Picker (single version)", "versionsearcher");
  }

  private CustomFieldTypes() {}

  /** The type of the full key, empty when no built-in type has it. */
  public static Optional<FieldType> of(String key) {
    return Optional.ofNullable(TYPES.get(key));
  }

  /** A built-in type by its short name. */
  public static FieldType builtIn(String shortName) {
    return of(PREFIX + shortName)
        .orElseThrow(() -> new IllegalArgumentException("no built-in field type " + shortName));
  }

  /** Whether the searcher can search values of the type. */
  public static boolean fits(FieldType type, String searcher) {
    return SEARCHERS.getOrDefault(type.key(), List.of()).contains(searcher);
  }

  private static void add(
      String name, String schema, String items, String displayName, String... searchers) {
    TYPES.put(PREFIX + name, new FieldType(PREFIX + name, schema, items, displayName));
    SEARCHERS.put(PREFIX + name, Arrays.stream(searchers).map(s -> PREFIX + s).toList());
  }
}
