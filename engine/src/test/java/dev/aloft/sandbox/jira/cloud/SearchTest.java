package dev.aloft.sandbox.jira.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@Tag("shared")
@ParameterizedClass
@EnumSource
class SearchTest {

  private final IssueSite on;

  SearchTest(IssueSite.Stores stores) {
    this.on = new IssueSite(stores);
  }

  @AfterEach
  void stop() {
    on.close();
  }

  private List<String> keys(String jql) {
    return on.ada
        .get("3/search/jql?fields=summary&jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8))
        .expect(200)
        .json()
        .path("issues")
        .valueStream()
        .map(issue -> issue.path("key").asString())
        .toList();
  }

  private String refusal(String jql) {
    return on.ada.post("3/search/jql", "{\"jql\": \"" + jql + "\"}").expect(400).messages();
  }

  @Test
  void findsByProjectKeyAndIdInTheOrderAsked() {
    on.task("OPS", "one");
    on.task("OPS", "two");
    on.task("DEV", "three");
    on.clock.forward(Duration.ofMinutes(1));
    assertThat(keys("project = OPS ORDER BY key ASC")).containsExactly("OPS-1", "OPS-2");
    assertThat(keys("project in (ops, \"Development\") order by id desc"))
        .containsExactly("DEV-1", "OPS-2", "OPS-1");
    assertThat(keys("key in (OPS-2, DEV-1) AND project = DEV")).containsExactly("DEV-1");
    assertThat(keys("id = 10001")).containsExactly("OPS-2");
    assertThat(keys("project = OPS AND key > OPS-1")).containsExactly("OPS-2");
    assertThat(keys("project = OPS AND status = \"To Do\" AND type not in (Epic)")).hasSize(2);
  }

  @Test
  void refusesWhatItCannotAnswerInsteadOfFindingNothing() {
    assertThat(refusal("")).contains("Unbounded");
    assertThat(refusal("order by key")).contains("Unbounded");
    assertThat(refusal("project = projectsOnFire()")).contains("JQL function");
    assertThat(refusal("project = OPS XOR project = DEV")).contains("XOR");
    assertThat(refusal("project = OPS order by rank")).contains("rank");
  }

  @Test
  void findsNothingByNamesThatAreNotThere() {
    on.task("OPS", "one");
    for (String jql :
        List.of("project = NOPE", "key = OPS-77", "colour = red", "this is not jql")) {
      assertThat(keys(jql)).isEmpty();
    }
  }

  @Test
  void knowsANewIssueOnlyLaterUnlessItIsReconciled() {
    on.task("OPS", "fresh");
    assertThat(keys("project = OPS")).isEmpty();
    JsonNode reconciled =
        on.ada
            .post("3/search/jql", "{\"jql\": \"project = OPS\", \"reconcileIssues\": [10000]}")
            .expect(200)
            .json();
    assertThat(reconciled.path("issues").path(0).toString()).isEqualTo("{\"id\":\"10000\"}");
    on.clock.forward(Duration.ofSeconds(3));
    assertThat(keys("project = OPS")).containsExactly("OPS-1");
    assertThat(
            on.ada
                .post("3/search/approximate-count", "{\"jql\": \"project = OPS\"}")
                .expect(200)
                .json()
                .path("count")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void pagesByTokenAndRefusesAForeignOne() {
    for (int i = 0; i < 5; i++) {
      on.task("OPS", "number " + i, "\"labels\": [\"l" + i % 2 + "\"]");
    }
    on.clock.forward(Duration.ofMinutes(1));
    String body = "{\"jql\": \"project = OPS order by key\", \"maxResults\": 2%s}";
    JsonNode first = on.ada.post("3/search/jql", body.formatted("")).expect(200).json();
    assertThat(first.path("isLast").asBoolean()).isFalse();
    String token = ", \"nextPageToken\": \"" + first.path("nextPageToken").asString() + "\"";
    JsonNode second = on.ada.post("3/search/jql", body.formatted(token)).expect(200).json();
    assertThat(second.path("issues").path(0).path("id").asString()).isEqualTo("10002");
    String foreign = body.replace("order by key", "order by id").formatted(token);
    assertThat(on.ada.post("3/search/jql", foreign).expect(400).messages()).contains("Token");
    assertThat(on.ada.get("3/label").expect(200).json().path("values").toString())
        .isEqualTo("[\"l0\",\"l1\"]");
  }
}
