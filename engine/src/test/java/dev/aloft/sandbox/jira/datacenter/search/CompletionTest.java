package dev.aloft.sandbox.jira.datacenter.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.datacenter.DataCenterWorld;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Issues are picked, and queries completed. */
@Tag("shared")
class CompletionTest {

  private static final String SUGGESTIONS = "/rest/api/2/jql/autocompletedata/suggestions";

  private final DataCenterWorld world = new DataCenterWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private String suggested(String query) {
    return world
        .bob()
        .get(SUGGESTIONS + "?" + query)
        .expect(200)
        .json()
        .path("results")
        .findValuesAsString("value")
        .toString();
  }

  @Test
  void clausesAreCompletedWithWhatTheirFieldsHold() {
    world.nobody().get(SUGGESTIONS).expect(401);
    assertThat(suggested("fieldName=project&fieldValue=op")).isEqualTo("[OPS]");
    assertThat(suggested("fieldName=status&fieldValue=in")).isEqualTo("[\"In Progress\"]");
    assertThat(suggested("fieldName=assignee&fieldValue=user")).isEqualTo("[bob]");
    assertThat(suggested("predicateName=by&predicateValue=ada")).isEqualTo("[ada]");
    assertThat(suggested("fieldName=summary&fieldValue=a")).isEqualTo("[]");
  }

  @Test
  void theWordsOfQueriesAreTold() {
    var words = world.bob().get("/rest/api/2/jql/autocompletedata").expect(200).json();
    assertThat(words.path("visibleFieldNames").toString()).contains("\"fixVersion\"", "cf[");
    assertThat(words.path("visibleFunctionNames").toString()).contains("currentUser()");
    assertThat(words.path("jqlReservedWords").toString()).contains("order");
  }

  @Test
  void everyFieldThatIsToldCanBeAsked() {
    world
        .bob()
        .get("/rest/api/2/jql/autocompletedata")
        .json()
        .path("visibleFieldNames")
        .forEach(name -> {
          String field = name.asString().replaceFirst(".* - (cf\\[\\d+\\])", "$1");
          String jql = URLEncoder.encode(field + " is not empty", StandardCharsets.UTF_8);
          var answer = world.bob().get("/rest/api/2/search?maxResults=0&jql=" + jql);
          assertThat(answer.json().toString()).doesNotContain("does not exist");
        });
  }

  @Test
  void issuesArePickedByKeyAndSummary() {
    world.task("Mend the engine");
    world.task("Paint the hull");
    var picked =
        world.ada().get("/rest/api/2/issue/picker?query=ENGINE&currentJQL=").expect(200).json();
    var section = picked.path("sections").path(1);
    assertThat(section.path("issues")).hasSize(1);
    assertThat(section.path("issues").path(0).path("summary").asString())
        .isEqualTo("Mend the <b>engine</b>");
    assertThat(
            world
                .ada()
                .get("/rest/api/2/issue/picker?query=ops-&currentIssueKey=OPS-1")
                .json()
                .path("sections")
                .path(1)
                .path("issues")
                .findValuesAsString("key"))
        .containsExactly("OPS-2");
    assertThat(world.ada().get("/rest/api/2/issue/picker").json().at("/sections/0/msg").asString())
        .isEqualTo("No matching issues");
  }
}
