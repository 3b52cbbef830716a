package dev.aloft.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("shared")
class ContractsTest {

  private final Contracts contracts = Contracts.jiraCloud();

  private static Optional<JsonNode> json(String text) {
    return Optional.of(JsonMapper.shared().readTree(text));
  }

  private List<String> request(String method, String path, Set<String> query, String body) {
    return contracts.checkRequest(method, path, query, Optional.of("application/json"), json(body));
  }

  @Test
  void takesWhatTheContractDescribes() {
    assertThat(request("POST", "/rest/api/3/issue", Set.of("updateHistory"), "{\"fields\": {}}"))
        .isEmpty();
    assertThat(contracts.checkReply("GET", "/rest/api/3/issue/A-1", 200, json("{\"id\": \"1\"}")))
        .isEmpty();
  }

  @Test
  void findsPathsThatNoContractLists() {
    assertThat(request("POST", "/rest/api/3/isue", Set.of(), "{}")).hasSize(1);
    assertThat(request("PATCH", "/rest/api/3/issue", Set.of(), "{}")).hasSize(1);
    assertThat(contracts.checkReply("GET", "/rest/api/3/isue", 200, json("{}"))).hasSize(1);
  }

  @Test
  void findsUnknownQueryParametersAndMissingOnes() {
    assertThat(request("POST", "/rest/api/3/issue", Set.of("notify"), "{}"))
        .singleElement()
        .asString()
        .contains("notify");
    assertThat(
            contracts.checkRequest(
                "DELETE",
                "/rest/api/3/issue/A-1/watchers",
                Set.of("user"),
                Optional.empty(),
                Optional.empty()))
        .isNotEmpty();
  }

  @Test
  void findsBodiesOfTheWrongShape() {
    assertThat(request("POST", "/rest/api/3/issue", Set.of(), "{\"fields\": 1}")).isNotEmpty();
    assertThat(request("POST", "/rest/api/3/search/jql", Set.of(), "{\"jqll\": \"\"}"))
        .isNotEmpty();
    assertThat(
            contracts.checkRequest(
                "POST", "/rest/api/3/issue", Set.of(), Optional.empty(), Optional.empty()))
        .isNotEmpty();
  }

  @Test
  void findsCallsOfRemovedOperations() {
    assertThat(request("POST", "/rest/api/3/search", Set.of(), "{}"))
        .anyMatch(one -> one.contains("removed"));
  }

  @Test
  void findsRepliesOfTheWrongShapeOrStatus() {
    assertThat(contracts.checkReply("GET", "/rest/api/3/issue/A-1", 200, json("{\"id\": 1}")))
        .isNotEmpty();
    assertThat(contracts.checkReply("GET", "/rest/api/3/issue/A-1", 202, json("{}"))).isNotEmpty();
    assertThat(contracts.checkReply("GET", "/rest/api/3/issue/A-1", 200, Optional.empty()))
        .isNotEmpty();
    assertThat(
            contracts.checkReply("POST", "/rest/api/3/issue", 400, json("{\"message\": \"no\"}")))
        .isNotEmpty();
  }

  @Test
  void letsAnErrorHaveTheGeneralShapeOnly() {
    String error = "{\"errorMessages\": [\"no\"], \"errors\": {}}";
    assertThat(contracts.checkReply("GET", "/rest/api/3/issue/A-1", 418, json(error))).isEmpty();
    String empty = "{\"errorMessages\": [], \"errors\": {}}";
    assertThat(contracts.checkReply("GET", "/rest/api/3/issue/A-1", 418, json(empty))).isNotEmpty();
  }

  @Test
  void checksVersion2BodiesAsMarkup() {
    assertThat(request("POST", "/rest/api/2/issue/A-1/comment", Set.of(), "{\"body\": \"x\"}"))
        .isEmpty();
    assertThat(request("POST", "/rest/api/2/issue/A-1/comment", Set.of(), "{\"body\": {}}"))
        .isNotEmpty();
  }
}
