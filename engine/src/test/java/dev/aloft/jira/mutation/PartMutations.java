package dev.aloft.jira.mutation;

import static dev.aloft.jira.mutation.MutationWorld.ANN;
import static dev.aloft.jira.mutation.MutationWorld.EVE;
import static dev.aloft.jira.mutation.Tampering.object;

import dev.aloft.jira.cloud.Attachments;
import dev.aloft.jira.cloud.Issues;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.testing.JiraWorld;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What hangs on issues: comments, worklogs, files, links and watchers. */
final class PartMutations {

  private static final Subject ISSUE = Subject.of("jira.issue", "OPS-1");
  private static final Subject COMMENT = ISSUE.part("comment", "default/2");
  private static final Subject WORKLOG = ISSUE.part("worklog", "default/1");
  private static final Subject FILE = ISSUE.part("attachment", "101/10");
  private static final Subject LINK = ISSUE.part("link", "1");
  private static final Subject WATCHER = ISSUE.part("watcher", "ann");
  private static final String SOURCE = "aloft.source";

  private static final List<String> AUTHORSHIP =
      List.of("author", "created", "updateAuthor", "updated");

  private PartMutations() {}

  static List<Mutation> list() {
    List<Mutation> all = new ArrayList<>(comments());
    all.addAll(worklogs());
    all.addAll(files());
    all.addAll(links());
    all.addAll(watchers());
    return all;
  }

  private static List<Mutation> comments() {
    List<Mutation> all =
        new ArrayList<>(
            List.of(
                COMMENT.changed("body", world -> comment(world, it -> it.put("body", "third"))),
                COMMENT.changed(
                    "visibility",
                    "made public",
                    world -> comment(world, it -> it.remove("visibility"))),
                COMMENT.changed(
                    "visibility",
                    "reassigned",
                    world ->
                        comment(
                            world,
                            it ->
                                it.set(
                                    "visibility",
                                    object(
                                        "{\"type\": \"role\", \"value\": \"Administrators\"}")))),
                COMMENT.dropped(
                    world -> world.site().comments().delete("OPS-1", id(world, "comment", 1))),
                COMMENT.other(
                    "doubled", PartMutations::doubleComment, COMMENT.told() + " DUPLICATED"),
                COMMENT.other(
                    "a foreign one beside it",
                    world ->
                        world
                            .site()
                            .comments()
                            .create(TextForm.WIKI, "OPS-1", object("{\"body\": \"second\"}")),
                    "jira.issue[\"OPS-1\"] comment/#ID UNEXPLAINED")));
    for (String name : AUTHORSHIP) {
      all.add(
          COMMENT.changed(
              name,
              world -> {
                String id = id(world, "comment", 1);
                ObjectNode stamp =
                    (ObjectNode) world.site().comments().property(id, SOURCE).orElseThrow();
                stamp.put(name, "2001-01-01T00:00:00Z");
                world.site().comments().setProperty(id, SOURCE, stamp);
              }));
    }
    return all;
  }

  /** The second comment, written again with something else. */
  private static void comment(JiraWorld world, Consumer<ObjectNode> change) {
    JsonNode there = parts(world, "comment").get(1);
    ObjectNode body = object("{}");
    body.set("body", there.path("body"));
    body.set("visibility", there.path("visibility"));
    change.accept(body);
    world.site().comments().update(TextForm.WIKI, "OPS-1", there.path("id").asString(), body);
  }

  private static void doubleComment(JiraWorld world) {
    JsonNode there = parts(world, "comment").get(1);
    String id = there.path("id").asString();
    ObjectNode body = object("{}");
    body.set("body", there.path("body"));
    body.set("visibility", there.path("visibility"));
    body.putArray("properties")
        .addObject()
        .put("key", SOURCE)
        .set("value", world.site().comments().property(id, SOURCE).orElseThrow());
    world.site().comments().create(TextForm.WIKI, "OPS-1", body);
  }

  private static List<Mutation> worklogs() {
    List<Mutation> all =
        new ArrayList<>(
            List.of(
                WORKLOG.changed("comment", worklog("{\"comment\": \"slept\"}")),
                WORKLOG.changed("seconds", worklog("{\"timeSpentSeconds\": 60}")),
                WORKLOG.changed(
                    "started", worklog("{\"started\": \"2012-05-31T09:00:00.000+0000\"}")),
                WORKLOG.changed(
                    "visibility",
                    "reassigned",
                    worklog("{\"visibility\": {\"type\": \"role\", \"value\": \"Keepers\"}}")),
                WORKLOG.dropped(
                    world -> world.site().worklogs().delete("OPS-1", id(world, "worklog", 0))),
                WORKLOG.other(
                    "a foreign one beside it",
                    world ->
                        world
                            .site()
                            .worklogs()
                            .create(
                                TextForm.WIKI,
                                "OPS-1",
                                object(
                                    """
                                    {"timeSpentSeconds": 60, "started": "2012-05-31T08:00:00.000+0000"}
                                    """)),
                    "jira.issue[\"OPS-1\"] worklog/#ID UNEXPLAINED"),
                WORKLOG.other(
                    "doubled", PartMutations::doubleWorklog, WORKLOG.told() + " DUPLICATED")));
    for (String name : AUTHORSHIP) {
      all.add(
          WORKLOG.changed(
              name,
              world -> {
                String id = id(world, "worklog", 0);
                ObjectNode stamp =
                    (ObjectNode)
                        world.site().worklogs().property("OPS-1", id, SOURCE).orElseThrow();
                stamp.put(name, "2001-01-01T00:00:00Z");
                world.site().worklogs().setProperty("OPS-1", id, SOURCE, stamp);
              }));
    }
    return all;
  }

  private static Consumer<JiraWorld> worklog(String body) {
    return world ->
        world
            .site()
            .worklogs()
            .update(TextForm.WIKI, "OPS-1", id(world, "worklog", 0), object(body));
  }

  private static void doubleWorklog(JiraWorld world) {
    String id = id(world, "worklog", 0);
    ObjectNode body =
        object("{\"timeSpentSeconds\": 5400, \"started\": \"2012-05-31T08:00:00.000+0000\"}");
    body.putArray("properties")
        .addObject()
        .put("key", SOURCE)
        .set("value", world.site().worklogs().property("OPS-1", id, SOURCE).orElseThrow());
    world.site().worklogs().create(TextForm.WIKI, "OPS-1", body);
  }

  /** A file is known by name and size: of another name or size it is another one. */
  private static List<Mutation> files() {
    return List.of(
        FILE.changed("content", "exchanged for one as long", file("a.txt", "other")),
        FILE.altered(
            "name",
            "exchanged",
            file("b.txt", "bytes"),
            FILE.told() + " MISSING",
            "jira.issue[\"OPS-1\"] attachment/b.txt/5 UNEXPLAINED"),
        FILE.altered(
            "size",
            "exchanged",
            file("a.txt", "bytes and more"),
            FILE.told() + " MISSING",
            "jira.issue[\"OPS-1\"] attachment/a.txt/14 UNEXPLAINED"),
        FILE.dropped(world ->
            world
                .site()
                .attachments()
                .delete(parts(world, "attachment").getFirst().path("id").asString())),
        FILE.other(
            "doubled",
            world -> upload(world, "a.txt", "bytes"),
            "jira.issue[\"OPS-1\"] attachment/a.txt/5#2 UNEXPLAINED"));
  }

  private static Consumer<JiraWorld> file(String name, String content) {
    return world -> {
      world
          .site()
          .attachments()
          .delete(parts(world, "attachment").getFirst().path("id").asString());
      upload(world, name, content);
    };
  }

  private static void upload(JiraWorld world, String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    world
        .site()
        .attachments()
        .add(
            "OPS-1",
            List.of(
                new Attachments.Upload(
                    name, "text/plain", bytes.length, () -> new ByteArrayInputStream(bytes))));
  }

  /** A link is known by its type and its end. */
  private static List<Mutation> links() {
    return List.of(
        LINK.dropped(PartMutations::unlink),
        LINK.altered(
            "type",
            "exchanged",
            world -> {
              unlink(world);
              link(world, "Likeness", "OPS-2");
            },
            LINK.told() + " MISSING",
            "jira.issue[\"OPS-1\"] link/Likeness > OPS-2 UNEXPLAINED"),
        LINK.altered(
            "to",
            "reassigned",
            world -> {
              unlink(world);
              link(world, "Blocking", "OPS-4");
            },
            LINK.told() + " MISSING",
            "jira.issue[\"OPS-1\"] link/Blocking > OPS-4 UNEXPLAINED"),
        LINK.other(
            "turned round",
            world -> {
              unlink(world);
              world
                  .site()
                  .issueLinks()
                  .create(Subject.of("jira.link-type", "Blocking").id(world), "OPS-2", "OPS-1");
            },
            LINK.told() + " MISSING",
            "jira.issue[\"OPS-2\"] link/Blocking > OPS-1 UNEXPLAINED"),
        LINK.other(
            "a foreign one beside it",
            world -> link(world, "Likeness", "OPS-5"),
            "jira.issue[\"OPS-1\"] link/Likeness > OPS-5 UNEXPLAINED"));
  }

  private static void unlink(JiraWorld world) {
    for (JsonNode link : parts(world, "issuelinks")) {
      world.site().issueLinks().delete(link.path("id").asString());
    }
  }

  private static void link(JiraWorld world, String type, String to) {
    world.site().issueLinks().create(Subject.of("jira.link-type", type).id(world), "OPS-1", to);
  }

  private static List<Mutation> watchers() {
    return List.of(
        WATCHER.dropped(world -> world.site().watchers().remove("OPS-1", world.account(ANN))),
        WATCHER.altered(
            "user",
            "reassigned",
            world -> {
              world.site().watchers().remove("OPS-1", world.account(ANN));
              world.site().watchers().add("OPS-1", world.account(EVE));
            },
            WATCHER.told() + " MISSING",
            "jira.issue[\"OPS-1\"] watcher/#ID UNEXPLAINED"),
        WATCHER.other(
            "a foreign one beside them",
            world -> world.site().watchers().add("OPS-1", world.account(EVE)),
            "jira.issue[\"OPS-1\"] watcher/#ID UNEXPLAINED"));
  }

  private static List<JsonNode> parts(JiraWorld world, String field) {
    JsonNode parts =
        world
            .site()
            .issues()
            .get(TextForm.WIKI, "OPS-1", Issues.Selection.fields("*all"))
            .orElseThrow()
            .path("fields")
            .path(field);
    return (parts.isArray() ? parts : parts.path(field + "s")).valueStream().toList();
  }

  private static String id(JiraWorld world, String kind, int place) {
    return parts(world, kind).get(place).path("id").asString();
  }
}
