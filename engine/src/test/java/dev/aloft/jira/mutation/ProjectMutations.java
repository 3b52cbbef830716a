package dev.aloft.jira.mutation;

import static dev.aloft.jira.mutation.MutationWorld.EVE;
import static dev.aloft.jira.mutation.Tampering.json;
import static dev.aloft.jira.mutation.Tampering.object;
import static dev.aloft.jira.mutation.Tampering.row;

import dev.aloft.sandbox.jira.cloud.tables.NotificationScheme;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.testing.JiraWorld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Projects, what stands in them, and what must not be left of the migration. */
final class ProjectMutations {

  private static final Subject PROJECT = Subject.of("jira.project", "OPS");
  private static final Subject OTHER = Subject.of("jira.project", "WEB");
  private static final Subject COMPONENT = Subject.of("jira.component", "OPS/Hull");
  private static final Subject LED = Subject.of("jira.component", "OPS/Engine");
  private static final Subject VERSION = Subject.of("jira.version", "OPS/3.0");
  private static final Subject FIRST = Subject.of("jira.version", "OPS/1.0");

  private ProjectMutations() {}

  static List<Mutation> list() {
    List<Mutation> all = new ArrayList<>(projects());
    all.addAll(components());
    all.addAll(versions());
    all.addAll(scaffolding());
    return all;
  }

  private static List<Mutation> projects() {
    return List.of(
        PROJECT.changed("key", project("{\"key\": \"PORT\"}")),
        PROJECT.changed("name", project("{\"name\": \"Port\"}")),
        PROJECT.changed("description", project("{\"description\": \"What we did\"}")),
        PROJECT.changed("url", project("{\"url\": \"https://acme.example/elsewhere\"}")),
        PROJECT.changed("type", row(PROJECT, SiteTables::projects, "typeKey", "software")),
        PROJECT.changed(
            "lead",
            "reassigned",
            world -> edit(world, "{\"leadAccountId\": \"" + world.account(EVE) + "\"}")),
        PROJECT.changed("assigneeType", project("{\"assigneeType\": \"UNASSIGNED\"}")),
        PROJECT.changed(
            "category",
            "reassigned",
            row(
                PROJECT,
                SiteTables::projects,
                "categoryId",
                world ->
                    Optional.of(
                        Long.parseLong(Subject.of("jira.project-category", "Sheds").id(world))))),
        PROJECT.changed(
            "category",
            "removed",
            row(PROJECT, SiteTables::projects, "categoryId", Optional.empty())),
        PROJECT.changed(
            "formerKeys", world -> world.site().projects().deleteProperty("OPS", "aloft.source")),
        PROJECT.changed(
            "permissionScheme",
            "reassigned",
            SchemeMutations.moved("permission", "jira.permission-scheme", "Pier")),
        PROJECT.changed(
            "issueTypeScheme",
            "reassigned",
            SchemeMutations.moved("issueType", "jira.issue-type-scheme")),
        PROJECT.changed(
            "workflowScheme",
            "reassigned",
            SchemeMutations.moved("workflow", "jira.workflow-scheme")),
        PROJECT.changed(
            "issueTypeScreenScheme",
            "reassigned",
            SchemeMutations.moved("issueTypeScreen", "jira.issue-type-screen-scheme")),
        OTHER.other(
            "dropped, with all that stood in it",
            world -> world.site().projects().delete("WEB", false),
            OTHER.told() + " MISSING",
            "jira.component[\"WEB/Page\"] MISSING",
            "jira.version[\"WEB/alpha\"] MISSING",
            "jira.role-actors[\"WEB/Lookouts\"] MISSING",
            "jira.field-context[\"A select#17/Choice #17\"] DIFFERENT projects",
            "jira.field-context[\"A radiobuttons#18/Choice #18\"] DIFFERENT projects",
            "jira.field-context[\"A multiselect#19/Choice #19\"] DIFFERENT projects",
            "jira.field-context[\"A multicheckboxes#20/Choice #20\"] DIFFERENT projects",
            "jira.field-context[\"A cascadingselect#21/Choice #21\"] DIFFERENT projects",
            "jira.issue[\"WEB-1\"] MISSING"));
  }

  private static List<Mutation> components() {
    return List.of(
        COMPONENT.changed("name", row(COMPONENT, SiteTables::components, "name", "Keel")),
        COMPONENT.changed(
            "description", row(COMPONENT, SiteTables::components, "description", "below")),
        LED.changed(
            "lead",
            "reassigned",
            row(LED, SiteTables::components, "lead", world -> Optional.of(world.account(EVE)))),
        LED.changed("lead", "removed", row(LED, SiteTables::components, "lead", Optional.empty())),
        LED.changed(
            "assigneeType", row(LED, SiteTables::components, "assigneeType", "PROJECT_LEAD")),
        COMPONENT.changed(
            "project",
            "reassigned",
            row(COMPONENT, SiteTables::components, "projectId", number(OTHER))),
        LED.other(
            "dropped, from its issue too",
            world -> world.site().components().delete(LED.id(world)),
            LED.told() + " MISSING",
            "jira.issue[\"OPS-1\"] DIFFERENT components"),
        COMPONENT.dropped(world -> world.site().components().delete(COMPONENT.id(world))),
        COMPONENT.other(
            "a foreign one beside it",
            world ->
                world
                    .site()
                    .components()
                    .create(object("{\"project\": \"OPS\", \"name\": \"Sail\"}")),
            "jira.component[\"OPS/Sail\"] UNEXPLAINED"));
  }

  private static List<Mutation> versions() {
    return List.of(
        VERSION.changed("name", row(VERSION, SiteTables::versions, "name", "3.1")),
        VERSION.changed("description", row(VERSION, SiteTables::versions, "description", "third")),
        VERSION.changed("released", row(VERSION, SiteTables::versions, "released", true)),
        VERSION.changed("archived", row(VERSION, SiteTables::versions, "archived", true)),
        FIRST.changed(
            "startDate",
            row(FIRST, SiteTables::versions, "startDate", Optional.of(LocalDate.of(2012, 1, 2)))),
        FIRST.changed(
            "releaseDate", row(FIRST, SiteTables::versions, "releaseDate", Optional.empty())),
        VERSION.changed(
            "after",
            "moved to the front",
            world -> world.site().versions().moveTo(VERSION.id(world), "First")),
        VERSION.changed(
            "project",
            "reassigned",
            row(VERSION, SiteTables::versions, "projectId", number(OTHER))),
        FIRST.other(
            "dropped, from its issue too",
            world -> world.site().versions().delete(FIRST.id(world)),
            FIRST.told() + " MISSING",
            "jira.issue[\"OPS-1\"] DIFFERENT versions",
            "jira.issue[\"OPS-1\"] DIFFERENT field:A version#8",
            "jira.issue[\"OPS-1\"] DIFFERENT field:A multiversion#9"),
        VERSION.dropped(world -> world.site().versions().delete(VERSION.id(world))),
        VERSION.other(
            "a foreign one beside it",
            world ->
                world
                    .site()
                    .versions()
                    .create(
                        object(
                            "{\"projectId\": %s, \"name\": \"4.0\"}".formatted(PROJECT.id(world)))),
            "jira.version[\"OPS/4.0\"] UNEXPLAINED"));
  }

  /** Nothing of what a migration puts up for its own time may be there afterwards. */
  private static List<Mutation> scaffolding() {
    return List.of(
        Subject.of("jira.mail-hold", "OPS")
            .other(
                "left behind",
                world -> world.site().projects().setProperty("OPS", "aloft.mail", json("{}")),
                "jira.mail-hold[\"OPS\"] LEFT_BEHIND"),
        Subject.of("jira.notification-scheme", "Aloft: no mail")
            .other(
                "left behind",
                world -> {
                  var schemes = world.tables().notificationSchemes();
                  schemes.put(
                      new NotificationScheme(
                          schemes.nextId(),
                          "Aloft: no mail",
                          "Aloft's scaffolding: of a run whose state is lost",
                          List.of()));
                },
                "jira.notification-scheme[\"Aloft: no mail\"] LEFT_BEHIND"));
  }

  private static Function<JiraWorld, Object> number(Subject subject) {
    return world -> Long.parseLong(subject.id(world));
  }

  private static Consumer<JiraWorld> project(String body) {
    return world -> edit(world, body);
  }

  private static void edit(JiraWorld world, String body) {
    world.site().projects().update("OPS", object(body));
  }
}
