package dev.aloft.jira.field;

import java.util.Arrays;
import java.util.Optional;

/**
 * The built-in types of custom fields. Keys are the same on Server and in Cloud; the searcher that
 * fits each is the one that {@code CustomFieldDefinitionJsonBean} of jira-cloud-platform-v3.json
 * lists (operation {@code createCustomField}).
 */
public enum FieldKind {
  CASCADING_SELECT("cascadingselect", "cascadingselectsearcher", Options.TREE),
  DATE("datepicker", "daterange", Options.NONE),
  DATE_TIME("datetime", "datetimerange", Options.NONE),
  NUMBER("float", "exactnumber", Options.NONE),
  GROUP("grouppicker", "grouppickersearcher", Options.NONE),
  IMPORT_ID("importid", "exactnumber", Options.NONE),
  LABELS("labels", "labelsearcher", Options.NONE),
  CHECKBOXES("multicheckboxes", "multiselectsearcher", Options.LIST),
  GROUPS("multigrouppicker", "multiselectsearcher", Options.NONE),
  MULTI_SELECT("multiselect", "multiselectsearcher", Options.LIST),
  USERS("multiuserpicker", "userpickergroupsearcher", Options.NONE),
  VERSIONS("multiversion", "versionsearcher", Options.NONE),
  PROJECT("project", "projectsearcher", Options.NONE),
  RADIO_BUTTONS("radiobuttons", "multiselectsearcher", Options.LIST),
  READ_ONLY("readonlyfield", "textsearcher", Options.NONE),
  SELECT("select", "multiselectsearcher", Options.LIST),
  TEXT_AREA("textarea", "textsearcher", Options.NONE),
  TEXT("textfield", "textsearcher", Options.NONE),
  URL("url", "exacttextsearcher", Options.NONE),
  USER("userpicker", "userpickergroupsearcher", Options.NONE),
  VERSION("version", "versionsearcher", Options.NONE);

  /** Before every built-in key, of types and of searchers. */
  static final String PREFIX = "com.atlassian.jira.plugin.system.customfieldtypes:";

  /** Which options the values of a field are chosen from. */
  private enum Options {
    NONE,
    LIST,
    TREE
  }

  private final String shortKey;
  private final String searcher;
  private final Options options;

  FieldKind(String shortKey, String searcher, Options options) {
    this.shortKey = shortKey;
    this.searcher = searcher;
    this.options = options;
  }

  /** The built-in type of that key; empty for types that apps or other products bring. */
  public static Optional<FieldKind> of(String typeKey) {
    return Arrays.stream(values()).filter(kind -> kind.typeKey().equals(typeKey)).findFirst();
  }

  /** The whole key of the type. */
  public String typeKey() {
    return PREFIX + shortKey;
  }

  /** How decisions name the type: {@code textfield}. */
  public String shortKey() {
    return shortKey;
  }

  /** The whole key of the searcher that fits. */
  public String searcherKey() {
    return PREFIX + searcher;
  }

  public boolean hasOptions() {
    return options != Options.NONE;
  }

  public boolean hasTree() {
    return options == Options.TREE;
  }
}
