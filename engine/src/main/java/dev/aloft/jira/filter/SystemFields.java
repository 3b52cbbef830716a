package dev.aloft.jira.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The fields and functions that JQL has on every site: Atlassian's documentation of advanced
 * search. What is not here is a custom field, or of an app.
 */
final class SystemFields {

  private static final Map<String, Meaning> FIELDS = new HashMap<>();

  private static final Map<String, List<Meaning>> FUNCTIONS = new HashMap<>();

  static {
    fields(Meaning.PROJECT, "project");
    fields(Meaning.CATEGORY, "category");
    fields(Meaning.STATUS, "status");
    fields(Meaning.ISSUE_TYPE, "issuetype", "type");
    fields(Meaning.PRIORITY, "priority");
    fields(Meaning.RESOLUTION, "resolution");
    fields(Meaning.VERSION, "fixversion", "affectedversion");
    fields(Meaning.COMPONENT, "component");
    fields(Meaning.USER, "assignee", "reporter", "creator", "voter", "watcher", "worklogauthor");
    fields(Meaning.FILTER, "filter", "request", "savedfilter", "searchrequest");
    fields(Meaning.ISSUE, "key", "issuekey", "issue", "id", "parent", "epic link");
    fields(Meaning.SPRINT, "sprint");
    fields(Meaning.SECURITY_LEVEL, "level");
    fields(
        Meaning.SITE_DATE,
        "created",
        "createddate",
        "updated",
        "updateddate",
        "resolved",
        "resolutiondate",
        "lastviewed");
    fields(
        Meaning.PLAIN,
        "attachments",
        "comment",
        "description",
        "due",
        "duedate",
        "environment",
        "epic name",
        "labels",
        "originalestimate",
        "projecttype",
        "rank",
        "remainingestimate",
        "statuscategory",
        "summary",
        "text",
        "timeestimate",
        "timeoriginalestimate",
        "timespent",
        "votes",
        "watchers",
        "worklogcomment",
        "worklogdate",
        "workratio");
    functions(
        List.of(),
        "closedsprints",
        "currentlogin",
        "currentuser",
        "endofday",
        "endofmonth",
        "endofweek",
        "endofyear",
        "futuresprints",
        "issuehistory",
        "lastlogin",
        "now",
        "opensprints",
        "standardissuetypes",
        "startofday",
        "startofmonth",
        "startofweek",
        "startofyear",
        "subtaskissuetypes",
        "votedissues",
        "watchedissues");
    functions(List.of(Meaning.GROUP), "membersof");
    functions(List.of(Meaning.ISSUE, Meaning.PLAIN), "linkedissues");
    functions(List.of(Meaning.USER), "componentsleadbyuser", "projectsleadbyuser");
    functions(List.of(Meaning.USER, Meaning.PLAIN, Meaning.PLAIN), "updatedby");
    functions(
        List.of(Meaning.PROJECT),
        "earliestunreleasedversion",
        "latestreleasedversion",
        "releasedversions",
        "unreleasedversions");
    functions(
        List.of(Meaning.PLAIN),
        "cascadeoption",
        "projectswhereuserhaspermission",
        "projectswhereuserhasrole");
  }

  private SystemFields() {}

  private static void fields(Meaning meaning, String... names) {
    for (String name : names) {
      FIELDS.put(name, meaning);
    }
  }

  private static void functions(List<Meaning> arguments, String... names) {
    for (String name : names) {
      FUNCTIONS.put(name, arguments);
    }
  }

  /** What the field of that name is compared with. */
  static Optional<Meaning> field(String name) {
    return Optional.ofNullable(FIELDS.get(name.toLowerCase(Locale.ROOT)));
  }

  /** What the arguments of the function of that name mean; the last goes for all that follow. */
  static Optional<List<Meaning>> function(String name) {
    return Optional.ofNullable(FUNCTIONS.get(name.toLowerCase(Locale.ROOT)));
  }
}
