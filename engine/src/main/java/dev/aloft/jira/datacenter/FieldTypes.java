package dev.aloft.jira.datacenter;

import java.util.Set;

/** Jira's own types of custom fields, by the column in which a backup keeps their values. */
final class FieldTypes {

  private static final String BUILT_IN = "com.atlassian.jira.plugin.system.customfieldtypes:";

  private static final Set<String> WITH_OPTIONS =
      Set.of("select", "radiobuttons", "multiselect", "multicheckboxes", "cascadingselect");

  private FieldTypes() {}

  /** How a type's values look in replies, and in rows. */
  enum Form {
    SHORT_TEXT,
    LONG_TEXT,
    NUMBER,
    DATE,
    TIME,
    OPTION,
    CASCADE,
    PERSON,
    GROUP,
    /** A version or a project, which rows name by number. */
    NUMBERED,
    LABELS,
    /** Of an app: kept as it is shown. */
    FOREIGN
  }

  static boolean hasOptions(String type) {
    return type.startsWith(BUILT_IN) && WITH_OPTIONS.contains(type.substring(BUILT_IN.length()));
  }

  static Form form(String type) {
    if (!type.startsWith(BUILT_IN)) {
      return Form.FOREIGN;
    }
    return switch (type.substring(BUILT_IN.length())) {
      case "textfield", "readonlyfield", "url" -> Form.SHORT_TEXT;
      case "textarea" -> Form.LONG_TEXT;
      case "float", "importid" -> Form.NUMBER;
      case "datepicker" -> Form.DATE;
      case "datetime" -> Form.TIME;
      case "select", "radiobuttons", "multiselect", "multicheckboxes" -> Form.OPTION;
      case "cascadingselect" -> Form.CASCADE;
      case "userpicker", "multiuserpicker" -> Form.PERSON;
      case "grouppicker", "multigrouppicker" -> Form.GROUP;
      case "version", "multiversion", "project" -> Form.NUMBERED;
      case "labels" -> Form.LABELS;
      default -> Form.FOREIGN;
    };
  }
}
