package dev.aloft.jira.mutation;

import static dev.aloft.jira.mutation.MutationWorld.ANN;
import static dev.aloft.jira.mutation.MutationWorld.BOB;
import static dev.aloft.jira.mutation.MutationWorld.EVE;
import static dev.aloft.jira.mutation.Tampering.altered;
import static dev.aloft.jira.mutation.Tampering.json;
import static dev.aloft.jira.mutation.Tampering.object;

import dev.aloft.jira.cloud.TextForm;
import dev.aloft.sandbox.jira.cloud.issue.Issue;
import dev.aloft.testing.JiraWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Issues themselves and the values of their fields. */
final class IssueMutations {

  private static final Subject ISSUE = Subject.of("jira.issue", "OPS-1");
  private static final Subject SUBTASK = Subject.of("jira.issue", "OPS-3");
  private static final Subject TWO = Subject.of("jira.issue", "OPS-2");

  private IssueMutations() {}

  static List<Mutation> list() {
    List<Mutation> all = new ArrayList<>(own());
    all.addAll(kept());
    all.addAll(fields());
    all.addAll(whole());
    return all;
  }

  private static List<Mutation> own() {
    return List.of(
        ISSUE.changed("summary", edit("{\"summary\": \"other\"}")),
        TWO.changed(
            "issueType",
            edit(
                "OPS-2",
                world ->
                    "{\"issuetype\": {\"id\": \""
                        + id(world, "jira.issue-type", "Fault")
                        + "\"}}")),
        TWO.changed("status", IssueMutations::transition),
        ISSUE.changed(
            "priority",
            edit(
                "OPS-1",
                world ->
                    "{\"priority\": {\"id\": \"" + id(world, "jira.priority", "Idle") + "\"}}")),
        ISSUE.changed(
            "resolution",
            edit(
                "OPS-1",
                world ->
                    "{\"resolution\": {\"id\": \""
                        + id(world, "jira.resolution", "Thrown away")
                        + "\"}}")),
        ISSUE.changed("resolution", "removed", edit("{\"resolution\": null}")),
        ISSUE.changed("assignee", "reassigned", edit("OPS-1", person("assignee", BOB))),
        ISSUE.changed("assignee", "removed", edit("{\"assignee\": null}")),
        ISSUE.changed("reporter", "reassigned", edit("OPS-1", person("reporter", EVE))),
        SUBTASK.changed(
            "parent", "reassigned", edit("OPS-3", world -> "{\"parent\": {\"key\": \"OPS-2\"}}")),
        ISSUE.changed("labels", "one added", edit("{\"labels\": [\"red\", \"green\"]}")),
        ISSUE.changed("labels", "removed", edit("{\"labels\": []}")),
        ISSUE.changed(
            "components",
            "reassigned",
            edit(
                "OPS-1",
                world ->
                    "{\"components\": [{\"id\": \""
                        + id(world, "jira.component", "OPS/Hull")
                        + "\"}]}")),
        ISSUE.changed(
            "versions",
            "reassigned",
            edit(
                "OPS-1",
                world ->
                    "{\"versions\": [{\"id\": \""
                        + id(world, "jira.version", "OPS/3.0")
                        + "\"}]}")),
        ISSUE.changed("fixVersions", "removed", edit("{\"fixVersions\": []}")),
        ISSUE.changed("duedate", edit("{\"duedate\": \"2012-09-02\"}")),
        ISSUE.changed(
            "originalEstimate",
            edit(
                "{\"timetracking\": {\"originalEstimate\": \"5h\", \"remainingEstimate\":"
                    + " \"2h\"}}")),
        ISSUE.changed(
            "remainingEstimate",
            edit(
                "{\"timetracking\": {\"originalEstimate\": \"10h\", \"remainingEstimate\":"
                    + " \"1h\"}}")),
        ISSUE.changed(
            "description", "other words", edit("{\"description\": \"no *words* at all\"}")),
        ISSUE.changed(
            "description", "somebody else mentioned", edit("OPS-1", mention("description", EVE))),
        ISSUE.changed("description", "removed", edit("{\"description\": null}")),
        ISSUE.changed("environment", edit("{\"environment\": \"on land\"}")));
  }

  /** What stands in properties, for the product has no place of its own for it. */
  private static List<Mutation> kept() {
    List<Mutation> all = new ArrayList<>();
    all.add(
        ISSUE.changed(
            "sourceKey", property("OPS-1", "aloft.source", it -> it.put("key", "XXX-1"))));
    for (String name :
        List.of(
            "created",
            "updated",
            "resolved",
            "creator",
            "originalReporter",
            "originalAssignee",
            "votes",
            "timeSpent",
            "formerKeys")) {
      all.add(
          ISSUE.changed(name, "dropped", property("OPS-1", "aloft.origin", it -> it.remove(name))));
    }
    Subject five = Subject.of("jira.issue", "OPS-5");
    all.add(
        five.changed(
            "archived", "dropped", property("OPS-5", "aloft.origin", it -> it.remove("archived"))));
    all.add(
        ISSUE.changed(
            "created",
            property("OPS-1", "aloft.origin", it -> it.put("created", "2001-01-01T00:00:00Z"))));
    all.add(
        ISSUE.changed(
            "history",
            world -> world.site().issues().setProperty("OPS-1", "aloft.history", json("[1]"))));
    all.add(
        ISSUE.changed(
            "history",
            "dropped",
            world -> world.site().issues().deleteProperty("OPS-1", "aloft.history")));
    all.add(
        ISSUE.changed(
            "kept",
            "dropped",
            world -> world.site().issues().deleteProperty("OPS-1", "aloft.fields")));
    return all;
  }

  private static List<Mutation> fields() {
    return List.of(
        field("A textfield#1", world -> "\"another line\""),
        field("A textarea#2", world -> "\"h1. Other\""),
        field("A float#3", world -> "2.25"),
        field("A datepicker#4", world -> "\"2015-02-04\""),
        field("A datetime#5", world -> "\"2015-02-03T04:05:07.000+0000\""),
        field("A userpicker#6", world -> "{\"accountId\": \"" + world.account(EVE) + "\"}"),
        field(
            "A multiuserpicker#7",
            world ->
                "[{\"accountId\": \"%s\"}, {\"accountId\": \"%s\"}]"
                    .formatted(world.account(ANN), world.account(BOB))),
        field("A version#8", world -> "{\"id\": \"" + id(world, "jira.version", "OPS/2.0") + "\"}"),
        field(
            "A multiversion#9",
            world -> "[{\"id\": \"" + id(world, "jira.version", "OPS/2.0") + "\"}]"),
        field("A project#10", world -> "{\"id\": \"" + id(world, "jira.project", "WEB") + "\"}"),
        field("A labels#11", world -> "[\"tag\", \"more\"]"),
        field("A url#12", world -> "\"https://acme.example/y\""),
        field(
            "A grouppicker#13", world -> "{\"groupId\": \"" + id(world, "group", "watch") + "\"}"),
        field(
            "A multigrouppicker#14",
            world -> "[{\"groupId\": \"" + id(world, "group", "watch") + "\"}]"),
        field("A importid#15", world -> "78"),
        field("A readonlyfield#16", world -> "\"as it is\""),
        field("A select#17", world -> "{\"value\": \"South\"}"),
        field("A radiobuttons#18", world -> "null"),
        field("A multiselect#19", world -> "[{\"value\": \"North\"}, {\"value\": \"South\"}]"),
        field("A multicheckboxes#20", world -> "[]"),
        field(
            "A cascadingselect#21",
            world -> "{\"value\": \"South\", \"child\": {\"value\": \"Cape\"}}"),
        field("Created in source#created", world -> "\"2012-05-03T10:00:01.000+0000\""));
  }

  private static List<Mutation> whole() {
    return List.of(
        TWO.other(
            "dropped, its link with it",
            world -> world.site().issues().delete("OPS-2"),
            TWO.told() + " MISSING",
            ISSUE.told() + " link/1 MISSING"),
        TWO.other("doubled", doubled(true, "OPS"), "jira.issue[\"OPS-77\"] DUPLICATED"),
        TWO.other(
            "doubled in another project",
            doubled(true, "WEB"),
            "jira.issue[\"WEB-77\"] DUPLICATED"),
        TWO.other(
            "a foreign one beside it", doubled(false, "OPS"), "jira.issue[\"OPS-77\"] UNEXPLAINED"),
        TWO.altered(
            "place",
            "exchanged: in another project",
            place("OPS-2", "WEB", 2),
            TWO.told() + " DIFFERENT place"),
        TWO.altered(
            "place",
            "exchanged: elsewhere and back, under another number",
            place("OPS-2", "OPS", 77),
            TWO.told() + " DIFFERENT place"));
  }

  private static String id(JiraWorld world, String type, String key) {
    return Subject.of(type, key).id(world);
  }

  private static Consumer<JiraWorld> edit(String fields) {
    return edit("OPS-1", world -> fields);
  }

  private static Consumer<JiraWorld> edit(String issue, Function<JiraWorld, String> fields) {
    return world -> {
      ObjectNode body = object("{}");
      body.set("fields", json(fields.apply(world)));
      world.site().issues().edit(TextForm.WIKI, issue, body);
    };
  }

  private static Function<JiraWorld, String> person(String field, String email) {
    return world -> "{\"%s\": {\"accountId\": \"%s\"}}".formatted(field, world.account(email));
  }

  private static Function<JiraWorld, String> mention(String field, String email) {
    return world ->
        "{\"%s\": \"some *words* for [~accountid:%s]\"}".formatted(field, world.account(email));
  }

  private static Mutation field(String key, Function<JiraWorld, String> value) {
    return ISSUE.changed(
        "field:" + key,
        edit(
            "OPS-1",
            world ->
                "{\"%s\": %s}".formatted(id(world, "jira.custom-field", key), value.apply(world))));
  }

  private static void transition(JiraWorld world) {
    for (JsonNode transition : world.site().issues().transitions("OPS-2")) {
      if (transition.path("to").path("name").asString().equals("Over")) {
        world
            .site()
            .issues()
            .transition(
                TextForm.WIKI,
                "OPS-2",
                object(
                    "{\"transition\": {\"id\": \"%s\"}}"
                        .formatted(transition.path("id").asString())));
        return;
      }
    }
    throw new AssertionError("no transition");
  }

  private static Consumer<JiraWorld> property(
      String issue, String key, Consumer<ObjectNode> change) {
    return world -> {
      ObjectNode value = (ObjectNode) world.site().issues().property(issue, key).orElseThrow();
      change.accept(value);
      world.site().issues().setProperty(issue, key, value);
    };
  }

  private static Consumer<JiraWorld> doubled(boolean stamped, String project) {
    return world -> {
      ObjectNode body =
          object(
              """
              {"fields": {"project": {"key": "%s"}, "issuetype": {"name": "Errand"}, "summary": "two"}}
              """
                  .formatted(project));
      if (stamped) {
        body.putArray("properties")
            .addObject()
            .put("key", "aloft.source")
            .set("value", world.site().issues().property("OPS-2", "aloft.source").orElseThrow());
      }
      String key = world.site().issues().create(TextForm.WIKI, body).key();
      place(key, project, 77).accept(world);
    };
  }

  /** As the product's own move of issues does it. */
  private static Consumer<JiraWorld> place(String issue, String project, long number) {
    return world -> {
      var issues = world.whole().issues().issues();
      Issue there = issues.find(issue).orElseThrow();
      issues.store().delete(there.id());
      issues
          .store()
          .save(
              altered(
                  altered(there, "projectId", id(world, "jira.project", project)),
                  "number",
                  number));
    };
  }
}
