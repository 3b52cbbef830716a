package dev.aloft.sandbox.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.Quirk;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@Tag("shared")
@ParameterizedClass
@EnumSource
class IssueTest {

  private final IssueSite.Stores stores;
  private final IssueSite on;

  IssueTest(IssueSite.Stores stores) {
    this.stores = stores;
    this.on = new IssueSite(stores);
  }

  @AfterEach
  void stop() {
    on.close();
  }

  private JsonNode read(String key) {
    return on.ada.get("3/issue/" + key).expect(200).json().path("fields");
  }

  private String refusal(String field, String value) {
    return on.ada
        .post(
            "3/issue",
            """
            {"fields": {"project": {"key": "OPS"}, "issuetype": {"id": "10101"},
             "summary": "s", "%s": %s}}
            """
                .formatted(field, value))
        .expect(400)
        .error(field);
  }

  @Test
  void createsAnIssueWithEveryKindOfField() {
    String key =
        on.task(
            "OPS",
            "All of it",
            "\"description\": \"h1. Hello\\n*bold* text\"",
            "\"priority\": {\"name\": \"High\"}",
            "\"labels\": [\"one\", \"two\"]",
            "\"components\": [{\"name\": \"Engine\"}]",
            "\"fixVersions\": [{\"id\": \"10701\"}]",
            "\"duedate\": \"2026-05-06\"",
            "\"security\": {\"name\": \"Staff\"}",
            "\"timetracking\": {\"originalEstimate\": \"1d 2h\"}",
            "\"assignee\": {\"accountId\": \"" + on.bobAccount.accountId() + "\"}",
            "\"customfield_10010\": {\"value\": \"Green\"}",
            "\"customfield_10011\": [{\"id\": \"10300\"}, {\"id\": \"10301\"}]",
            "\"customfield_10012\": {\"value\": \"Europe\", \"child\": {\"value\": \"Oslo\"}}",
            "\"customfield_10013\": 1.5",
            "\"customfield_10014\": \"a note\"",
            "\"customfield_10016\": \"2026-01-02T03:04:05.000+0200\"",
            "\"customfield_10017\": \"https://acme.example/x\"",
            "\"customfield_10018\": {\"accountId\": \"" + on.bobAccount.accountId() + "\"}",
            "\"customfield_10019\": {\"name\": \"administrators\"}");
    assertThat(key).isEqualTo("OPS-1");
    JsonNode fields = read("OPS-1");
    assertThat(fields.path("description").path("content").path(0).path("type").asString())
        .isEqualTo("heading");
    assertThat(fields.path("priority").path("name").asString()).isEqualTo("High");
    assertThat(fields.path("labels").toString()).isEqualTo("[\"one\",\"two\"]");
    assertThat(fields.path("components").path(0).path("name").asString()).isEqualTo("Engine");
    assertThat(fields.path("fixVersions").path(0).path("name").asString()).isEqualTo("2.0");
    assertThat(fields.path("security").path("name").asString()).isEqualTo("Staff");
    assertThat(fields.path("timetracking").path("originalEstimateSeconds").asLong())
        .isEqualTo(36_000);
    assertThat(fields.path("timeestimate").asLong()).isEqualTo(36_000);
    assertThat(fields.path("customfield_10012").path("child").path("value").asString())
        .isEqualTo("Oslo");
    assertThat(fields.path("customfield_10013").asDouble()).isEqualTo(1.5);
    assertThat(fields.path("customfield_10016").asString())
        .isEqualTo("2026-01-02T01:04:05.000+0000");
    assertThat(fields.path("customfield_10019").path("name").asString())
        .isEqualTo("administrators");
    assertThat(fields.path("status").path("name").asString()).isEqualTo("To Do");
    assertThat(fields.path("created").asString()).isEqualTo("2026-03-04T05:06:07.089+0000");
    assertThat(fields.path("creator").path("displayName").asString()).isEqualTo("Ada Admin");
    assertThat(fields.path("customfield_10020").isNull()).isTrue();
  }

  @Test
  void refusesFieldsThatAreNotOnTheCreateScreen() {
    assertThat(refusal("customfield_10020", "\"x\"")).contains("not on the appropriate screen");
    assertThat(refusal("created", "\"2020-01-01T00:00:00.000+0000\"")).contains("cannot be set");
    assertThat(refusal("status", "{\"id\": \"10402\"}")).contains("cannot be set");
    assertThat(refusal("nonsense", "1")).contains("cannot be set");
  }

  @Test
  void refusesUnknownValues() {
    assertThat(refusal("priority", "{\"name\": \"Urgent\"}")).contains("not valid");
    assertThat(refusal("components", "[{\"name\": \"Hull\"}]")).contains("not valid");
    assertThat(refusal("fixVersions", "[{\"id\": \"1\"}]")).contains("not valid");
    assertThat(refusal("customfield_10010", "{\"value\": \"Blue\"}")).contains("not valid");
    assertThat(refusal("customfield_10010", "{\"id\": \"10302\"}")).contains("disabled");
    assertThat(refusal("assignee", "{\"accountId\": \"nobody\"}")).contains("cannot be assigned");
    assertThat(refusal("customfield_10013", "\"3\"")).contains("must be a number");
    assertThat(refusal("duedate", "\"6.5.2026\"")).contains("Error parsing");
    assertThat(refusal("customfield_10012", "{\"id\": \"10310\", \"child\": {\"id\": \"10313\"}}"))
        .contains("not valid");
  }

  @Test
  void refusesTextsThatAreTooLongOrBroken() {
    String longText = "x".repeat(32_768);
    assertThat(refusal("summary", "\"" + "x".repeat(256) + "\"")).contains("255");
    assertThat(refusal("summary", "\"a\\nb\"")).contains("newline");
    assertThat(refusal("summary", "\"a\\u0007b\"")).contains("XML");
    assertThat(refusal("labels", "[\"two words\"]")).contains("spaces");
    assertThat(refusal("description", "\"plain\"")).contains("Atlassian Document");
    assertThat(
            refusal(
                "description",
                """
                {"type": "doc", "version": 1, "content": [{"type": "blink"}]}
                """))
        .contains("Atlassian Document");
    var answer =
        on.ada.post(
            "2/issue",
            """
            {"fields": {"project": {"key": "OPS"}, "issuetype": {"id": "10101"},
             "summary": "s", "description": "%s"}}
            """
                .formatted(longText));
    assertThat(answer.expect(400).error("description")).contains("32,767");
  }

  @Test
  void reportsAllRefusedFieldsAtOnce() {
    var answer =
        on.ada
            .post(
                "3/issue",
                """
                {"fields": {"project": {"key": "OPS"}, "issuetype": {"id": "10101"},
                 "labels": ["a b"], "priority": {"id": "9"}}}
                """)
            .expect(400);
    assertThat(answer.json().path("errors").propertyNames())
        .containsExactlyInAnyOrder("labels", "priority", "summary");
  }

  @Test
  void refusesUnknownPropertiesOfTheBody() {
    on.ada.post("3/issue", "{\"felds\": {}}").expect(400);
    on.ada.post("3/issue", "{\"fields\": {").expect(400);
    on.ada.post("3/issue", "[]").expect(400);
  }

  @Test
  void holdsSubtasksToTheirRules() {
    String parent = on.task("OPS", "parent");
    String subtask =
        """
        {"fields": {"project": {"key": "%s"}, "issuetype": {"id": "10102"}, "summary": "s"%s}}
        """;
    assertThat(on.ada.post("3/issue", subtask.formatted("OPS", "")).expect(400).error("issuetype"))
        .contains("parent issue key or id not specified");
    String below = ", \"parent\": {\"key\": \"" + parent + "\"}";
    on.ada.post("3/issue", subtask.formatted("OPS", below)).expect(201);
    assertThat(on.ada.post("3/issue", subtask.formatted("DEV", below)).expect(400).error("parent"))
        .contains("project of its parent");
    assertThat(read(parent).path("subtasks").path(0).path("key").asString()).isEqualTo("OPS-2");
    assertThat(read("OPS-2").path("parent").path("key").asString()).isEqualTo(parent);
    on.ada.delete("3/issue/" + parent).expect(400);
    on.ada.delete("3/issue/" + parent + "?deleteSubtasks=true").expect(204);
    on.ada.get("3/issue/OPS-2").expect(404);
  }

  @Test
  void refusesAParentOfTheWrongLevel() {
    String task = on.task("OPS", "task");
    var answer =
        on.ada.post(
            "3/issue",
            """
            {"fields": {"project": {"key": "OPS"}, "issuetype": {"id": "10101"}, "summary": "s",
             "parent": {"key": "%s"}}}
            """
                .formatted(task));
    assertThat(answer.expect(400).error("parentId")).contains("hierarchy");
  }

  private static String bulk(int size, String brokenAt) {
    return IntStream.range(0, size)
        .mapToObj(i ->
            """
            {"fields": {"project": {"key": "OPS"}, "issuetype": {"id": "10101"},
             "summary": "%s"}}
            """
                .formatted(Integer.toString(i).equals(brokenAt) ? " " : "number " + i))
        .collect(Collectors.joining(",", "{\"issueUpdates\": [", "]}"));
  }

  @Test
  void createsFiftyAtOnceAndNoMore() {
    JsonNode reply = on.ada.post("3/issue/bulk", bulk(50, "")).expect(201).json();
    assertThat(reply.path("issues").path(49).path("key").asString()).isEqualTo("OPS-50");
    assertThat(on.ada.post("3/issue/bulk", bulk(51, "")).expect(400).messages()).contains("50");
    on.ada.get("3/issue/OPS-51").expect(404);
  }

  @Test
  void succeedsInPartAndNamesTheRefusedElement() {
    JsonNode reply = on.ada.post("3/issue/bulk", bulk(3, "1")).expect(201).json();
    assertThat(reply.path("issues")).hasSize(2);
    assertThat(reply.path("issues").path(1).path("key").asString()).isEqualTo("OPS-2");
    JsonNode error = reply.path("errors").path(0);
    assertThat(error.path("failedElementNumber").asInt()).isEqualTo(1);
    assertThat(error.path("elementErrors").path("errors").has("summary")).isTrue();
    on.ada.post("3/issue/bulk", bulk(1, "0")).expect(400);
  }

  @Test
  void burnsTheNumberOfARefusedElementWhereTheSiteDoes() {
    Behaviour burning = Behaviour.usual().with(Quirk.REFUSED_ELEMENT_BURNS_NUMBER);
    try (IssueSite other = new IssueSite(stores, burning)) {
      JsonNode reply = other.ada.post("3/issue/bulk", bulk(3, "1")).expect(201).json();
      assertThat(reply.path("issues").path(1).path("key").asString()).isEqualTo("OPS-3");
    }
  }

  @Test
  void shufflesTheKeysOfABulkWhereTheSiteDoes() {
    try (IssueSite other = new IssueSite(stores, Behaviour.usual().with(Quirk.BULK_LOSES_ORDER))) {
      JsonNode reply = other.ada.post("3/issue/bulk", bulk(3, "")).expect(201).json();
      assertThat(reply.path("issues").path(0).path("key").asString()).isEqualTo("OPS-3");
      assertThat(
              other
                  .ada
                  .get("3/issue/OPS-3?fields=summary")
                  .expect(200)
                  .json()
                  .path("fields")
                  .path("summary")
                  .asString())
          .isEqualTo("number 0");
    }
  }

  @Test
  void givesTheHighestNumberAgainWhereTheSiteDoes() {
    Behaviour reusing = Behaviour.usual().with(Quirk.REUSES_NUMBERS);
    try (IssueSite other = new IssueSite(stores, reusing)) {
      other.ada.post("3/issue/bulk", bulk(4, "")).expect(201);
      other.ada.delete("3/issue/OPS-2").expect(204);
      other.ada.delete("3/issue/OPS-4").expect(204);
      assertThat(other.task("OPS", "again")).isEqualTo("OPS-4");
      for (String key : List.of("OPS-1", "OPS-3", "OPS-4")) {
        other.ada.delete("3/issue/" + key).expect(204);
      }
      assertThat(other.task("OPS", "from the beginning")).isEqualTo("OPS-1");
    }
  }

  @Test
  void takesLongTextsWhereTheSiteDoes() {
    try (IssueSite other = new IssueSite(stores, Behaviour.usual().with(Quirk.LONG_TEXTS))) {
      String path = "2/issue/" + other.task("OPS", "long") + "/comment";
      other.ada.post(path, "{\"body\": \"" + "x".repeat(40_000) + "\"}").expect(201);
    }
  }

  @Test
  void stripsIllegalCharactersWhereTheSiteDoes() {
    Behaviour stripping = Behaviour.usual().with(Quirk.ILLEGAL_CHARACTERS_VANISH);
    try (IssueSite other = new IssueSite(stores, stripping)) {
      String key = other.task("OPS", "a\\u0007b");
      assertThat(
              other
                  .ada
                  .get("3/issue/" + key)
                  .expect(200)
                  .json()
                  .path("fields")
                  .path("summary")
                  .asString())
          .isEqualTo("ab");
    }
  }

  @Test
  void neverGivesANumberTwice() {
    on.task("OPS", "one");
    String two = on.task("OPS", "two");
    on.ada.delete("3/issue/" + two).expect(204);
    assertThat(on.task("OPS", "three")).isEqualTo("OPS-3");
  }

  @Test
  void editsWhatHasAContextWhetherOnAScreenOrNot() {
    String key = on.task("OPS", "before", "\"labels\": [\"keep\", \"drop\"]");
    on.clock.forward(java.time.Duration.ofMinutes(5));
    on.ada
        .put(
            "3/issue/" + key,
            """
            {"fields": {"summary": "after", "customfield_10020": "now set", "priority": null},
             "update": {"labels": [{"add": "new"}, {"remove": "drop"}]}}
            """)
        .expect(204);
    JsonNode fields = read(key);
    assertThat(fields.path("summary").asString()).isEqualTo("after");
    assertThat(fields.path("customfield_10020").asString()).isEqualTo("now set");
    assertThat(fields.path("labels").toString()).isEqualTo("[\"keep\",\"new\"]");
    assertThat(fields.path("priority").isNull()).isTrue();
    assertThat(fields.path("updated").asString()).isEqualTo("2026-03-04T05:11:07.089+0000");
    assertThat(on.ada.put("3/issue/" + key, "{\"fields\": {\"summary\": null}}").expect(400))
        .isNotNull();
    on.ada.put("3/issue/" + key + "?overrideScreenSecurity=true", "{}").expect(403);
    assertThat(
            on.ada
                .put("3/issue/" + key + "?returnIssue=true", "{\"fields\": {\"summary\": \"x\"}}")
                .expect(200)
                .json()
                .path("key")
                .asString())
        .isEqualTo(key);
  }

  @Test
  void movesOnlyAlongTheWorkflow() {
    String key = on.task("OPS", "moving");
    String path = "3/issue/" + key + "/transitions";
    JsonNode open = on.ada.get(path).expect(200).json().path("transitions");
    assertThat(open.valueStream().map(one -> one.path("name").asString()))
        .containsExactly("Start", "Reset");
    on.ada.post(path, "{\"transition\": {\"id\": \"21\"}}").expect(400);
    on.ada.post(path, "{\"transition\": {\"id\": \"11\"}}").expect(204);
    on.ada
        .post(path, "{\"transition\": {\"id\": \"21\"}, \"fields\": {\"summary\": \"no\"}}")
        .expect(400);
    on.ada
        .post(
            path,
            "{\"transition\": {\"id\": \"21\"}, \"fields\": {\"resolution\": {\"name\":"
                + " \"Fixed\"}}}")
        .expect(204);
    JsonNode fields = read(key);
    assertThat(fields.path("status").path("name").asString()).isEqualTo("Done");
    assertThat(fields.path("resolution").path("name").asString()).isEqualTo("Fixed");
    assertThat(fields.path("resolutiondate").isString()).isTrue();
  }

  @Test
  void mayBeCreatedInAnotherStatusByATransition() {
    JsonNode reply =
        on.ada
            .post(
                "3/issue",
                """
                {"fields": {"project": {"id": "10000"}, "issuetype": {"name": "Task"},
                 "summary": "s"}, "transition": {"id": "11"}}
                """)
            .expect(201)
            .json();
    assertThat(read(reply.path("key").asString()).path("status").path("name").asString())
        .isEqualTo("Doing");
  }

  @Test
  void fetchesInBulkInAscendingOrderWithErrorsForTheMissing() {
    on.task("OPS", "one");
    on.task("OPS", "two");
    on.ada.put("3/issue/OPS-1/properties/stamp", "{\"source\": 7}").expect(201);
    JsonNode reply =
        on.ada
            .post(
                "3/issue/bulkfetch",
                """
                {"issueIdsOrKeys": ["OPS-2", "ops-1", "OPS-9"], "fields": ["summary"],
                 "properties": ["stamp"]}
                """)
            .expect(200)
            .json();
    assertThat(reply.path("issues").valueStream().map(one -> one.path("key").asString()))
        .containsExactly("OPS-1", "OPS-2");
    assertThat(reply.path("issues").path(0).path("properties").path("stamp").path("source").asInt())
        .isEqualTo(7);
    assertThat(reply.path("issueErrors").path(0).path("id").asString()).isEqualTo("OPS-9");
  }

  @Test
  void describesWhatMayBeSetOnCreate() {
    JsonNode types =
        on.ada.get("3/issue/createmeta/OPS/issuetypes").expect(200).json().path("issueTypes");
    assertThat(types).hasSize(3);
    JsonNode fields =
        on.ada.get("3/issue/createmeta/OPS/issuetypes/10101?maxResults=200").expect(200).json();
    assertThat(fields.path("fields").valueStream().map(one -> one.path("fieldId").asString()))
        .contains("summary", "customfield_10010")
        .doesNotContain("customfield_10020", "resolution");
    on.ada.get("3/issue/createmeta/DEV/issuetypes/10100").expect(400);
  }

  @Test
  void answersWikiMarkupInVersion2AndDocumentsInVersion3() {
    String key = on.task("OPS", "s", "\"description\": \"* one\\n* _two_\"");
    assertThat(
            on.ada
                .get("2/issue/" + key)
                .expect(200)
                .json()
                .path("fields")
                .path("description")
                .asString())
        .isEqualTo("* one\n* {_}two{_}");
    assertThat(read(key).path("description").path("content").path(0).path("type").asString())
        .isEqualTo("bulletList");
  }
}
