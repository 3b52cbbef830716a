package dev.aloft.sandbox.jira.cloud.issue;

import dev.aloft.sandbox.jira.cloud.config.FieldUse;
import dev.aloft.sandbox.jira.cloud.config.IssueType;
import dev.aloft.sandbox.jira.cloud.config.Permission;
import dev.aloft.sandbox.jira.cloud.config.Project;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Which fields of an issue a caller can set; some want a permission of their own. */
public final class EditScreens {

  private static final Map<String, Permission> RESERVED =
      Map.of(
          "assignee", Permission.ASSIGN_ISSUES,
          "reporter", Permission.MODIFY_REPORTER,
          "duedate", Permission.SCHEDULE_ISSUES,
          "fixVersions", Permission.RESOLVE_ISSUES,
          "security", Permission.SET_ISSUE_SECURITY);

  private final Issues issues;

  /** About a site's issues. */
  public EditScreens(Issues issues) {
    this.issues = issues;
  }

  /** The fields of an issue that the caller can set, by id. */
  public Map<String, FieldUse> of(JiraCall call, Issue issue) {
    return of(call, issue, issues.project(issue), issues.type(issue));
  }

  /** The same, were the issue of another type. */
  Map<String, FieldUse> of(JiraCall call, Issue issue, Project project, IssueType type) {
    return allowed(
        issues.configuration().editFields(project, type), right -> issues.may(call, right, issue));
  }

  /** What of these fields remains for somebody with these permissions, by id. */
  static Map<String, FieldUse> allowed(List<FieldUse> uses, Predicate<Permission> may) {
    Map<String, FieldUse> allowed = byId(uses);
    allowed
        .keySet()
        .removeIf(
            field -> Optional.ofNullable(RESERVED.get(field)).filter(may.negate()).isPresent());
    return allowed;
  }

  /** Fields by id, in their order. */
  static Map<String, FieldUse> byId(List<FieldUse> uses) {
    Map<String, FieldUse> byId = new LinkedHashMap<>();
    uses.forEach(use -> byId.put(use.field().id(), use));
    return byId;
  }
}
