package dev.aloft.jira.mutation;

import static dev.aloft.jira.mutation.Tampering.altered;
import static dev.aloft.jira.mutation.Tampering.find;
import static dev.aloft.jira.mutation.Tampering.object;
import static dev.aloft.jira.mutation.Tampering.row;

import dev.aloft.jira.permissionscheme.PermissionSchemeType;
import dev.aloft.sandbox.jira.cloud.tables.Grant;
import dev.aloft.sandbox.jira.cloud.tables.HolderType;
import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.ProjectSchemes;
import dev.aloft.sandbox.jira.cloud.tables.Row;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.jira.cloud.tables.Table;
import dev.aloft.sandbox.jira.cloud.tables.Transition;
import dev.aloft.sandbox.jira.cloud.tables.Workflow;
import dev.aloft.testing.JiraWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a project works by: its screens, its workflow and the schemes that bind them to it. */
final class SchemeMutations {

  private static final String OURS = "OPS: migration";
  private static final String OTHERS = "WEB: migration";

  private static final Subject SCREEN = Subject.of("jira.screen", OURS);
  private static final Subject SCREENS = Subject.of("jira.screen-scheme", OURS);
  private static final Subject TYPE_SCREENS = Subject.of("jira.issue-type-screen-scheme", OURS);
  private static final Subject TYPES = Subject.of("jira.issue-type-scheme", OURS);
  private static final Subject WORKFLOW = Subject.of("jira.workflow", OURS);
  private static final Subject PERMISSIONS = Subject.of("jira.permission-scheme", "Deck");
  private static final Subject WORKFLOWS = Subject.of("jira.workflow-scheme", OURS);

  private SchemeMutations() {}

  static List<Mutation> list() {
    List<Mutation> all = new ArrayList<>(screens());
    all.addAll(types());
    all.addAll(workflows());
    all.addAll(permissions());
    return all;
  }

  /** Each permission given to somebody more, and what else may happen to a scheme. */
  private static List<Mutation> permissions() {
    List<Mutation> all = new ArrayList<>();
    for (String permission : PermissionSchemeType.PERMISSIONS) {
      all.add(
          PERMISSIONS.changed(
              permission,
              "given to anyone",
              grants(grants -> grants.add(new Grant(9999, permission, HolderType.ANYONE, "")))));
    }
    all.add(
        PERMISSIONS.changed(
            "BROWSE_PROJECTS",
            "taken from a group",
            grants(grants -> grants.removeIf(grant -> grant.holder() == HolderType.GROUP))));
    all.add(
        PERMISSIONS.changed("name", row(PERMISSIONS, SiteTables::permissionSchemes, "name", "A")));
    all.add(
        PERMISSIONS.changed(
            "description", row(PERMISSIONS, SiteTables::permissionSchemes, "description", "B")));
    all.add(
        PERMISSIONS.other(
            "dropped, its project on another",
            all(
                moved("permission", "jira.permission-scheme", "Pier"),
                world -> world.site().permissionSchemes().delete(PERMISSIONS.id(world))),
            PERMISSIONS.told() + " MISSING",
            "jira.project[\"OPS\"] DIFFERENT permissionScheme"));
    return all;
  }

  private static Consumer<JiraWorld> grants(Consumer<List<Grant>> change) {
    return row(
        PERMISSIONS,
        SiteTables::permissionSchemes,
        "grants",
        world -> {
          List<Grant> grants =
              new ArrayList<>(
                  find(PERMISSIONS, world.tables().permissionSchemes(), world).grants());
          change.accept(grants);
          return grants;
        });
  }

  private static List<Mutation> screens() {
    return List.of(
        SCREEN.changed("name", row(SCREEN, SiteTables::screens, "name", "Screen")),
        SCREEN.changed(
            "fields",
            "one removed",
            world -> world.site().screens().removeField(SCREEN.id(world), tab(world), "duedate")),
        SCREEN.changed(
            "fields",
            "one added",
            world -> world.site().screens().addField(SCREEN.id(world), tab(world), "security")),
        SCREEN.changed(
            "fields",
            "one exchanged for a foreign one of the same name",
            world -> {
              var ours =
                  world
                      .tables()
                      .field(Subject.of("jira.custom-field", "A url#12").id(world))
                      .orElseThrow();
              var theirs =
                  world.tables().addCustomField(ours.name(), "", ours.type(), ours.searcher());
              world.site().screens().removeField(SCREEN.id(world), tab(world), ours.key());
              world.site().screens().addField(SCREEN.id(world), tab(world), theirs.key());
            }),
        SCREENS.changed("name", row(SCREENS, SiteTables::screenSchemes, "name", "Screens")),
        SCREENS.changed(
            "screens",
            "one for a single operation",
            world ->
                world
                    .site()
                    .screenSchemes()
                    .update(SCREENS.id(world), object("{\"screens\": {\"edit\": \"1\"}}"))),
        SCREENS.changed(
            "screens",
            "reassigned",
            row(
                SCREENS,
                SiteTables::screenSchemes,
                "defaultScreen",
                number(Subject.of("jira.screen", OTHERS)))),
        TYPE_SCREENS.changed(
            "name", row(TYPE_SCREENS, SiteTables::issueTypeScreenSchemes, "name", "Types")),
        TYPE_SCREENS.changed(
            "mappings",
            "reassigned",
            world ->
                world
                    .site()
                    .issueTypeScreenSchemes()
                    .setDefault(
                        TYPE_SCREENS.id(world),
                        Subject.of("jira.screen-scheme", OTHERS).id(world))),
        TYPE_SCREENS.changed(
            "mappings",
            "one for a single type",
            world ->
                world
                    .site()
                    .issueTypeScreenSchemes()
                    .addMappings(
                        TYPE_SCREENS.id(world),
                        Map.of(
                            Subject.of("jira.issue-type", "Fault").id(world),
                            Subject.of("jira.screen-scheme", OTHERS).id(world)))),
        TYPE_SCREENS.other(
            "dropped, its project on another",
            all(
                moved("issueTypeScreen", "jira.issue-type-screen-scheme"),
                world -> world.site().issueTypeScreenSchemes().delete(TYPE_SCREENS.id(world))),
            TYPE_SCREENS.told() + " MISSING",
            "jira.project[\"OPS\"] DIFFERENT issueTypeScreenScheme"),
        SCREENS.other(
            "dropped, another in its place",
            all(
                rebound(
                    TYPE_SCREENS,
                    SiteTables::issueTypeScreenSchemes,
                    "defaultScreenScheme",
                    "jira.screen-scheme"),
                world -> world.site().screenSchemes().delete(SCREENS.id(world))),
            SCREENS.told() + " MISSING",
            TYPE_SCREENS.told() + " DIFFERENT mappings"),
        SCREEN.other(
            "dropped, another in its place",
            all(
                rebound(SCREENS, SiteTables::screenSchemes, "defaultScreen", "jira.screen"),
                world -> world.site().screens().delete(SCREEN.id(world))),
            SCREEN.told() + " MISSING",
            SCREENS.told() + " DIFFERENT screens"));
  }

  private static List<Mutation> types() {
    return List.of(
        TYPES.changed("name", row(TYPES, SiteTables::issueTypeSchemes, "name", "Types")),
        TYPES.changed(
            "issueTypes",
            "one added",
            world ->
                world
                    .site()
                    .issueTypeSchemes()
                    .addIssueTypes(
                        TYPES.id(world),
                        List.of(
                            Long.toString(
                                world
                                    .tables()
                                    .issueTypes()
                                    .first(type -> type.name().equals("Epic"))
                                    .orElseThrow()
                                    .id())))),
        TYPES.changed(
            "issueTypes",
            "one removed",
            row(
                TYPES,
                SiteTables::issueTypeSchemes,
                "issueTypeIds",
                world ->
                    List.of(
                        Long.parseLong(Subject.of("jira.issue-type", "Errand").id(world)),
                        Long.parseLong(Subject.of("jira.issue-type", "Part").id(world))))),
        TYPES.other(
            "dropped, its project on another",
            all(
                moved("issueType", "jira.issue-type-scheme"),
                world -> world.site().issueTypeSchemes().delete(TYPES.id(world))),
            TYPES.told() + " MISSING",
            "jira.project[\"OPS\"] DIFFERENT issueTypeScheme"));
  }

  private static List<Mutation> workflows() {
    return List.of(
        WORKFLOW.changed("name", workflow(it -> altered(it, "name", "Flow"))),
        WORKFLOW.changed(
            "statuses",
            "one added",
            workflow(it -> {
              var more = new ArrayList<>(it.statuses());
              more.add(altered(it.statuses().getFirst(), "statusId", 1L));
              return altered(it, "statuses", more);
            })),
        WORKFLOW.changed(
            "transitions",
            "one removed",
            workflow(it ->
                altered(
                    it, "transitions", it.transitions().subList(0, it.transitions().size() - 1)))),
        WORKFLOW.changed(
            "transitions", "one renamed", transition(it -> altered(it, "name", "Elsewhere"))),
        WORKFLOW.changed(
            "transitions", "one that leads elsewhere", transition(it -> altered(it, "to", 10001L))),
        WORKFLOW.changed(
            "transitions",
            "one guarded",
            transition(it ->
                altered(
                    it,
                    "rules",
                    altered(
                        it.rules(),
                        "validators",
                        List.of(
                            new dev.aloft.sandbox.jira.cloud.tables.Rule(
                                "991", "system:validate-field-value", Map.of())))))),
        WORKFLOWS.changed("name", row(WORKFLOWS, SiteTables::workflowSchemes, "name", "Flows")),
        WORKFLOWS.changed(
            "workflow",
            "reassigned",
            row(
                WORKFLOWS,
                SiteTables::workflowSchemes,
                "defaultWorkflow",
                world -> flow(world, OTHERS).id())),
        WORKFLOWS.changed(
            "exceptions",
            row(
                WORKFLOWS,
                SiteTables::workflowSchemes,
                "byIssueType",
                world ->
                    Map.of(
                        Long.parseLong(Subject.of("jira.issue-type", "Fault").id(world)),
                        flow(world, OTHERS).id()))),
        WORKFLOWS.other(
            "dropped, its project on another",
            all(
                moved("workflow", "jira.workflow-scheme"),
                world -> world.site().workflowSchemes().delete(WORKFLOWS.id(world))),
            WORKFLOWS.told() + " MISSING",
            "jira.project[\"OPS\"] DIFFERENT workflowScheme"),
        WORKFLOW.other(
            "dropped, another in its place",
            all(
                row(
                    WORKFLOWS,
                    SiteTables::workflowSchemes,
                    "defaultWorkflow",
                    world -> flow(world, OTHERS).id()),
                world -> world.site().workflows().delete(WORKFLOW.id(world))),
            WORKFLOW.told() + " MISSING",
            WORKFLOWS.told() + " DIFFERENT workflow"));
  }

  private static Workflow flow(JiraWorld world, String name) {
    return world.tables().workflow(Subject.of("jira.workflow", name).id(world)).orElseThrow();
  }

  private static Consumer<JiraWorld> workflow(UnaryOperator<Workflow> change) {
    return world -> world.tables().workflows().put(change.apply(flow(world, OURS)));
  }

  private static Consumer<JiraWorld> transition(UnaryOperator<Transition> change) {
    return workflow(it -> {
      var all = new ArrayList<>(it.transitions());
      all.set(all.size() - 1, change.apply(all.getLast()));
      return altered(it, "transitions", all);
    });
  }

  private static String tab(JiraWorld world) {
    return world.site().screens().tabs(SCREEN.id(world)).getFirst().path("id").asString();
  }

  private static Function<JiraWorld, Object> number(Subject subject) {
    return world -> Long.parseLong(subject.id(world));
  }

  /** The project uses the other one's scheme. */
  static Consumer<JiraWorld> moved(String scheme, String type) {
    return moved(scheme, type, OTHERS);
  }

  /** The first project works by the thing of that name. */
  static Consumer<JiraWorld> moved(String scheme, String type, String other) {
    return world -> {
      Project ops = find(Subject.of("jira.project", "OPS"), world.tables().projects(), world);
      ProjectSchemes schemes =
          altered(ops.schemes(), scheme, Long.parseLong(Subject.of(type, other).id(world)));
      world.tables().projects().put(ops.withSchemes(schemes));
    };
  }

  /** What held this now holds the other one's. */
  private static <T extends Row> Consumer<JiraWorld> rebound(
      Subject holder, Function<SiteTables, Table<T>> table, String column, String type) {
    return row(holder, table, column, number(Subject.of(type, OTHERS)));
  }

  private static Consumer<JiraWorld> all(Consumer<JiraWorld> first, Consumer<JiraWorld> second) {
    return first.andThen(second);
  }
}
