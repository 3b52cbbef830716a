package dev.aloft.sandbox.jira.datacenter.field;

import dev.aloft.sandbox.jira.datacenter.site.FreshSite;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a field holds, and in which words its schema says so. */
public enum Kind {
  TEXT("string", ""),
  WIKI("string", ""),
  READ_ONLY("string", ""),
  URL("string", ""),
  NUMBER("number", ""),
  SECONDS("number", ""),
  DATE("date", ""),
  TIME("datetime", ""),
  LABELS("array", "string"),
  USER("user", ""),
  USERS("array", "user"),
  GROUP("group", ""),
  GROUPS("array", "group"),
  OPTION("option", ""),
  OPTIONS("array", "option"),
  CASCADE("option-with-child", ""),
  VERSION("version", ""),
  VERSIONS("array", "version"),
  COMPONENTS("array", "component"),
  PROJECT("project", ""),
  ISSUE_TYPE("issuetype", ""),
  STATUS("status", ""),
  PRIORITY("priority", ""),
  RESOLUTION("resolution", ""),
  SECURITY("securitylevel", ""),
  PARENT("issuelink", ""),
  TIME_TRACKING("timetracking", ""),
  EPIC_LINK("any", ""),
  SPRINTS("array", "string"),
  RANK("any", ""),
  COMMENTS("comments-page", ""),
  WORKLOGS("array", "worklog"),
  ATTACHMENTS("array", "attachment"),
  LINKS("array", "issuelinks"),
  SUBTASKS("array", "issuelinks"),
  VOTES("votes", ""),
  WATCHES("watches", ""),
  PROGRESS("progress", "");

  private static final String SYSTEM = "com.atlassian.jira.plugin.system.customfieldtypes:";

  private static final Map<String, Kind> CUSTOM =
      Map.ofEntries(
          Map.entry(SYSTEM + "textfield", TEXT),
          Map.entry(SYSTEM + "textarea", WIKI),
          Map.entry(SYSTEM + "readonlyfield", READ_ONLY),
          Map.entry(SYSTEM + "url", URL),
          Map.entry(SYSTEM + "float", NUMBER),
          Map.entry(SYSTEM + "importid", NUMBER),
          Map.entry(SYSTEM + "datepicker", DATE),
          Map.entry(SYSTEM + "datetime", TIME),
          Map.entry(SYSTEM + "labels", LABELS),
          Map.entry(SYSTEM + "userpicker", USER),
          Map.entry(SYSTEM + "multiuserpicker", USERS),
          Map.entry(SYSTEM + "grouppicker", GROUP),
          Map.entry(SYSTEM + "multigrouppicker", GROUPS),
          Map.entry(SYSTEM + "select", OPTION),
          Map.entry(SYSTEM + "radiobuttons", OPTION),
          Map.entry(SYSTEM + "multiselect", OPTIONS),
          Map.entry(SYSTEM + "multicheckboxes", OPTIONS),
          Map.entry(SYSTEM + "cascadingselect", CASCADE),
          Map.entry(SYSTEM + "version", VERSION),
          Map.entry(SYSTEM + "multiversion", VERSIONS),
          Map.entry(SYSTEM + "project", PROJECT),
          Map.entry(FreshSite.EPIC_LINK, EPIC_LINK),
          Map.entry(FreshSite.EPIC_LABEL, TEXT),
          Map.entry(FreshSite.EPIC_STATUS, OPTION),
          Map.entry(FreshSite.EPIC_COLOR, TEXT),
          Map.entry(FreshSite.SPRINT, SPRINTS),
          Map.entry(FreshSite.RANK, RANK));

  private final String type;
  private final String items;

  Kind(String type, String items) {
    this.type = type;
    this.items = items;
  }

  /** The kind of a custom field's type. */
  public static Optional<Kind> ofCustom(String type) {
    return Optional.ofNullable(CUSTOM.get(type));
  }

  /** The schema's word for it. */
  public String type() {
    return type;
  }

  /** The schema's word for what a list holds. */
  public Optional<String> items() {
    return items.isEmpty() ? Optional.empty() : Optional.of(items);
  }

  /** The operations that an update may name. */
  public List<String> operations() {
    return switch (this) {
      case LABELS, USERS, GROUPS, OPTIONS, VERSIONS, COMPONENTS -> List.of("add", "set", "remove");
      case COMMENTS -> List.of("add", "edit", "remove");
      case WORKLOGS, LINKS -> List.of("add");
      case TIME_TRACKING -> List.of("set", "edit");
      case ATTACHMENTS, READ_ONLY, SUBTASKS, VOTES, WATCHES, PROGRESS, STATUS, SECONDS -> List.of();
      case TEXT,
          WIKI,
          URL,
          NUMBER,
          DATE,
          TIME,
          USER,
          GROUP,
          OPTION,
          CASCADE,
          VERSION,
          PROJECT,
          ISSUE_TYPE,
          PRIORITY,
          RESOLUTION,
          SECURITY,
          PARENT,
          EPIC_LINK,
          SPRINTS,
          RANK ->
          List.of("set");
    };
  }

  /** Whether it holds a list. */
  public boolean many() {
    return type.equals("array");
  }
}
