package dev.aloft.jira.mutation;

import static dev.aloft.jira.mutation.Tampering.altered;
import static dev.aloft.jira.mutation.Tampering.row;

import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.StatusCategory;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.testing.JiraWorld;
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
        // Its project visibly has none any more.
        CATEGORY.other(
            "dropped",
            world -> world.site().projectCategories().delete(CATEGORY.id(world)),
            CATEGORY.told() + " MISSING",
            "jira.project[\"OPS\"] DIFFERENT category"),
        ISSUE_TYPE.changed("name", row(ISSUE_TYPE, SiteTables::issueTypes, "name", "Flaw")),
        ISSUE_TYPE.changed(
            "description", row(ISSUE_TYPE, SiteTables::issueTypes, "description", "broken")),
        ISSUE_TYPE.changed("subtask", row(ISSUE_TYPE, SiteTables::issueTypes, "level", -1)),
        ISSUE_TYPE.other(
            "dropped, its issue with it",
            world -> {
              world.site().issues().delete("OPS-4");
              world.site().issueTypes().delete(ISSUE_TYPE.id(world));
            },
            ISSUE_TYPE.told() + " MISSING",
            "jira.issue-type-scheme[\"OPS: migration\"] DIFFERENT issueTypes",
            "jira.issue[\"OPS-4\"] MISSING"),
        STATUS.changed("name", row(STATUS, SiteTables::statuses, "name", "Opened")),
        STATUS.changed("description", row(STATUS, SiteTables::statuses, "description", "")),
        STATUS.changed(
            "category", row(STATUS, SiteTables::statuses, "category", StatusCategory.DONE)),
        STATUS.other(
            "dropped, another in its place",
            NamedMutations::dropStatus,
            "jira.status[\"Doing\"] MISSING",
            "jira.workflow[\"OPS: migration\"] DIFFERENT statuses",
            "jira.workflow[\"OPS: migration\"] DIFFERENT transitions",
            "jira.issue[\"OPS-4\"] DIFFERENT status"),
        PRIORITY.changed("name", row(PRIORITY, SiteTables::priorities, "name", "Soon")),
        PRIORITY.changed("description", row(PRIORITY, SiteTables::priorities, "description", "")),
        PRIORITY.changed("color", row(PRIORITY, SiteTables::priorities, "color", "#0000ff")),
        PRIORITY.other(
            "dropped, another in its place",
            world ->
                world
                    .site()
                    .tasks()
                    .await(
                        world
                            .site()
                            .priorities()
                            .delete(Subject.of("jira.priority", "Idle").id(world))),
            "jira.priority[\"Idle\"] MISSING",
            "jira.issue[\"OPS-5\"] DIFFERENT priority"),
        RESOLUTION.changed("name", row(RESOLUTION, SiteTables::resolutions, "name", "Repaired")),
        RESOLUTION.changed(
            "description", row(RESOLUTION, SiteTables::resolutions, "description", "or not")),
        RESOLUTION.other(
            "dropped, another in its place",
            world ->
                world
                    .site()
                    .tasks()
                    .await(
                        world
                            .site()
                            .resolutions()
                            .delete(
                                Subject.of("jira.resolution", "Thrown away").id(world),
                                RESOLUTION.id(world))),
            "jira.resolution[\"Thrown away\"] MISSING",
            "jira.issue[\"WEB-1\"] DIFFERENT resolution"),
        LINK_TYPE.changed("name", row(LINK_TYPE, SiteTables::linkTypes, "name", "Stopping")),
        LINK_TYPE.changed("inward", row(LINK_TYPE, SiteTables::linkTypes, "inward", "after")),
        LINK_TYPE.changed("outward", row(LINK_TYPE, SiteTables::linkTypes, "outward", "before")),
        LINK_TYPE.other(
            "dropped, its links with it",
            world -> world.site().linkTypes().delete(LINK_TYPE.id(world)),
            LINK_TYPE.told() + " MISSING",
            "jira.issue[\"OPS-1\"] link/1 MISSING"),
        ROLE.changed("name", row(ROLE, SiteTables::roles, "name", "Guards")),
        ROLE.changed("description", row(ROLE, SiteTables::roles, "description", "who lose")),
        ROLE.other(
            "dropped, its holders with it",
            world ->
                world.site().roles().delete(Subject.of("jira.project-role", "Lookouts").id(world)),
            "jira.project-role[\"Lookouts\"] MISSING",
            "jira.role-actors[\"WEB/Lookouts\"] MISSING"));
  }

  /** As an administrator would: out of the workflow first, its issue elsewhere. */
  private static void dropStatus(JiraWorld world) {
    long status = Long.parseLong(Subject.of("jira.status", "Doing").id(world));
    long open = Long.parseLong(STATUS.id(world));
    Subject workflow = Subject.of("jira.workflow", "OPS: migration");
    Workflow row = world.tables().workflow(workflow.id(world)).orElseThrow();
    Workflow less =
        altered(
            row,
            "statuses",
            row.statuses().stream().filter(one -> one.statusId() != status).toList());
    world
        .tables()
        .workflows()
        .put(
            altered(
                less,
                "transitions",
                row.transitions().stream().filter(one -> one.to() != status).toList()));
    var issues = world.whole().issues().issues();
    issues.store().save(issues.find("OPS-4").orElseThrow().withStatus(Long.toString(open)));
    world.tables().statuses().remove(status);
  }
}
