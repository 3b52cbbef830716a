package dev.aloft.jira.mutation;

import static dev.aloft.jira.mutation.Tampering.gone;
import static dev.aloft.jira.mutation.Tampering.row;

import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.StatusCategory;
import java.util.List;

/** What the site knows by name: categories, issue types, statuses and the like. */
final class NamedMutations {

  private static final Subject CATEGORY = Subject.of("jira.project-category", "Boats");
  private static final Subject ISSUE_TYPE = Subject.of("jira.issue-type", "Fault");
  private static final Subject STATUS = Subject.of("jira.status", "Open");
  private static final Subject PRIORITY = Subject.of("jira.priority", "Urgent");
  private static final Subject RESOLUTION = Subject.of("jira.resolution", "Mended");
  private static final Subject LINK_TYPE = Subject.of("jira.link-type", "Blocking");
  private static final Subject ROLE = Subject.of("jira.project-role", "Keepers");

  private NamedMutations() {}

  static List<Mutation> list() {
    return List.of(
        CATEGORY.changed("name", row(CATEGORY, SiteTables::categories, "name", "Ships")),
        CATEGORY.changed(
            "description", row(CATEGORY, SiteTables::categories, "description", "that sink")),
        CATEGORY.dropped(gone(CATEGORY, SiteTables::categories)),
        ISSUE_TYPE.changed("name", row(ISSUE_TYPE, SiteTables::issueTypes, "name", "Flaw")),
        ISSUE_TYPE.changed(
            "description", row(ISSUE_TYPE, SiteTables::issueTypes, "description", "broken")),
        ISSUE_TYPE.changed("subtask", row(ISSUE_TYPE, SiteTables::issueTypes, "level", -1)),
        ISSUE_TYPE.dropped(gone(ISSUE_TYPE, SiteTables::issueTypes)),
        STATUS.changed("name", row(STATUS, SiteTables::statuses, "name", "Opened")),
        STATUS.changed("description", row(STATUS, SiteTables::statuses, "description", "")),
        STATUS.changed(
            "category", row(STATUS, SiteTables::statuses, "category", StatusCategory.DONE)),
        STATUS.dropped(gone(STATUS, SiteTables::statuses)),
        PRIORITY.changed("name", row(PRIORITY, SiteTables::priorities, "name", "Soon")),
        PRIORITY.changed("description", row(PRIORITY, SiteTables::priorities, "description", "")),
        PRIORITY.changed("color", row(PRIORITY, SiteTables::priorities, "color", "#0000ff")),
        PRIORITY.dropped(gone(PRIORITY, SiteTables::priorities)),
        RESOLUTION.changed("name", row(RESOLUTION, SiteTables::resolutions, "name", "Repaired")),
        RESOLUTION.changed(
            "description", row(RESOLUTION, SiteTables::resolutions, "description", "or not")),
        RESOLUTION.dropped(gone(RESOLUTION, SiteTables::resolutions)),
        LINK_TYPE.changed("name", row(LINK_TYPE, SiteTables::linkTypes, "name", "Stopping")),
        LINK_TYPE.changed("inward", row(LINK_TYPE, SiteTables::linkTypes, "inward", "after")),
        LINK_TYPE.changed("outward", row(LINK_TYPE, SiteTables::linkTypes, "outward", "before")),
        LINK_TYPE.dropped(gone(LINK_TYPE, SiteTables::linkTypes)),
        ROLE.changed("name", row(ROLE, SiteTables::roles, "name", "Guards")),
        ROLE.changed("description", row(ROLE, SiteTables::roles, "description", "who lose")),
        ROLE.dropped(gone(ROLE, SiteTables::roles)));
  }
}
