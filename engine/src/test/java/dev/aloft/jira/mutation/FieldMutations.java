package dev.aloft.jira.mutation;

import static dev.aloft.jira.mutation.Tampering.altered;
import static dev.aloft.jira.mutation.Tampering.find;
import static dev.aloft.jira.mutation.Tampering.row;

import dev.aloft.jira.cloud.FieldOptions;
import dev.aloft.sandbox.jira.cloud.tables.CustomFieldTypes;
import dev.aloft.sandbox.jira.cloud.tables.Field;
import dev.aloft.sandbox.jira.cloud.tables.FieldContext;
import dev.aloft.sandbox.jira.cloud.tables.FieldOption;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.testing.JiraWorld;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Custom fields, their contexts and options. */
final class FieldMutations {

  private static final Subject FIELD = Subject.of("jira.custom-field", "A url#12");
  private static final Subject CHOICE = Subject.of("jira.custom-field", "A select#17");
  private static final Subject CONTEXT = Subject.of("jira.field-context", "A select#17/Choice #17");
  private static final Subject TREE =
      Subject.of("jira.field-context", "A cascadingselect#21/Choice #21");

  private static final String VALUE = "jira.issue[\"OPS-1\"] DIFFERENT field:A select#17";

  private FieldMutations() {}

  static List<Mutation> list() {
    return List.of(
        FIELD.changed("name", field(it -> altered(it, "name", "A link"))),
        FIELD.changed("description", field(it -> altered(it, "description", "about nothing"))),
        FIELD.changed("searcher", field(it -> altered(it, "searcher", ""))),
        FIELD.changed(
            "type", field(it -> altered(it, "type", CustomFieldTypes.builtIn("textfield")))),
        FIELD.other(
            "dropped, its values with it",
            world -> world.site().fields().trash(FIELD.id(world)),
            FIELD.told() + " MISSING",
            "jira.screen[\"OPS: migration\"] DIFFERENT fields",
            "jira.issue[\"OPS-1\"] DIFFERENT field:A url#12"),
        CHOICE.other(
            "dropped, its context and values with it",
            world -> world.site().fields().trash(CHOICE.id(world)),
            CHOICE.told() + " MISSING",
            CONTEXT.told() + " MISSING",
            "jira.screen[\"OPS: migration\"] DIFFERENT fields",
            "jira.screen[\"WEB: migration\"] DIFFERENT fields",
            VALUE),
        // Names of fields repeat, and somebody else's are theirs.
        FIELD.other(
            "a foreign one of the same name and type",
            world -> {
              Field ours = fieldOf(world);
              world
                  .tables()
                  .addCustomField(ours.name(), ours.description(), ours.type(), ours.searcher());
            }),
        CONTEXT.changed("name", row(CONTEXT, SiteTables::contexts, "name", "Chosen")),
        CONTEXT.changed("description", row(CONTEXT, SiteTables::contexts, "description", "")),
        CONTEXT.changed(
            "projects",
            world ->
                world
                    .site()
                    .fieldContexts()
                    .removeProjects(
                        CHOICE.id(world),
                        contextId(world),
                        List.of(Subject.of("jira.project", "WEB").id(world)))),
        CONTEXT.changed(
            "issueTypes",
            row(
                CONTEXT,
                SiteTables::contexts,
                "issueTypeIds",
                world ->
                    Set.of(Long.parseLong(Subject.of("jira.issue-type", "Errand").id(world))))),
        CONTEXT.changed("options", "one added", added("West")),
        CONTEXT.changed(
            "options",
            "one renamed",
            option(CONTEXT, "South", (it, world) -> put(world, altered(it, "value", "Down")))),
        CONTEXT.changed(
            "options",
            "one switched off",
            option(CONTEXT, "South", (it, world) -> put(world, altered(it, "disabled", true)))),
        CONTEXT.changed(
            "options",
            "one dropped",
            option(CONTEXT, "South", (it, world) -> world.tables().options().remove(it.id()))),
        CONTEXT.changed(
            "options",
            "in another order",
            world -> {
              List<FieldOption> level = options(world, CONTEXT);
              world.tables().orderOptions(level, level.reversed());
            }),
        TREE.changed(
            "options",
            "a lower one dropped",
            option(TREE, "Cape", (it, world) -> world.tables().options().remove(it.id()))),
        TREE.changed(
            "options",
            "a lower one moved below another",
            option(
                TREE,
                "Cape",
                (it, world) ->
                    put(
                        world,
                        altered(
                            it,
                            "parentId",
                            options(world, TREE).stream()
                                .filter(one -> one.value().equals("North"))
                                .map(FieldOption::id)
                                .findFirst())))),
        // The id of a context begins with its field's: in another field it is another one.
        CONTEXT.altered(
            "field",
            "exchanged",
            row(
                CONTEXT,
                SiteTables::contexts,
                "fieldKey",
                world -> Subject.of("jira.custom-field", "A radiobuttons#18").id(world)),
            CONTEXT.told() + " MISSING",
            "jira.field-context[\"A radiobuttons#18/Choice #17\"] UNEXPLAINED",
            VALUE),
        CONTEXT.other(
            "dropped, its values with it",
            world -> world.site().fieldContexts().delete(CHOICE.id(world), contextId(world)),
            CONTEXT.told() + " MISSING",
            VALUE),
        CONTEXT.other(
            "a foreign one takes a project over",
            world -> {
              String web = Subject.of("jira.project", "WEB").id(world);
              world
                  .site()
                  .fieldContexts()
                  .removeProjects(CHOICE.id(world), contextId(world), List.of(web));
              world
                  .site()
                  .fieldContexts()
                  .create(CHOICE.id(world), "Theirs", "", List.of(web), List.of());
            },
            CONTEXT.told() + " DIFFERENT projects",
            "jira.field-context[\"A select#17/Theirs\"] UNEXPLAINED"),
        CONTEXT.other(
            "a foreign one in a field that has none of ours",
            world ->
                world
                    .site()
                    .fieldContexts()
                    .create(
                        FIELD.id(world),
                        "Theirs",
                        "",
                        List.of(Subject.of("jira.project", "WEB").id(world)),
                        List.of()),
            "jira.field-context[\"A url#12/Theirs\"] UNEXPLAINED"),
        CONTEXT.other(
            "a foreign one for somebody else's project",
            world -> {
              String theirs =
                  world
                      .site()
                      .projects()
                      .create(
                          Tampering.object(
                              """
                              {"key": "NEW", "name": "Theirs", "projectTypeKey": "software", "leadAccountId": "%s"}
                              """
                                  .formatted(world.account(MutationWorld.EVE))))
                      .id();
              world
                  .site()
                  .fieldContexts()
                  .create(FIELD.id(world), "Theirs", "", List.of(theirs), List.of());
            }));
  }

  private static Field fieldOf(JiraWorld world) {
    return world.tables().field(FIELD.id(world)).orElseThrow();
  }

  private static Consumer<JiraWorld> field(java.util.function.UnaryOperator<Field> change) {
    return world -> world.tables().fields().put(change.apply(fieldOf(world)));
  }

  private static String contextId(JiraWorld world) {
    return Long.toString(find(CONTEXT, world.tables().contexts(), world).id());
  }

  private static List<FieldOption> options(JiraWorld world, Subject context) {
    FieldContext row = find(context, world.tables().contexts(), world);
    return world.tables().optionsOf(row);
  }

  private static void put(JiraWorld world, FieldOption option) {
    world.tables().options().put(option);
  }

  private static Consumer<JiraWorld> added(String value) {
    return world ->
        world
            .site()
            .fieldOptions()
            .create(
                CHOICE.id(world),
                contextId(world),
                List.of(new FieldOptions.Draft(value, false, Optional.empty())));
  }

  private static Consumer<JiraWorld> option(
      Subject context, String value, BiConsumer<FieldOption, JiraWorld> change) {
    return world -> {
      Collection<FieldOption> all = options(world, context);
      change.accept(
          all.stream().filter(one -> one.value().equals(value)).findFirst().orElseThrow(), world);
    };
  }
}
