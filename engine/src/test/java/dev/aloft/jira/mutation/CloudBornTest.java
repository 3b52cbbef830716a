package dev.aloft.jira.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.jira.cloud.Attachments;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.jira.cloud.TextForm;
import dev.aloft.testing.JiraWorld;
import dev.aloft.verify.VerifyOutcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people add on the target themselves is told by verify, and is no difference. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CloudBornTest {

  private static final ObjectMapper MAPPER = JsonMapper.shared();
  private static final String DORA = "dora@acme.example";
  private static final String SOURCE = "aloft.source";

  private JiraWorld world;
  private JiraCloud dora;
  private Runnable asMigrated;

  @BeforeAll
  void migrate(@TempDir Path folder) {
    world = MutationWorld.of(folder);
    dora = world.siteOf(DORA);
    assertThat(world.apply().refusals()).isEmpty();
    asMigrated = world.remember();
  }

  @BeforeEach
  void begin() {
    asMigrated.run();
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void partsOfAPersonAreCountedByKind() {
    comment(dora, "{\"body\": \"thanks\"}");
    dora.worklogs()
        .create(
            TextForm.WIKI,
            "OPS-1",
            object(
                """
                {"timeSpentSeconds": 60, "started": "2012-05-31T08:00:00.000+0000"}
                """));
    byte[] bytes = "bytes".getBytes(StandardCharsets.UTF_8);
    dora.attachments()
        .add(
            "OPS-1",
            List.of(
                new Attachments.Upload(
                    "theirs.txt",
                    "text/plain",
                    bytes.length,
                    () -> new ByteArrayInputStream(bytes))));

    VerifyOutcome outcome = world.verify();

    assertThat(world.findings()).isEmpty();
    assertThat(outcome.clean()).isTrue();
    assertThat(outcome.added())
        .containsAllEntriesOf(Map.of("comment", 1L, "worklog", 1L, "attachment", 1L));
  }

  @Test
  void whoAddedSomethingMayWatchIt() {
    comment(dora, "{\"body\": \"thanks\"}");
    world.site().watchers().add("OPS-1", world.account(DORA));

    assertThat(world.findings()).isEmpty();
    assertThat(world.verify().added()).isEqualTo(Map.of("comment", 1L, "watcher", 1L));
  }

  @Test
  void aPersonsIssueIsNoStray() {
    String type =
        world
            .site()
            .issues()
            .get(TextForm.WIKI, "OPS-1", dev.aloft.jira.cloud.Issues.Selection.fields("issuetype"))
            .orElseThrow()
            .path("fields")
            .path("issuetype")
            .path("id")
            .asString();
    ObjectNode issue = object("{\"fields\": {\"summary\": \"new\"}}");
    ObjectNode fields = (ObjectNode) issue.path("fields");
    fields.putObject("project").put("key", "OPS");
    fields.putObject("issuetype").put("id", type);
    dora.issues().create(TextForm.WIKI, issue);

    assertThat(world.findings()).isEmpty();
    assertThat(world.verify().added()).isEqualTo(Map.of("jira.issue", 1L));
  }

  @Test
  void aCommentThatCarriesOurStampIsOursTwiceWhoeverWroteIt() {
    ObjectNode body = object("{\"body\": \"second\"}");
    body.putArray("properties")
        .addObject()
        .put("key", SOURCE)
        .set("value", object("{\"id\": \"default/2\"}"));

    dora.comments().create(TextForm.WIKI, "OPS-1", body);

    assertThat(world.findings())
        .containsExactly("jira.issue[\"OPS-1\"] comment/default/2 DUPLICATED");
    assertThat(world.verify().added()).isEmpty();
  }

  @Test
  void aCommentWithoutAStampByTheAccountThatAlsoMigratesIsADifference() {
    comment(world.site(), "{\"body\": \"thanks\"}");

    assertThat(world.findings())
        .singleElement()
        .asString()
        .matches("jira.issue\\[\"OPS-1\"\\] comment/#\\d+ UNEXPLAINED");
  }

  @Test
  void aPersonsCommentInTheirsPlaceHidesNoLoss() {
    for (var comment : world.site().comments().ofIssue(TextForm.WIKI, "OPS-1")) {
      world.site().comments().delete("OPS-1", comment.path("id").asString());
    }
    comment(dora, "{\"body\": \"first\"}");
    comment(dora, "{\"body\": \"second\"}");

    assertThat(world.findings())
        .containsExactly(
            "jira.issue[\"OPS-1\"] comment/default/1 MISSING",
            "jira.issue[\"OPS-1\"] comment/default/2 MISSING");
  }

  @Test
  void aLinkHasNoAuthorAndStaysADifference() {
    dora.issueLinks().create(Subject.of("jira.link-type", "Likeness").id(world), "OPS-1", "OPS-5");

    assertThat(world.findings())
        .containsExactly("jira.issue[\"OPS-1\"] link/Likeness > OPS-5 UNEXPLAINED");
  }

  private static void comment(JiraCloud by, String body) {
    by.comments().create(TextForm.WIKI, "OPS-1", object(body));
  }

  private static ObjectNode object(String json) {
    return (ObjectNode) MAPPER.readTree(json);
  }
}
