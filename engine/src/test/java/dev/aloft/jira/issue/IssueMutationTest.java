package dev.aloft.jira.issue;

import static dev.aloft.jira.issue.IssueLaneTest.get;
import static dev.aloft.jira.issue.IssueWorld.TYPES;
import static dev.aloft.jira.issue.IssueWorld.issue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.cloud.Attachments;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.jira.field.FieldType;
import dev.aloft.testing.JiraWorld;
import dev.aloft.value.Address;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever somebody alters behind Aloft's back, verify names exactly that. */
class IssueMutationTest {

  private static final String ROWS =
      issue(1, "one", "assignee=\"ann\" description=\"some words\"")
          + issue(2, "two", "")
          + issue(3, "three", "").replace("status=\"1\"", "status=\"6\"")
          + """
          <CustomField id="3" name="Points" customfieldtypekey="%sfloat"/>
          <CustomFieldValue id="3" issue="101" customfield="3" numbervalue="2.5"/>
          <Label id="1" issue="101" label="red"/>
          <Action id="1" issue="101" type="comment" author="ann" body="first" created="2012-06-01 08:15:00.0"/>
          <Action id="2" issue="101" type="comment" author="ann" body="second" created="2012-06-02 08:15:00.0" rolelevel="10002"/>
          <Worklog id="1" issue="101" author="ann" body="dug" created="2012-06-01 10:00:00.0" startdate="2012-05-31 08:00:00.0" timeworked="5400"/>
          <FileAttachment id="10" issue="101" author="ann" filename="a.txt" mimetype="text/plain" filesize="5" created="2012-06-01 10:00:00.0"/>
          <IssueLink id="1" linktype="10" source="101" destination="102"/>
          <UserAssociation sourceName="ann" sinkNodeId="101" sinkNodeEntity="Issue" associationType="WatchIssue"/>
          <ChangeGroup id="1" issue="101" author="ann" created="2012-05-04 10:00:00.0"/>
          <ChangeItem id="1" group="1" fieldtype="jira" field="status" oldvalue="1" newvalue="3"/>
          """
              .formatted(TYPES);

  private static final String OPS1 = "jira.issue[\"OPS-1\"] ";

  @TempDir private Path folder;
  private JiraWorld world;

  @BeforeEach
  void migrate() throws IOException {
    Path file = folder.resolve("files/OPS/10000/OPS-1/10");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "bytes");
    world = IssueWorld.in(folder, ROWS).attachments(folder.resolve("files")).start();
    assertThat(world.apply().refusals()).isEmpty();
    assertThat(world.findings()).isEmpty();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @TestFactory
  List<DynamicTest> namesExactlyWhatWasAltered() {
    String points = world.idOf(Address.of(FieldType.TYPE, "Points#3"));
    String bob = world.account("bob@acme.example");
    Map<String, Mutation> mutations = new TreeMap<>();
    field(mutations, "summary", "{\"summary\": \"one\"}", "{\"summary\": \"other\"}", "summary");
    field(
        mutations,
        "description",
        "{\"description\": \"some words\"}",
        "{\"description\": \"some other words\"}",
        "description");
    field(
        mutations,
        "assignee",
        "{\"assignee\": {\"accountId\": \"" + world.account("ann@acme.example") + "\"}}",
        "{\"assignee\": {\"accountId\": \"" + bob + "\"}}",
        "assignee");
    field(mutations, "labels", "{\"labels\": [\"red\"]}", "{\"labels\": []}", "labels");
    field(
        mutations,
        "custom field",
        "{\"" + points + "\": 2.5}",
        "{\"" + points + "\": 3}",
        "field:Points#3");
    property(mutations, "aloft.origin", "created", "created");
    property(mutations, "aloft.origin", "creator", "creator");
    mutations.put(
        "history",
        new Mutation(
            it -> it.site().issues().setProperty("OPS-1", "aloft.history", json("[1]")),
            OPS1 + "DIFFERENT history"));
    mutations.put(
        "status",
        new Mutation(
            it -> {
              for (JsonNode transition : it.site().issues().transitions("OPS-2")) {
                if (!transition.path("to").path("name").asString().equals("To Do")) {
                  ObjectNode body = JsonNodeFactory.instance.objectNode();
                  body.putObject("transition").put("id", transition.path("id").asString());
                  it.site().issues().transition(TextForm.WIKI, "OPS-2", body);
                  return;
                }
              }
              throw new AssertionError("no transition");
            },
            "jira.issue[\"OPS-2\"] DIFFERENT status"));
    return mutations.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry.getValue())))
        .toList();
  }

  private record Mutation(Consumer<JiraWorld> change, Consumer<JiraWorld> back, String finding) {
    Mutation(Consumer<JiraWorld> change, String finding) {
      this(change, world -> {}, finding);
    }
  }

  private void check(Mutation mutation) {
    List<String> before = world.findings();
    mutation.change().accept(world);
    List<String> after = new java.util.ArrayList<>(world.findings());
    before.forEach(after::remove);
    assertThat(after).containsExactly(mutation.finding());
    mutation.back().accept(world);
  }

  private static void field(
      Map<String, Mutation> mutations, String name, String was, String is, String attribute) {
    mutations.put(
        name,
        new Mutation(it -> edit(it, is), it -> edit(it, was), OPS1 + "DIFFERENT " + attribute));
  }

  private static void edit(JiraWorld world, String fields) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("fields", json(fields));
    world.site().issues().edit(TextForm.WIKI, "OPS-1", body);
  }

  private static void property(
      Map<String, Mutation> mutations, String key, String name, String attribute) {
    mutations.put(
        key + " " + name,
        new Mutation(
            it -> {
              ObjectNode value =
                  (ObjectNode) it.site().issues().property("OPS-1", key).orElseThrow();
              value.remove(name);
              it.site().issues().setProperty("OPS-1", key, value);
            },
            OPS1 + "DIFFERENT " + attribute));
  }

  private static JsonNode json(String text) {
    return tools.jackson.databind.json.JsonMapper.shared().readTree(text);
  }

  @TestFactory
  List<DynamicTest> namesExactlyThePartThatWasDroppedChangedOrDoubled() {
    JsonNode fields = get(world, "OPS-1").path("fields");
    String comment = fields.path("comment").path("comments").path(0).path("id").asString();
    String second = fields.path("comment").path("comments").path(1).path("id").asString();
    String worklog = fields.path("worklog").path("worklogs").path(0).path("id").asString();
    String file = fields.path("attachment").path(0).path("id").asString();
    String link = fields.path("issuelinks").path(0).path("id").asString();
    JsonNode stamp = world.site().comments().property(comment, "aloft.source").orElseThrow();
    Map<String, Mutation> mutations = new TreeMap<>();
    mutations.put(
        "1 a comment doubled",
        new Mutation(
            it -> {
              ObjectNode body = JsonNodeFactory.instance.objectNode().put("body", "first");
              body.putArray("properties")
                  .addObject()
                  .put("key", "aloft.source")
                  .set("value", stamp);
              it.site().comments().create(TextForm.WIKI, "OPS-1", body);
            },
            OPS1 + "comment/default/1 DUPLICATED"));
    mutations.put(
        "2 a foreign comment",
        new Mutation(
            it ->
                it.site()
                    .comments()
                    .create(
                        TextForm.WIKI,
                        "OPS-2",
                        JsonNodeFactory.instance.objectNode().put("body", "new")),
            "jira.issue[\"OPS-2\"] comment/#"));
    mutations.put(
        "3 a comment made public",
        new Mutation(
            it -> {
              ObjectNode body =
                  JsonNodeFactory.instance
                      .objectNode()
                      .put("body", "_Originally by Ann Able on 2012-06-02 08:15 UTC_\n\nsecond");
              it.site().comments().update(TextForm.WIKI, "OPS-1", second, body);
            },
            OPS1 + "comment/default/2 DIFFERENT visibility"));
    mutations.put(
        "4 a comment dropped",
        new Mutation(
            it -> it.site().comments().delete("OPS-1", second),
            OPS1 + "comment/default/2 MISSING"));
    mutations.put(
        "5 a worklog changed",
        new Mutation(
            it ->
                it.site()
                    .worklogs()
                    .update(
                        TextForm.WIKI,
                        "OPS-1",
                        worklog,
                        JsonNodeFactory.instance.objectNode().put("timeSpentSeconds", 60)),
            OPS1 + "worklog/default/1 DIFFERENT seconds"));
    mutations.put(
        "6 a file exchanged for one as long",
        new Mutation(
            it -> {
              it.site().attachments().delete(file);
              byte[] bytes = "other".getBytes(StandardCharsets.UTF_8);
              it.site()
                  .attachments()
                  .add(
                      "OPS-1",
                      List.of(
                          new Attachments.Upload(
                              "a.txt", "text/plain", 5, () -> new ByteArrayInputStream(bytes))));
            },
            OPS1 + "attachment/101/10 DIFFERENT content"));
    mutations.put(
        "7 a link dropped",
        new Mutation(it -> it.site().issueLinks().delete(link), OPS1 + "link/1 MISSING"));
    mutations.put(
        "8 a watcher dropped",
        new Mutation(
            it -> it.site().watchers().remove("OPS-1", it.account("ann@acme.example")),
            OPS1 + "watcher/ann MISSING"));
    mutations.put(
        "9 an issue dropped",
        new Mutation(it -> it.site().issues().delete("OPS-2"), "jira.issue[\"OPS-2\"] MISSING"));
    return mutations.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> part(entry.getValue())))
        .toList();
  }

  private void part(Mutation mutation) {
    List<String> before = world.findings();
    mutation.change().accept(world);
    List<String> after = new java.util.ArrayList<>(world.findings());
    before.forEach(after::remove);
    assertThat(after).singleElement().asString().startsWith(mutation.finding());
  }

  @org.junit.jupiter.api.Test
  void namesAnIssueThatWasDoubledOrIsForeign() {
    JsonNode stamp = world.site().issues().property("OPS-2", "aloft.source").orElseThrow();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode fields = body.putObject("fields");
    fields.putObject("project").put("key", "OPS");
    fields.putObject("issuetype").put("name", "Task");
    fields.put("summary", "a foreign one");
    world.site().issues().create(TextForm.WIKI, body);
    body.putArray("properties").addObject().put("key", "aloft.source").set("value", stamp);
    world.site().issues().create(TextForm.WIKI, body);

    assertThat(world.findings())
        .containsExactly("jira.issue[\"OPS-4\"] UNEXPLAINED", "jira.issue[\"OPS-5\"] DUPLICATED");
  }
}
