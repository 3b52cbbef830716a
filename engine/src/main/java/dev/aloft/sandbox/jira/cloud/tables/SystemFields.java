package dev.aloft.sandbox.jira.cloud.tables;

import java.util.List;

/** The fields that the product brings along and nobody can add, rename or delete. */
final class SystemFields {

  private final Table<Field> fields;

  private SystemFields(Table<Field> fields) {
    this.fields = fields;
  }

  static void addTo(Table<Field> fields) {
    new SystemFields(fields).addAll();
  }

  private void addAll() {
    add("summary", "Summary", "string", "", "onsc", "summary");
    add("issuetype", "Issue Type", "issuetype", "", "onsc", "issuetype", "type");
    add("project", "Project", "project", "", "ns", "project");
    add("parent", "Parent", "issuelink", "", "nsc", "parent");
    add("description", "Description", "string", "", "onsc", "description");
    add("environment", "Environment", "string", "", "onsc", "environment");
    add("priority", "Priority", "priority", "", "onsc", "priority");
    add("labels", "Labels", "array", "string", "onsc", "labels");
    add("components", "Components", "array", "component", "onsc", "component");
    add("versions", "Affects versions", "array", "version", "onsc", "affectedVersion");
    add("fixVersions", "Fix versions", "array", "version", "onsc", "fixVersion");
    add("assignee", "Assignee", "user", "", "onsc", "assignee");
    add("reporter", "Reporter", "user", "", "onsc", "reporter");
    add("creator", "Creator", "user", "", "ns", "creator");
    add("duedate", "Due date", "date", "", "onsc", "due", "duedate");
    add("security", "Security Level", "securitylevel", "", "onsc", "level");
    add("attachment", "Attachment", "array", "attachment", "onsc", "attachments");
    add("timetracking", "Time tracking", "timetracking", "", "oc");
    add("worklog", "Log Work", "array", "worklog", "oc");
    add("comment", "Comment", "comments-page", "", "osc", "comment");
    add("issuelinks", "Linked Issues", "array", "issuelinks", "onsc", "issueLink");
    add("resolution", "Resolution", "resolution", "", "onsc", "resolution");
    add("status", "Status", "status", "", "ns", "status");
    add("statusCategory", "Status Category", "statusCategory", "", "ns", "statusCategory");
    add(
        "statuscategorychangedate",
        "Status Category Changed",
        "datetime",
        "",
        "ns",
        "statusCategoryChangedDate");
    add("created", "Created", "datetime", "", "ns", "created", "createdDate");
    add("updated", "Updated", "datetime", "", "ns", "updated", "updatedDate");
    add("resolutiondate", "Resolved", "datetime", "", "ns", "resolutiondate", "resolved");
    add("lastViewed", "Last Viewed", "datetime", "", "ns", "lastViewed");
    add("subtasks", "Sub-tasks", "array", "issuelinks", "ns", "subtasks");
    add("votes", "Votes", "votes", "", "ns", "votes");
    add("watches", "Watchers", "watches", "", "ns", "watchers");
    add("workratio", "Work Ratio", "number", "", "ns", "workratio");
    add("progress", "Progress", "progress", "", "n", "progress");
    add("aggregateprogress", "Σ Progress", "progress", "", "n");
    add("timespent", "Time Spent", "number", "", "ns", "timespent");
    add(
        "timeestimate",
        "Remaining Estimate",
        "number",
        "",
        "ns",
        "remainingEstimate",
        "timeestimate");
    add(
        "timeoriginalestimate",
        "Original estimate",
        "number",
        "",
        "ns",
        "originalEstimate",
        "timeoriginalestimate");
    add("aggregatetimespent", "Σ Time Spent", "number", "", "n");
    add("aggregatetimeestimate", "Σ Remaining Estimate", "number", "", "n");
    add("aggregatetimeoriginalestimate", "Σ Original Estimate", "number", "", "n");
    add("issuekey", "Key", "", "", "ns", "id", "issue", "issuekey", "key");
    add("thumbnail", "Images", "", "", "n");
  }

  /** Flags: o can be ordered, n navigable, s searchable, c may stand on a screen. */
  private void add(
      String key, String name, String schema, String items, String flags, String... clauses) {
    fields.put(
        new Field(
            fields.nextId(),
            key,
            name,
            "",
            FieldType.system(schema, items),
            "",
            key,
            true,
            false,
            new FieldTraits(
                List.of(clauses),
                flags.contains("o"),
                flags.contains("n"),
                flags.contains("s"),
                flags.contains("c"))));
  }
}
