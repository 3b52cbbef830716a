package dev.aloft.sandbox.jira.cloud.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.CloudWorld;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("shared")
class QueriesTest {

  private static final String JQL = "/rest/api/3/jql/";

  private final CloudWorld world = CloudWorld.withPromptSearch();

  @BeforeEach
  void project() {
    world.project("OPS", "software");
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private JsonNode parsed(String validation, String query) {
    return world
        .ada()
        .post(
            JQL + "parse?validation=" + validation,
            "{\"queries\": " + JsonMapper.shared().writeValueAsString(List.of(query)) + "}")
        .expect(200)
        .json()
        .path("queries")
        .path(0);
  }

  @Test
  void aQueryIsTakenApart() {
    JsonNode structure =
        parsed(
                "strict",
                "project = OPS AND (labels in (a, \"b c\") OR NOT assignee = currentUser())"
                    + " AND due IS EMPTY ORDER BY created DESC, key")
            .path("structure");
    JsonNode where = structure.path("where");
    assertThat(where.path("operator").asString()).isEqualTo("and");
    assertThat(where.at("/clauses/0/operand/value").asString()).isEqualTo("OPS");
    assertThat(where.at("/clauses/1/clauses/0/operand/values/1/encodedValue").asString())
        .isEqualTo("\"b c\"");
    assertThat(where.at("/clauses/1/clauses/1/operator").asString()).isEqualTo("not");
    assertThat(where.at("/clauses/1/clauses/1/clauses/0/operand/function").asString())
        .isEqualTo("currentUser");
    assertThat(where.at("/clauses/2/operand/keyword").asString()).isEqualTo("empty");
    assertThat(structure.at("/orderBy/fields/0/direction").asString()).isEqualTo("desc");
    assertThat(structure.at("/orderBy/fields/1").has("direction")).isFalse();
  }

  @Test
  void whatAQueryAsksOfTheHistoryIsTakenApart() {
    JsonNode where =
        parsed(
                "strict",
                "status was not in (Done, \"To Do\") by currentUser() during (-2d, -1d)"
                    + " AND assignee changed from EMPTY before startOfDay()")
            .at("/structure/where");
    assertThat(where.at("/clauses/0/operator").asString()).isEqualTo("was not in");
    assertThat(where.at("/clauses/0/operand/encodedOperand").asString())
        .isEqualTo("(Done, \"To Do\")");
    assertThat(where.at("/clauses/0/predicates/0/operand/function").asString())
        .isEqualTo("currentUser");
    assertThat(where.at("/clauses/0/predicates/1/operand/values")).hasSize(2);
    assertThat(where.at("/clauses/1/operator").asString()).isEqualTo("changed");
    assertThat(where.at("/clauses/1/predicates/0/operator").asString()).isEqualTo("from");
    assertThat(where.at("/clauses/1/predicates/0/operand/keyword").asString()).isEqualTo("empty");
    assertThat(parsed("strict", "summary changed").path("errors").path(0).asString())
        .contains("History searches do not support the 'summary' field");
  }

  @Test
  void howStrictlyItIsReadDecidesWhatIsSaid() {
    String unknown = "project = OPS AND colour = red";
    assertThat(parsed("strict", unknown).path("errors")).hasSize(1);
    assertThat(parsed("strict", unknown).has("structure")).isFalse();
    assertThat(parsed("warn", unknown).path("errors")).hasSize(1);
    assertThat(parsed("warn", unknown).has("structure")).isTrue();
    assertThat(parsed("none", unknown).has("errors")).isFalse();
    assertThat(parsed("none", unknown).has("structure")).isTrue();
    assertThat(parsed("strict", "project = NOPE").path("warnings").path(0).asString())
        .contains("does not exist for the field 'project'");
    assertThat(parsed("none", "project = \"open").path("errors")).hasSize(1);
    world.ada().post(JQL + "parse?validation=strict", "{\"queries\": []}").expect(400);
  }

  @Test
  void aQueryIsHeldAgainstIssuesWithoutASearch() {
    world.issue("OPS", "Task", "one");
    long id = world.ada().get("/rest/api/3/issue/OPS-1").expect(200).json().path("id").asLong();
    JsonNode matches =
        world
            .ada()
            .post(
                JQL + "match",
                """
                {"issueIds": [%d, 99999], "jqls": ["project = OPS", "project = NOPE",
                 "project = OPS AND summary ~ two", "summary = one"]}\
                """
                    .formatted(id))
            .expect(200)
            .json()
            .path("matches");
    assertThat(matches.at("/0/matchedIssues/0").asLong()).isEqualTo(id);
    assertThat(matches.at("/0/matchedIssues")).hasSize(1);
    assertThat(matches.at("/1/matchedIssues")).isEmpty();
    assertThat(matches.at("/1/errors")).isEmpty();
    assertThat(matches.at("/2/matchedIssues")).isEmpty();
    assertThat(matches.at("/3/errors/0").asString()).contains("not supported");
  }

  @Test
  void buildersOfQueriesAreToldWhatThereIs() {
    JsonNode data = world.bob().get(JQL + "autocompletedata").expect(200).json();
    List<String> fields =
        data.path("visibleFieldNames").valueStream().map(f -> f.path("value").asString()).toList();
    assertThat(fields).contains("project", "summary", "status", "created");
    assertThat(data.path("visibleFunctionNames")).isNotEmpty();
    assertThat(data.path("jqlReservedWords").valueStream().map(JsonNode::asString))
        .contains("and", "order");
    assertThat(world.bob().post(JQL + "autocompletedata", "{}").expect(200).json()).isEqualTo(data);
    // Whatever is offered can be asked for.
    for (JsonNode field : data.path("visibleFieldNames")) {
      String name = field.path("value").asString();
      boolean empty = field.path("operators").toString().contains("\"is not\"");
      String clause = empty ? name + " IS NOT EMPTY" : name + " = 4711";
      assertThat(parsed("strict", clause).path("errors")).isEmpty();
      if (field.path("operators").toString().contains("changed")) {
        assertThat(parsed("strict", name + " changed").path("errors")).isEmpty();
      }
    }
  }

  private List<String> suggested(String field, String begun) {
    return world
        .ada()
        .get(JQL + "autocompletedata/suggestions?fieldName=" + field + "&fieldValue=" + begun)
        .expect(200)
        .json()
        .path("results")
        .valueStream()
        .map(one -> one.path("value").asString())
        .toList();
  }

  @Test
  void valuesAreSuggestedByTheirBeginning() {
    assertThat(suggested("project", "op")).containsExactly("OPS");
    assertThat(suggested("status", "in")).containsExactly("\"In Progress\"");
    assertThat(suggested("assignee", "bob"))
        .containsExactly(QueryJson.encoded(world.bobAccount().accountId()));
    assertThat(suggested("issuetype", "ta")).containsExactly("Task");
    assertThat(suggested("summary", "")).isEmpty();
    world.ada().get(JQL + "autocompletedata/suggestions?fieldName=nosuch").expect(400);
    world.ada().get(JQL + "autocompletedata/suggestions").expect(400);
  }
}
