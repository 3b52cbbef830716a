package dev.aloft.sandbox.jira.datacenter.field;

import java.util.List;
import java.util.Optional;

/** The fields that every site has. */
final class SystemFields {

  static final List<Field> ALL =
      List.of(
          settable("issuetype", "Issue Type", Kind.ISSUE_TYPE, "issuetype", "type"),
          settable("project", "Project", Kind.PROJECT, "project"),
          settable("summary", "Summary", Kind.TEXT, "summary"),
          settable("description", "Description", Kind.WIKI, "description"),
          settable("environment", "Environment", Kind.WIKI, "environment"),
          settable("priority", "Priority", Kind.PRIORITY, "priority"),
          settable("assignee", "Assignee", Kind.USER, "assignee"),
          settable("reporter", "Reporter", Kind.USER, "reporter"),
          settable("labels", "Labels", Kind.LABELS, "labels"),
          settable("components", "Component/s", Kind.COMPONENTS, "component"),
          settable("versions", "Affects Version/s", Kind.VERSIONS, "affectedVersion"),
          settable("fixVersions", "Fix Version/s", Kind.VERSIONS, "fixVersion"),
          settable("duedate", "Due Date", Kind.DATE, "due", "duedate"),
          settable("resolution", "Resolution", Kind.RESOLUTION, "resolution"),
          settable("security", "Security Level", Kind.SECURITY, "level"),
          hidden("timetracking", "Time Tracking", Kind.TIME_TRACKING),
          hidden("attachment", "Attachment", Kind.ATTACHMENTS, "attachments"),
          settable("issuelinks", "Linked Issues", Kind.LINKS),
          hidden("comment", "Comment", Kind.COMMENTS, "comment"),
          hidden("worklog", "Log Work", Kind.WORKLOGS),
          shown("parent", "Parent", Kind.PARENT, "parent"),
          shown("status", "Status", Kind.STATUS, "status"),
          shown("creator", "Creator", Kind.USER, "creator"),
          shown("created", "Created", Kind.TIME, "created", "createdDate"),
          shown("updated", "Updated", Kind.TIME, "updated", "updatedDate"),
          shown("resolutiondate", "Resolved", Kind.TIME, "resolved", "resolutiondate"),
          shown("lastViewed", "Last Viewed", Kind.TIME, "lastViewed"),
          shown("subtasks", "Sub-Tasks", Kind.SUBTASKS, "subtasks"),
          shown("votes", "Votes", Kind.VOTES, "votes"),
          shown("watches", "Watchers", Kind.WATCHES, "watchers"),
          shown(
              "timeoriginalestimate",
              "Original Estimate",
              Kind.SECONDS,
              "originalEstimate",
              "timeoriginalestimate"),
          shown(
              "timeestimate",
              "Remaining Estimate",
              Kind.SECONDS,
              "remainingEstimate",
              "timeestimate"),
          shown("timespent", "Time Spent", Kind.SECONDS, "timespent"),
          shown("aggregatetimeoriginalestimate", "\u03a3 Original Estimate", Kind.SECONDS),
          shown("aggregatetimeestimate", "\u03a3 Remaining Estimate", Kind.SECONDS),
          shown("aggregatetimespent", "\u03a3 Time Spent", Kind.SECONDS),
          shown("workratio", "Work Ratio", Kind.SECONDS, "workratio"),
          shown("progress", "Progress", Kind.PROGRESS, "progress"),
          shown("aggregateprogress", "\u03a3 Progress", Kind.PROGRESS));

  private SystemFields() {}

  private static Field settable(String id, String name, Kind kind, String... clauses) {
    return new Field(id, name, kind, Optional.empty(), true, true, List.of(clauses));
  }

  private static Field hidden(String id, String name, Kind kind, String... clauses) {
    return new Field(id, name, kind, Optional.empty(), true, false, List.of(clauses));
  }

  private static Field shown(String id, String name, Kind kind, String... clauses) {
    return new Field(id, name, kind, Optional.empty(), false, true, List.of(clauses));
  }
}
